package org.dajeong.engine.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dajeong.engine.spi.Factor;

/// The share of contacts in which something went wrong, by unit: the measure where most contacts earn
/// full points.
///
/// Near the top of a scale means cannot tell units apart: 98.6 and 99.1 differ by how far a few bad
/// contacts fell. How many were bad is counted here, with Wilson's interval.
///
/// Units with fewer than `ratingsMin` contacts are withheld, and never exactly one unit, nor units that
/// together have fewer: the next smallest goes with them. The whole is that of the shown units. Rules
/// about staff are not applied here.
///
/// **Assumptions.** Those of [Proportion]. Neither mix nor assessors are removed: what counts as a
/// problem, and for which contacts, has to be the same for all units. Page: `docs/methods/shares.md`.
public final class ProblemShares {

    private final TreeMap<String, Count> units = new TreeMap<>(Factor.LEVEL_ORDER);

    private static final class Count {

        private long problems;
        private long contacts;
    }

    /// Takes one contact.
    public void add(String unit, boolean problem) {
        Count count = units.computeIfAbsent(unit, name -> new Count());
        count.problems += problem ? 1 : 0;
        count.contacts++;
    }

    /// The shares.
    ///
    /// @param ratingsMin fewer contacts of a unit are not shown, at least 1
    public Answer answer(int ratingsMin) {
        List<String> hidden = hidden(ratingsMin);
        List<UnitShare> shown = new ArrayList<>();
        long problems = 0;
        long contacts = 0;
        for (var entry : units.entrySet()) {
            if (!hidden.contains(entry.getKey())) {
                Count count = entry.getValue();
                shown.add(new UnitShare(entry.getKey(), new Proportion(count.problems, count.contacts)));
                problems += count.problems;
                contacts += count.contacts;
            }
        }
        return new Answer(
                shown,
                units.keySet().stream().filter(hidden::contains).toList(),
                contacts == 0 ? Optional.empty() : Optional.of(new Proportion(problems, contacts)));
    }

    private List<String> hidden(int ratingsMin) {
        List<Map.Entry<String, Count>> smallest = units.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().contacts))
                .toList();
        List<String> hidden = new ArrayList<>();
        long contacts = 0;
        for (Map.Entry<String, Count> unit : smallest) {
            long own = unit.getValue().contacts;
            boolean alone = hidden.size() == 1 || (!hidden.isEmpty() && contacts < ratingsMin);
            if (own < ratingsMin || alone) {
                hidden.add(unit.getKey());
                contacts += own;
            }
        }
        return hidden;
    }

    /// The shares of all units.
    ///
    /// @param units shown, in level order
    /// @param withheld names of units that are not
    /// @param whole all shown units together; empty where none is
    public record Answer(List<UnitShare> units, List<String> withheld, Optional<Proportion> whole) {

        public Answer {
            units = List.copyOf(units);
            withheld = List.copyOf(withheld);
        }
    }

    /// The share of one unit.
    public record UnitShare(String unit, Proportion share) {}
}
