package org.dajeong.engine.linear;

/// Eigenvalues and eigenvectors of a symmetric matrix.
///
/// **Source.** Jacobi's cyclic rotations: Golub and Van Loan (2013), *Matrix Computations*, 4th ed.,
/// section 8.5. The order of the operations is fixed.
public final class Eigen {

    private static final int SWEEPS_MAX = 100;

    private final double[] values;
    private final double[][] vectors;

    private Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Decomposes the leading part of a matrix.
    ///
    /// @param a symmetric; read, not changed
    /// @param n how many rows and columns of it
    public static Eigen of(double[][] a, int n) {
        double[][] work = new double[n][n];
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, work[i], 0, n);
            vectors[i][i] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < SWEEPS_MAX; sweep++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    // What no longer changes the diagonal is nothing.
                    double size = Math.abs(work[p][p]) + Math.abs(work[q][q]);
                    if (size + Math.abs(work[p][q]) > size) {
                        rotate(work, vectors, p, q);
                        rotated = true;
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = work[i][i];
        }
        return new Eigen(values, vectors);
    }

    private static void rotate(double[][] work, double[][] vectors, int p, int q) {
        double theta = (work[q][q] - work[p][p]) / (2 * work[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : work) {
            turn(row, p, q, cosine, sine);
        }
        for (int j = 0; j < work.length; j++) {
            double x = work[p][j];
            double y = work[q][j];
            work[p][j] = cosine * x - sine * y;
            work[q][j] = sine * x + cosine * y;
        }
        work[p][q] = 0;
        work[q][p] = 0;
        for (double[] row : vectors) {
            turn(row, p, q, cosine, sine);
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double x = row[p];
        double y = row[q];
        row[p] = cosine * x - sine * y;
        row[q] = sine * x + cosine * y;
    }

    /// An eigenvalue; they are in no order.
    public double value(int k) {
        return values[k];
    }

    /// A coordinate of the eigenvector of [#value].
    public double vector(int k, int coordinate) {
        return vectors[coordinate][k];
    }
}
