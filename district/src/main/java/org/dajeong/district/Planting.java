package org.dajeong.district;

import org.dajeong.district.Unit.Step;

/// Shifts the department effects until the own parts are the ones wanted, to the last digits.
///
/// The own part of a department also holds its quarters and the people who happened to answer, and is
/// centred on all departments; so its effect is set last, when all that is known.
final class Planting {

    /// Standard deviation of the own part of a department that is meant to be typical, in points.
    private static final double TYPICAL_SD = 0.6;

    /// How far its items stray from an average pattern, as a share of what they usually lose.
    private static final double PATTERN_SD = 0.8;

    /// Each round leaves less than a tenth of the error, so this is plenty.
    private static final int ROUNDS = 60;

    private final Office office;
    private final Counts counts;
    private final Effects effects;
    private final double[][] targets;

    Planting(Office office, Counts counts, Effects effects, double[][] targets) {
        this.office = office;
        this.counts = counts;
        this.effects = effects;
        this.targets = targets;
    }

    /// The own part by item that a department should get: planned, else typical.
    static double[] target(Unit unit, double z, Draws draws) {
        double[] target = new double[Item.RUBRIC.size()];
        double astray = 0;
        for (int item = 0; item < target.length; item++) {
            target[item] = PATTERN_SD * draws.normal() * Profile.GENERAL.share(item);
            astray += target[item];
        }
        for (int item = 0; item < target.length; item++) {
            target[item] += (TYPICAL_SD * z - astray) * Profile.GENERAL.share(item);
            if (!unit.own().isEmpty()) {
                target[item] = unit.own().get(item);
            }
        }
        return target;
    }

    void plant() {
        for (int item = 0; item < Item.RUBRIC.size(); item++) {
            balance(item);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Own own = Own.of(counts, effects);
            for (int unit = 0; unit < targets.length; unit++) {
                for (int item = 0; item < Item.RUBRIC.size(); item++) {
                    effects.shift(unit, item, targets[unit][item] - own.of(unit, item));
                }
                Step step = office.units().get(unit).step();
                if (step != null) {
                    double rise = own.between(counts, unit, step.from(), office.quarters())
                            - own.between(counts, unit, 0, step.from());
                    effects.shiftStep(unit, step.points() - rise);
                }
            }
        }
    }

    /// Own parts add up to nothing over all contacts: the unplanned departments make up for the others.
    private void balance(int item) {
        double sum = 0;
        double unplanned = 0;
        for (int unit = 0; unit < targets.length; unit++) {
            long contacts = counts.ofUnit(unit);
            sum += contacts * targets[unit][item];
            unplanned += office.units().get(unit).own().isEmpty() ? contacts : 0;
        }
        for (int unit = 0; unit < targets.length; unit++) {
            if (office.units().get(unit).own().isEmpty()) {
                targets[unit][item] -= sum / unplanned;
            }
        }
    }
}
