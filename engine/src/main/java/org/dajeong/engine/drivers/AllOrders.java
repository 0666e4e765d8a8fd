package org.dajeong.engine.drivers;

/// Shares of R² by the mean over all orders in which items can enter a regression.
///
/// **Estimates** for item j, of p items, with R²(S) the share of the outcome's variance that the items in
/// S explain:
///
/// ```text
/// share_j = sum over sets S without j:  |S|! (p - |S| - 1)! / p!  (R²(S and j) - R²(S))
/// ```
///
/// This is the Shapley value of the game in which a team of items earns its R². Shares are never negative
/// and add up to R²; twins share evenly. All R² come from one walk through the sets, in which each item
/// is swept out of what is left of the covariances, so that 15 items take 2^15 sets and about a
/// millisecond.
///
/// **Source.** Lindeman, Merenda and Gold (1980), *Introduction to Bivariate and Multivariate Analysis*,
/// p. 119; Grömping (2006), *Journal of Statistical Software* 17(1). Reference values:
/// `reference/drivers.csv`.
public final class AllOrders {

    /// With more items there are too many sets.
    public static final int ITEMS_MAX = 15;

    /// An item tells nothing new when this share of its variance, or less, is left.
    private static final double OWN_SHARE_MIN = 1e-10;

    private final int items;
    private final double[][][] left;
    private final double[] explained;

    private AllOrders(double[][] correlations) {
        items = correlations.length - 1;
        left = new double[items + 1][items + 1][items + 1];
        for (int i = 0; i <= items; i++) {
            left[0][i] = correlations[i].clone();
        }
        explained = new double[1 << items];
        visit(0, 0, 0);
    }

    /// Shares of R².
    ///
    /// @param correlations of the items and, last, the outcome; shape `[p + 1][p + 1]`. A row of zeros is
    ///     an item that does not vary
    /// @return shape `[p]`
    public static double[] shares(double[][] correlations) {
        return new AllOrders(correlations).shares();
    }

    /// Decides whether the item at `depth` is in the set, and goes on with the items after it.
    private void visit(int depth, int set, double reached) {
        if (depth == items) {
            explained[set] = reached;
            return;
        }
        double[][] now = left[depth];
        double[][] next = left[depth + 1];
        for (int i = depth + 1; i <= items; i++) {
            System.arraycopy(now[i], i, next[i], i, items + 1 - i);
        }
        visit(depth + 1, set, reached);
        double pivot = now[depth][depth];
        double gain = 0;
        for (int i = depth + 1; i <= items; i++) {
            double factor = pivot > OWN_SHARE_MIN ? now[depth][i] / pivot : 0;
            for (int j = i; j <= items; j++) {
                next[i][j] = Math.fma(-factor, now[depth][j], now[i][j]);
            }
            gain = factor * now[depth][i];
        }
        // The last column is the outcome: what the item takes from its variance.
        visit(depth + 1, set | 1 << depth, reached + gain);
    }

    private double[] shares() {
        double[] weights = new double[items];
        for (int size = 0; size < items; size++) {
            // |S|! (p - |S| - 1)! / p! = 1 / (p * binomial(p - 1, |S|))
            double binomial = 1;
            for (int i = 0; i < size; i++) {
                binomial = binomial * (items - 1 - i) / (i + 1);
            }
            weights[size] = 1 / (items * binomial);
        }
        double[] shares = new double[items];
        for (int set = 0; set < explained.length; set++) {
            double weight = set == explained.length - 1 ? 0 : weights[Integer.bitCount(set)];
            for (int j = 0; j < items; j++) {
                if ((set >> j & 1) == 0) {
                    shares[j] = Math.fma(weight, explained[set | 1 << j] - explained[set], shares[j]);
                }
            }
        }
        return shares;
    }
}
