package org.dajeong.district;

/// The effects of departments, their quarters, their staff and the agency, in points of the score.
///
/// A department's effect has its own pattern over the items; the others are spread as any loss is.
final class Effects {

    private final Office office;
    private final double[][] departments;
    private final double[][] quarters;
    private final double[][] staffMeans;
    private final double[] steps;
    private final double[] levels;

    private Effects(Office office, Counts counts) {
        int units = office.units().size();
        this.office = office;
        this.departments = new double[units][Item.RUBRIC.size()];
        this.quarters = new double[office.quarters()][units];
        this.staffMeans = new double[office.quarters()][units];
        this.steps = new double[units];
        this.levels = new double[counts.quarters()];
    }

    /// Draws the effects, plants what the office wants planted, and sets the level of the agency.
    static Effects draw(Office office, Staffing staffing, Counts counts, long seed) {
        Effects effects = new Effects(office, counts);
        double[][] targets = new double[office.units().size()][Item.RUBRIC.size()];
        for (int unit = 0; unit < targets.length; unit++) {
            Draws draws = Draws.of(seed, Draws.Purpose.EFFECTS, unit);
            double z = draws.normal();
            for (int quarter = 0; quarter < Calendar.QUARTERS; quarter++) {
                double effect = office.spread().quarter() * draws.normal();
                if (quarter < office.quarters()) {
                    effects.quarters[quarter][unit] = effect;
                    effects.staffMeans[quarter][unit] = staffMean(staffing, counts, quarter, unit);
                }
            }
            for (int item = 0; item < Item.RUBRIC.size(); item++) {
                effects.departments[unit][item] = office.spread().department() * z * Profile.GENERAL.share(item);
            }
            targets[unit] = Planting.target(office.units().get(unit), z, draws);
        }
        if (office.planted()) {
            new Planting(office, counts, effects, targets).plant();
        }
        effects.settle(counts);
        return effects;
    }

    private static double staffMean(Staffing staffing, Counts counts, int quarter, int unit) {
        long contacts = counts.contacts(quarter, unit);
        double sum = 0;
        for (int slot = 0; slot < staffing.size(unit); slot++) {
            sum += counts.staff(quarter, unit, slot)
                    * staffing.stint(quarter, unit, slot).effect();
        }
        return contacts == 0 ? 0 : sum / contacts;
    }

    /// Chooses the agency's level so that the mean expected score of all contacts is the one wanted.
    private void settle(Counts counts) {
        double sum = 0;
        long contacts = 0;
        for (int quarter = 0; quarter < office.quarters(); quarter++) {
            for (int unit = 0; unit < counts.units(); unit++) {
                long n = counts.contacts(quarter, unit);
                double own = 0;
                for (int item = 0; item < Item.RUBRIC.size(); item++) {
                    own += mean(quarter, unit, item);
                }
                sum += n * (own + Office.AGENCY.get(quarter));
                contacts += n;
            }
        }
        for (int unit = 0; unit < counts.units(); unit++) {
            for (int combination = 0; combination < Mix.COMBINATIONS; combination++) {
                sum += counts.combination(unit, combination) * Mix.effect(combination);
            }
            for (int caller = 0; caller < Callers.COUNT; caller++) {
                sum += counts.caller(unit, caller) * Callers.severity(caller);
            }
        }
        for (int quarter = 0; quarter < levels.length; quarter++) {
            levels[quarter] = office.mean() - sum / contacts + Office.AGENCY.get(quarter);
        }
    }

    /// The expected score in a quarter of a contact whose every other effect is 0.
    double level(int quarter) {
        return levels[quarter];
    }

    /// Department and department:quarter, without the staff.
    double department(int quarter, int unit, int item) {
        return departments[unit][item]
                + quarters[quarter][unit] * Profile.GENERAL.share(item)
                + steps[unit] * office.units().get(unit).stepShare(quarter, item);
    }

    /// As [#department(int, int, int)], with the mean of the people who answered.
    double mean(int quarter, int unit, int item) {
        return department(quarter, unit, item) + staffMeans[quarter][unit] * Profile.GENERAL.share(item);
    }

    /// The department effect, all items together.
    double department(int unit) {
        return Amounts.sum(departments[unit]);
    }

    /// The department:quarter effect that was drawn.
    double quarter(int quarter, int unit) {
        return quarters[quarter][unit];
    }

    void shift(int unit, int item, double points) {
        departments[unit][item] += points;
    }

    void shiftStep(int unit, double points) {
        steps[unit] += points;
    }
}
