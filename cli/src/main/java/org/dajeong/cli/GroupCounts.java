package org.dajeong.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dajeong.engine.api.RatedGroup;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.Tables;

/// How many ratings of each kind there are in each publication: those in common, and those that came or left.
///
/// Ratings with the same values in all columns are the same ratings: of three before and five now, two came.
final class GroupCounts {

    private final ScoreSpec spec;
    private final boolean parents;
    private final List<String> items;
    private final Map<List<String>, Map<String, Counted>> counts = new HashMap<>();

    /// @param items what is published besides the whole outcome
    GroupCounts(ScoreSpec spec, boolean parents, List<String> items) {
        this.spec = spec;
        this.parents = parents;
        this.items = items;
    }

    private record Counted(long ratings, Map<String, Long> asked) {

        /// So many of these; whoever is alike in all columns was asked the same items.
        Map<String, Long> askedOf(long some) {
            Map<String, Long> result = new HashMap<>();
            asked.forEach((item, n) -> result.put(item, n * some / ratings));
            return result;
        }
    }

    /// @param tables with one factor: unit, parent, period, person, and whatever tells ratings apart
    void add(String publication, Tables tables) {
        Factor factor = tables.spec().factors().getFirst();
        List<String> levels = tables.levels(factor);
        for (int l = 0; l < levels.size(); l++) {
            Map<String, Long> asked = new HashMap<>();
            for (String item : items) {
                asked.put(item, tables.sums(ScoreSpec.askedOf(item), factor)[l]);
            }
            counts.computeIfAbsent(Factor.parts(levels.get(l)), _ -> new TreeMap<>())
                    .put(publication, new Counted(tables.counts(factor)[l], asked));
        }
    }

    List<RatedGroup> groups() {
        List<RatedGroup> groups = new ArrayList<>();
        int publications = (int) counts.values().stream()
                .flatMap(of -> of.keySet().stream())
                .distinct()
                .count();
        counts.forEach((values, of) -> {
            long common = of.size() < publications
                    ? 0
                    : Collections.min(of.values().stream().map(Counted::ratings).toList());
            of.forEach((publication, counted) -> {
                if (counted.ratings() > common) {
                    groups.add(group(values, Set.of(publication), counted, counted.ratings() - common));
                }
            });
            if (common > 0) {
                Counted any = of.values().iterator().next();
                groups.add(group(values, of.keySet(), any, common));
            }
        });
        return groups;
    }

    private RatedGroup group(List<String> values, Set<String> publications, Counted counted, long ratings) {
        int at = 1;
        Optional<String> parent = parents ? Optional.of(values.get(at++)) : Optional.empty();
        Optional<String> period = spec.period().isPresent() ? Optional.of(values.get(at++)) : Optional.empty();
        Optional<String> person = spec.staff().isPresent()
                ? Optional.of(values.get(at)).filter(code -> !code.equals(ScoreSpec.UNKNOWN))
                : Optional.empty();
        return new RatedGroup(
                parent, values.getFirst(), period, person, publications, ratings, counted.askedOf(ratings));
    }
}
