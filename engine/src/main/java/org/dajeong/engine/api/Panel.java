package org.dajeong.engine.api;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dajeong.engine.spi.Factor;

/// One number per unit and period, and when each unit began what is to be judged.
///
/// @param periods how many periods there are; they are counted from 0
/// @param units in level order, however they were given
public record Panel(int periods, List<Unit> units) {

    /// @param name each name once
    /// @param kind units of one kind could have begun in each other's place
    /// @param start the first period with what is judged, or empty for a unit that never begins
    /// @param values one per period; NaN where there is none
    public record Unit(String name, String kind, OptionalInt start, List<Double> values) {

        public Unit {
            values = List.copyOf(values);
        }
    }

    public Panel {
        units = units.stream()
                .sorted(Comparator.comparing(Unit::name, Factor.LEVEL_ORDER))
                .toList();
        Set<String> names = new HashSet<>();
        for (Unit unit : units) {
            if (unit.values().size() != periods) {
                throw new IllegalArgumentException("%s must have %d values, but has %d"
                        .formatted(unit.name(), periods, unit.values().size()));
            }
            if (unit.start().isPresent()
                    && (unit.start().getAsInt() < 0 || unit.start().getAsInt() >= periods)) {
                throw new IllegalArgumentException("%s must begin in one of %d periods, but begins in %d"
                        .formatted(unit.name(), periods, unit.start().getAsInt()));
            }
            if (!names.add(unit.name())) {
                throw new IllegalArgumentException(unit.name() + " is named twice");
            }
        }
    }
}
