package org.dajeong.district;

/// Splits the points a contact loses over its items, so that each loses on average what is expected.
///
/// ```text
/// total  = 100 beta            mean m, standard deviation 8, between 0 and 100
/// loss i = total m_i / m       m_i: expected loss of item i, m = sum of m_i
/// whole  = floor(cum_i + u) - floor(cum_{i-1} + u),   one uniform u per contact
/// ```
///
/// The mean is met by construction and never by cutting off. An item cannot lose more than it has:
/// what is over goes to the others, which moves its mean by less than a twentieth of a point. Rounding
/// by a common start keeps both the total and every item right on average.
final class Losses {

    private static final int ITEMS = Item.RUBRIC.size();

    /// Nearer than this to nothing or everything lost, no distribution has room to scatter.
    private static final double MARGIN = 0.5;

    /// Rounding adds about 1/6 to the variance.
    private static final double VARIANCE = (Office.RESIDUAL_SD * Office.RESIDUAL_SD - 1.0 / 6) / 10_000;

    private final double[] max = new double[ITEMS];
    private final double[] losses = new double[ITEMS];
    private long guarded;

    Losses() {
        for (int item = 0; item < ITEMS; item++) {
            max[item] = Item.RUBRIC.get(item).points();
        }
    }

    /// Contacts so far whose expected loss was not within the margin and was moved there.
    long guarded() {
        return guarded;
    }

    /// Draws what each item earns.
    ///
    /// @param expected losses by item, in points; read only
    /// @param points filled with the points each item earns
    void draw(Draws draws, double[] expected, int[] points) {
        double sum = 0;
        double positive = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += expected[item];
            positive += Math.max(0, expected[item]);
        }
        double mean = Math.clamp(sum, MARGIN, 100 - MARGIN);
        guarded += mean == sum ? 0 : 1;
        double total = 100 * Beta.draw(draws, mean / 100, VARIANCE);
        boolean over = false;
        for (int item = 0; item < ITEMS; item++) {
            double share = positive > 0 ? Math.max(0, expected[item]) / positive : Profile.GENERAL.share(item);
            losses[item] = total * share;
            over |= losses[item] > max[item];
        }
        if (over) {
            spill();
        }
        round(draws.uniform(), points);
    }

    private void round(double start, int[] points) {
        double sum = start;
        int before = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += losses[item];
            int now = (int) sum;
            // The minimum only matters when the last bit of the running sum is off.
            points[item] = (int) max[item] - Math.min(now - before, (int) max[item]);
            before = now;
        }
    }

    /// Passes on what items cannot lose, in proportion to what the others lose, until nothing is over.
    private void spill() {
        double excess = cut();
        while (excess > 0) {
            double open = 0;
            double room = 0;
            for (int item = 0; item < ITEMS; item++) {
                open += losses[item] < max[item] ? losses[item] : 0;
                room += max[item] - losses[item];
            }
            boolean proportional = open > excess * 1e-9;
            for (int item = 0; item < ITEMS; item++) {
                if (losses[item] < max[item]) {
                    losses[item] += excess * (proportional ? losses[item] / open : (max[item] - losses[item]) / room);
                }
            }
            excess = cut();
        }
    }

    private double cut() {
        double excess = 0;
        for (int item = 0; item < ITEMS; item++) {
            excess += Math.max(0, losses[item] - max[item]);
            losses[item] = Math.min(losses[item], max[item]);
        }
        return excess;
    }
}
