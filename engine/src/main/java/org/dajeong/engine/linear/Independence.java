package org.dajeong.engine.linear;

/// Finds the columns of a design that do not follow from the columns before them.
public final class Independence {

    /// A column is taken to follow from earlier ones when this share of its variation, or less, is its own.
    private static final double OWN_SHARE_MIN = 1e-9;

    private Independence() {}

    /// Tells which columns to keep, going from the first to the last.
    ///
    /// @param a the cross-products, shape `[n][n]`, symmetric; read, not changed
    /// @param scales what each column's own cross-product would be without any earlier column
    /// @return shape `[n]`, true for a column that adds something
    public static boolean[] kept(double[][] a, double[] scales) {
        int n = a.length;
        double[][] work = new double[n][];
        for (int i = 0; i < n; i++) {
            work[i] = a[i].clone();
        }
        boolean[] kept = new boolean[n];
        for (int k = 0; k < n; k++) {
            double pivot = work[k][k];
            kept[k] = pivot > OWN_SHARE_MIN * scales[k] && pivot > 0;
            if (!kept[k]) {
                continue;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = work[k][i] / pivot;
                if (factor != 0) {
                    for (int j = i; j < n; j++) {
                        work[i][j] = Math.fma(-factor, work[k][j], work[i][j]);
                    }
                }
            }
        }
        return kept;
    }
}
