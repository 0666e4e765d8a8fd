package org.dajeong.engine.linear;

import java.util.stream.IntStream;

/// The factor `R` of a symmetric positive definite matrix `A = R'R`, upper triangular.
///
/// Blocked and right-looking, by rows, so that every inner loop adds a multiple of one row to another: the order
/// of
/// operations on each number is fixed, whatever the width of the machine's vectors or the number of its threads.
public final class Cholesky {

    /* A panel of BLOCK rows is factored, then every later row receives the panel's update, four panel rows and two
     * target rows at a time (eight multiply-adds per six loads). Target rows are independent of each other, so they may
     * be spread over threads without changing a bit. */
    private static final int BLOCK = 48;

    /// Below this size threads cost more than they bring.
    private static final int PARALLEL_SIZE = 320;

    private final double[] r;
    private final int n;

    private Cholesky(double[] r, int n) {
        this.r = r;
        this.n = n;
    }

    /// Factors a matrix.
    ///
    /// @param a shape `[n * n]`, by rows; its upper triangle is read and overwritten, the array is kept
    /// @throws ArithmeticException if the matrix is not positive definite; the message names the row
    public static Cholesky of(double[] a, int n) {
        for (int first = 0; first < n; first += BLOCK) {
            int last = Math.min(first + BLOCK, n);
            factorPanel(a, n, first, last);
            int rows = n - last;
            int tiles = (rows + 1) / 2;
            int panel = first;
            if (rows > PARALLEL_SIZE) {
                IntStream.range(0, tiles).parallel().forEach(tile -> update(a, n, panel, last, last + 2 * tile));
            } else {
                for (int tile = 0; tile < tiles; tile++) {
                    update(a, n, panel, last, last + 2 * tile);
                }
            }
        }
        return new Cholesky(a, n);
    }

    private static void factorPanel(double[] a, int n, int first, int last) {
        for (int k = first; k < last; k++) {
            int row = k * n;
            double pivot = a[row + k];
            if (!(pivot > 0)) {
                throw new ArithmeticException(
                        "the matrix is not positive definite: pivot %d is %s".formatted(k, pivot));
            }
            double root = Math.sqrt(pivot);
            a[row + k] = root;
            double inverse = 1 / root;
            for (int j = k + 1; j < n; j++) {
                a[row + j] *= inverse;
            }
            for (int i = k + 1; i < last; i++) {
                subtract(a, i * n, row, a[row + i], i, n);
            }
        }
    }

    /// Subtracts `factor` times the row at `from` from the row at `to`, over columns `first` to `n - 1`.
    private static void subtract(double[] a, int to, int from, double factor, int first, int n) {
        double minus = -factor;
        for (int j = first; j < n; j++) {
            a[to + j] = Math.fma(minus, a[from + j], a[to + j]);
        }
    }

    private static void update(double[] a, int n, int first, int last, int i) {
        if (i + 1 >= n) {
            for (int k = first; k < last; k++) {
                subtract(a, i * n, k * n, a[k * n + i], i, n);
            }
            return;
        }
        int row0 = i * n;
        int row1 = row0 + n;
        // The one number of the pair of rows that lies left of the second row's diagonal.
        for (int k = first; k < last; k++) {
            a[row0 + i] = Math.fma(-a[k * n + i], a[k * n + i], a[row0 + i]);
        }
        int k = first;
        for (; k + 3 < last; k += 4) {
            int p0 = k * n;
            int p1 = p0 + n;
            int p2 = p1 + n;
            int p3 = p2 + n;
            double a0 = -a[p0 + i];
            double a1 = -a[p1 + i];
            double a2 = -a[p2 + i];
            double a3 = -a[p3 + i];
            double b0 = -a[p0 + i + 1];
            double b1 = -a[p1 + i + 1];
            double b2 = -a[p2 + i + 1];
            double b3 = -a[p3 + i + 1];
            for (int j = i + 1; j < n; j++) {
                double x0 = a[p0 + j];
                double x1 = a[p1 + j];
                double x2 = a[p2 + j];
                double x3 = a[p3 + j];
                a[row0 + j] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, a[row0 + j]))));
                a[row1 + j] = Math.fma(b3, x3, Math.fma(b2, x2, Math.fma(b1, x1, Math.fma(b0, x0, a[row1 + j]))));
            }
        }
        for (; k < last; k++) {
            subtract(a, row0, k * n, a[k * n + i], i + 1, n);
            subtract(a, row1, k * n, a[k * n + i + 1], i + 1, n);
        }
    }

    public int size() {
        return n;
    }

    /// One element of `R`, on or above the diagonal.
    public double at(int row, int column) {
        return r[row * n + column];
    }

    /// The logarithm of the squared product of the diagonal from `first` to `last - 1`: with `0` and `n` that of
    /// the
    /// determinant of `A`.
    public double logSquaredDiagonal(int first, int last) {
        double sum = 0;
        for (int k = first; k < last; k++) {
            sum += StrictMath.log(r[k * n + k]);
        }
        return 2 * sum;
    }

    /// Replaces `x`, from its start to `n`, by the solution `z` of `R'z = x`.
    public void forward(double[] x) {
        for (int k = 0; k < n; k++) {
            double z = x[k] / r[k * n + k];
            x[k] = z;
            for (int j = k + 1; j < n; j++) {
                x[j] = Math.fma(-z, r[k * n + j], x[j]);
            }
        }
    }

    /// Replaces `z` by the solution `x` of `R x = z`.
    public void backward(double[] z) {
        for (int k = n - 1; k >= 0; k--) {
            double sum = z[k];
            for (int j = k + 1; j < n; j++) {
                sum = Math.fma(-r[k * n + j], z[j], sum);
            }
            z[k] = sum / r[k * n + k];
        }
    }

    /// The solution of `A x = b`.
    public double[] solve(double[] b) {
        double[] x = b.clone();
        forward(x);
        backward(x);
        return x;
    }

    /// The inverse of the leading part of `A`, both triangles filled.
    ///
    /// @param size its number of rows, at most `n`
    /// @return shape `[size * size]`
    public double[] inverse(int size) {
        // Row i of the inverse of R, from later rows; kept transposed, so that its product with itself runs by rows.
        double[] x = new double[size * size];
        for (int i = size - 1; i >= 0; i--) {
            int row = i * size;
            for (int k = i + 1; k < size; k++) {
                double factor = -r[i * n + k];
                for (int j = k; j < size; j++) {
                    x[row + j] = Math.fma(factor, x[k * size + j], x[row + j]);
                }
            }
            double inverse = 1 / r[i * n + i];
            for (int j = i + 1; j < size; j++) {
                x[row + j] *= inverse;
            }
            x[row + i] = inverse;
        }
        double[] transposed = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                transposed[j * size + i] = x[i * size + j];
            }
        }
        double[] result = new double[size * size];
        if (size > PARALLEL_SIZE) {
            IntStream.range(0, size).parallel().forEach(i -> inverseRow(transposed, result, size, i));
        } else {
            for (int i = 0; i < size; i++) {
                inverseRow(transposed, result, size, i);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                result[j * size + i] = result[i * size + j];
            }
        }
        return result;
    }

    /// Row `i` of `X X'` up to its diagonal, where `transposed` holds `X'`.
    private static void inverseRow(double[] transposed, double[] result, int size, int i) {
        int row = i * size;
        for (int k = i; k < size; k++) {
            double factor = transposed[k * size + i];
            for (int j = 0; j <= i; j++) {
                result[row + j] = Math.fma(factor, transposed[k * size + j], result[row + j]);
            }
        }
    }
}
