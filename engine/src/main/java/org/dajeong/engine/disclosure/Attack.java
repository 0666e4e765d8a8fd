package org.dajeong.engine.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.api.DisclosureCheck.Rule;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.DisclosureFindings.Broken;
import org.dajeong.engine.api.DisclosureFindings.SmallGroup;
import org.dajeong.engine.api.DisclosureFindings.Solved;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Part;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSheet.Withheld;

/// A reader who adds and subtracts whatever is shown, over all publications.
public final class Attack {

    private final List<PublishedFigure> figures;
    private final Rule rule;

    public Attack(Collection<PublishedFigure> figures, Rule rule) {
        this.figures = figures.stream()
                .sorted(Comparator.comparing(PublishedFigure::name))
                .toList();
        this.rule = rule;
    }

    public DisclosureFindings findings() {
        List<Broken> broken = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            if (figure.shown()) {
                reason(figure, rule).ifPresent(reason -> broken.add(new Broken(figure.name(), reason)));
            }
        }
        Equations equations = new Equations(figures);
        List<Solved> solved = new ArrayList<>();
        Set<Set<Part>> told = new HashSet<>();
        for (PublishedFigure figure : figures) {
            if (figure.shown()) {
                told.add(figure.parts());
            } else if (reason(figure, rule).isPresent()) {
                // One that keeps the rule by itself is withheld for others, and those are asked about themselves.
                equations.solve(plus(figure.parts())).ifPresent(terms -> {
                    solved.add(new Solved(figure.name(), terms));
                    told.add(figure.parts());
                });
            }
        }
        List<SmallGroup> groups = new SmallGroups(equations, rule.minRatings())
                .found().stream()
                        .filter(group -> !group.minus().isEmpty() || !told.contains(Set.copyOf(group.plus())))
                        .toList();
        return new DisclosureFindings(broken, solved, groups);
    }

    private static Map<Part, Integer> plus(Set<Part> parts) {
        Map<Part, Integer> coefficients = new HashMap<>();
        parts.forEach(part -> coefficients.put(part, 1));
        return coefficients;
    }

    /// Why a figure may not be shown by itself.
    static Optional<Withheld> reason(PublishedFigure figure, Rule rule) {
        if (figure.ratings() < rule.minRatings()) {
            return Optional.of(Withheld.FEW_RATINGS);
        }
        if (figure.staff().isPresent() && figure.staff().getAsLong() < rule.minStaff()) {
            return Optional.of(Withheld.FEW_STAFF);
        }
        return figure.largest().isPresent()
                        && figure.largest().getAsLong() > ScoreOptions.ONE_PERSON_SHARE_MAX * figure.ratings()
                ? Optional.of(Withheld.ONE_PERSON)
                : Optional.empty();
    }
}
