package org.dajeong.district;

import java.util.ArrayList;
import java.util.List;

/// The own part of every department, as it came out.
///
/// For a department in a quarter: the mean over its contacts of department + department:quarter +
/// staff, minus the same mean over all contacts of that quarter. Over all quarters: the mean of these,
/// each quarter weighted by the department's own contacts.
final class Own {

    private final double[][][] cells;
    private final double[][] units;
    private final double[] centres;

    private Own(int quarters, int units) {
        this.cells = new double[quarters][units][Item.RUBRIC.size()];
        this.units = new double[units][Item.RUBRIC.size()];
        this.centres = new double[quarters];
    }

    static Own of(Counts counts, Effects effects) {
        Own own = new Own(counts.quarters(), counts.units());
        for (int item = 0; item < Item.RUBRIC.size(); item++) {
            for (int quarter = 0; quarter < counts.quarters(); quarter++) {
                own.centre(counts, effects, quarter, item);
            }
            for (int unit = 0; unit < counts.units(); unit++) {
                own.units[unit][item] = own.mean(counts, unit, item);
            }
        }
        return own;
    }

    private void centre(Counts counts, Effects effects, int quarter, int item) {
        double sum = 0;
        for (int unit = 0; unit < counts.units(); unit++) {
            sum += counts.contacts(quarter, unit) * effects.mean(quarter, unit, item);
        }
        double centre = sum / Math.max(1, counts.ofQuarter(quarter));
        for (int unit = 0; unit < counts.units(); unit++) {
            cells[quarter][unit][item] = effects.mean(quarter, unit, item) - centre;
        }
        centres[quarter] += centre;
    }

    private double mean(Counts counts, int unit, int item) {
        double sum = 0;
        for (int quarter = 0; quarter < cells.length; quarter++) {
            sum += counts.contacts(quarter, unit) * cells[quarter][unit][item];
        }
        return sum / Math.max(1, counts.ofUnit(unit));
    }

    /// Of a department over all quarters, in points.
    double of(int unit) {
        return Amounts.sum(units[unit]);
    }

    double of(int unit, int item) {
        return units[unit][item];
    }

    /// Of a department in one quarter, in points.
    double in(int quarter, int unit) {
        return Amounts.sum(cells[quarter][unit]);
    }

    /// The mean of a department from quarter `first` on, before quarter `last`.
    double between(Counts counts, int unit, int first, int last) {
        double sum = 0;
        long contacts = 0;
        for (int quarter = first; quarter < last; quarter++) {
            sum += counts.contacts(quarter, unit) * in(quarter, unit);
            contacts += counts.contacts(quarter, unit);
        }
        return sum / Math.max(1, contacts);
    }

    /// What was taken off everybody in a quarter: it belongs to the agency.
    double centre(int quarter) {
        return centres[quarter];
    }

    List<Double> items(int unit) {
        return list(units[unit]);
    }

    List<Double> items(int quarter, int unit) {
        return list(cells[quarter][unit]);
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
