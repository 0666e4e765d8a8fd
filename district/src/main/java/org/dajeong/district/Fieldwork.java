package org.dajeong.district;

import java.io.IOException;

/// Makes the calls: goes through all contacts again, now that the effects are fixed, and scores them.
final class Fieldwork {

    private static final int ITEMS = Item.RUBRIC.size();

    private final Office office;
    private final long seed;
    private final Staffing staffing;
    private final Counts counts;
    private final Effects effects;
    private final double[][] mix = new double[Mix.COMBINATIONS][ITEMS];
    private final double[] general = new double[ITEMS];
    private final Losses losses = new Losses();
    private final Scatter scores = new Scatter();
    private final Scatter residuals = new Scatter();

    Fieldwork(Office office, long seed, Staffing staffing, Counts counts, Effects effects) {
        this.office = office;
        this.seed = seed;
        this.staffing = staffing;
        this.counts = counts;
        this.effects = effects;
        for (int item = 0; item < ITEMS; item++) {
            general[item] = Profile.GENERAL.share(item);
            for (int combination = 0; combination < Mix.COMBINATIONS; combination++) {
                mix[combination][item] = Mix.effect(combination, item);
            }
        }
    }

    Written writeTo(Rating rating, RatingSink sink) throws IOException {
        long rows = 0;
        for (int quarter = 0; quarter < counts.quarters(); quarter++) {
            for (int unit = 0; unit < counts.units(); unit++) {
                rating.at(quarter, unit);
                write(rating, sink, quarter, unit);
                rows += counts.contacts(quarter, unit);
            }
        }
        return new Written(rows, losses.guarded(), scores.mean(), residuals.sd());
    }

    private void write(Rating rating, RatingSink sink, int quarter, int unit) throws IOException {
        int cell = quarter * counts.units() + unit;
        Draws draws = Draws.of(seed, Draws.Purpose.LOSSES, cell);
        Circumstances circumstances = Circumstances.of(office, staffing, seed, quarter, unit);
        double[] cellLosses = losses(quarter, unit);
        long contacts = counts.contacts(quarter, unit);
        for (long contact = 0; contact < contacts; contact++) {
            circumstances.next();
            Staffing.Stint stint = staffing.stint(quarter, unit, circumstances.slot());
            rating.by(circumstances.combination(), circumstances.caller(), stint.person());
            double people = stint.effect() + Callers.severity(circumstances.caller());
            double[] ofMix = mix[circumstances.combination()];
            double[] expected = rating.losses();
            for (int item = 0; item < ITEMS; item++) {
                expected[item] = cellLosses[item] - ofMix[item] - people * general[item];
            }
            losses.draw(draws, expected, rating.earned());
            int score = rating.score();
            scores.add(score);
            residuals.add(score - rating.expected());
            sink.accept(rating);
        }
    }

    /// The expected losses of a department in a quarter, before mix, caller and staff.
    private double[] losses(int quarter, int unit) {
        double[] losses = new double[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            losses[item] = (100 - effects.level(quarter)) * general[item] - effects.department(quarter, unit, item);
        }
        return losses;
    }
}
