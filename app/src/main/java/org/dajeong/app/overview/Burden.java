package org.dajeong.app.overview;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.dajeong.app.Quarter;
import org.dajeong.app.wellbeing.Load;

/// What came in to the departments of a quarter, against all of them together.
///
/// Only departments with [Load#STAFF_MIN] people in post enter what is said per person, also of all together: else the
/// others could be taken away from it.
///
/// @param quarter the quarter it is about
/// @param loads by department
record Burden(Quarter quarter, Map<UUID, Load> loads) {

    /// So many times as much as all departments together, per person, is clearly more.
    static final double HEAVY = 1.5;

    /// The same for abusive contacts, which are few, so that they differ more by chance.
    static final double HEAVY_ABUSIVE = 2;

    /// With fewer abusive contacts nothing is clear.
    static final int ABUSIVE_MIN = 10;

    Burden {
        loads = Map.copyOf(loads);
    }

    Optional<Load.Figures> of(UUID department) {
        return Optional.ofNullable(loads.get(department)).map(Load::figures);
    }

    /// Contacts per person of all departments.
    OptionalDouble perPerson() {
        return rate(Load.Figures::contacts);
    }

    private OptionalDouble rate(ToIntFunction<Load.Figures> count) {
        Collection<Load.Figures> large = loads.values().stream()
                .map(Load::figures)
                .filter(figures -> figures.perPerson().isPresent())
                .toList();
        long staff = large.stream().mapToLong(Load.Figures::staff).sum();
        return staff == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(large.stream().mapToLong(count::applyAsInt).sum() / (double) staff);
    }

    int abusive() {
        return loads.values().stream()
                .mapToInt(load -> load.figures().abusive())
                .sum();
    }

    /// How many times as much as all departments together a department receives per person; none where it is not
    /// clearly more.
    OptionalDouble heavy(UUID department) {
        return times(department, Load.Figures::perPerson, perPerson(), HEAVY);
    }

    /// The same for abusive contacts.
    OptionalDouble heavyAbusive(UUID department) {
        return of(department)
                        .filter(figures -> figures.abusive() >= ABUSIVE_MIN)
                        .isEmpty()
                ? OptionalDouble.empty()
                : times(department, Load.Figures::abusivePerPerson, rate(Load.Figures::abusive), HEAVY_ABUSIVE);
    }

    private OptionalDouble times(
            UUID department, Function<Load.Figures, OptionalDouble> each, OptionalDouble all, double from) {
        OptionalDouble own = of(department).map(each).orElse(OptionalDouble.empty());
        if (own.isEmpty() || all.isEmpty() || all.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double times = own.getAsDouble() / all.getAsDouble();
        return times >= from ? OptionalDouble.of(times) : OptionalDouble.empty();
    }

    /// The length of a department's bar from 0 to 100, the longest being 100.
    long bar(UUID department) {
        return bar(department, figures -> figures.perPerson().orElse(0));
    }

    long abusiveBar(UUID department) {
        return bar(department, Load.Figures::abusive);
    }

    private long bar(UUID department, ToDoubleFunction<Load.Figures> length) {
        double longest = loads.values().stream()
                .mapToDouble(load -> length.applyAsDouble(load.figures()))
                .max()
                .orElse(0);
        return longest == 0
                ? 0
                : Math.round(100 * of(department).map(length::applyAsDouble).orElse(0.0) / longest);
    }
}
