package org.dajeong.engine.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dajeong.engine.api.DisclosureCheck.Proposal;
import org.dajeong.engine.api.DisclosureCheck.Rule;
import org.dajeong.engine.api.DisclosureFindings;
import org.dajeong.engine.api.DisclosureFindings.SmallGroup;
import org.dajeong.engine.api.DisclosureFindings.Solved;
import org.dajeong.engine.api.DisclosureFindings.Term;
import org.dajeong.engine.api.PublishedFigure;
import org.dajeong.engine.api.PublishedFigure.Name;
import org.dajeong.engine.api.ScoreSheet.Withheld;

/// Withholds figures of one publication until a reader can compute nothing that he should not.
///
/// Each round plays the [Attack] and withholds, for every success of it, the smallest figure it needed. So each
/// round withholds at least one more, and the last one finds nothing.
public final class Withholding {

    private final Rule rule;
    private final String publication;
    private final TreeMap<Name, PublishedFigure> figures = new TreeMap<>();
    private final Map<Name, Withheld> withheld = new TreeMap<>();

    public Withholding(Collection<PublishedFigure> figures, Rule rule, String publication) {
        this.rule = rule;
        this.publication = publication;
        figures.forEach(figure -> this.figures.put(figure.name(), figure));
    }

    public Proposal proposal() {
        for (PublishedFigure figure : List.copyOf(figures.values())) {
            if (figure.name().publication().equals(publication)) {
                Optional<Withheld> reason = Attack.reason(figure, rule);
                if (reason.isPresent() || !figure.shown()) {
                    withhold(figure, reason.orElse(Withheld.PROTECTS_ANOTHER));
                }
            }
        }
        DisclosureFindings found = attacked();
        while (protectedFrom(found)) {
            found = attacked();
        }
        return new Proposal(List.copyOf(figures.values()), withheld, found);
    }

    private DisclosureFindings attacked() {
        return new Attack(figures.values(), rule).findings();
    }

    private void withhold(PublishedFigure figure, Withheld reason) {
        figures.put(figure.name(), figure.withheld());
        withheld.put(figure.name(), reason);
    }

    /// Whether something more was withheld.
    private boolean protectedFrom(DisclosureFindings found) {
        int before = withheld.size();
        Stream.concat(
                        found.solved().stream().map(Solved::from),
                        found.groups().stream().map(SmallGroup::from))
                .forEach(this::protect);
        return withheld.size() > before;
    }

    private void protect(List<Term> from) {
        List<PublishedFigure> needed = from.stream()
                .map(Term::figure)
                .flatMap(name -> Stream.ofNullable(figures.get(name)))
                .toList();
        // One that was withheld for another success of this round has spoiled this one too.
        if (needed.stream().allMatch(PublishedFigure::shown)) {
            needed.stream()
                    .filter(figure -> figure.name().publication().equals(publication))
                    .min(Comparator.comparingLong(PublishedFigure::ratings).thenComparing(PublishedFigure::name))
                    .ifPresent(figure -> withhold(figure, Withheld.PROTECTS_ANOTHER));
        }
    }
}
