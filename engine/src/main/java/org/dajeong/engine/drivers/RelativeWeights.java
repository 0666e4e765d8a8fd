package org.dajeong.engine.drivers;

import org.dajeong.engine.linear.Eigen;

/// Shares of R² by Johnson's relative weights.
///
/// **Estimates** how much each item explains through the uncorrelated variables that lie nearest to the
/// items. With `R = Q D² Q'` the correlations of the items and r those with the outcome:
///
/// ```text
/// L = Q D Q'      b = L^-1 r      share_j = sum_k L_jk² b_k²
/// ```
///
/// Shares are not negative and add up to R². They are usually close to those over all orders, and need no
/// sets. Directions in which the items do not vary are left out.
///
/// **Source.** Johnson (2000), *Multivariate Behavioral Research* 35. Reference values:
/// `reference/drivers.csv`.
public final class RelativeWeights {

    /// A direction does not vary when its variance is below this share of one item's.
    private static final double VARIANCE_MIN = 1e-10;

    private RelativeWeights() {}

    /// Shares of R².
    ///
    /// @param correlations as in [AllOrders#shares]
    /// @return shape `[p]`
    public static double[] shares(double[][] correlations) {
        int items = correlations.length - 1;
        Eigen eigen = Eigen.of(correlations, items);
        double[][] loadings = new double[items][items];
        double[] slopes = new double[items];
        for (int k = 0; k < items; k++) {
            if (eigen.value(k) <= VARIANCE_MIN) {
                continue;
            }
            double root = Math.sqrt(eigen.value(k));
            double along = 0;
            for (int j = 0; j < items; j++) {
                along = Math.fma(eigen.vector(k, j), correlations[j][items], along);
            }
            for (int i = 0; i < items; i++) {
                slopes[i] = Math.fma(eigen.vector(k, i), along / root, slopes[i]);
                for (int j = 0; j < items; j++) {
                    loadings[i][j] = Math.fma(root * eigen.vector(k, i), eigen.vector(k, j), loadings[i][j]);
                }
            }
        }
        double[] shares = new double[items];
        for (int j = 0; j < items; j++) {
            for (int k = 0; k < items; k++) {
                double part = loadings[j][k] * slopes[k];
                shares[j] = Math.fma(part, part, shares[j]);
            }
        }
        return shares;
    }
}
