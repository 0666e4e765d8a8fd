package org.dajeong.engine.linear;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The factor `R` of a symmetric positive definite matrix `A = R'R`, upper triangular.
///
/// Blocked and right-looking, by rows, so that every inner loop adds multiples of rows to rows: the order of the
/// operations on each number is fixed, whatever the width of the machine's vectors or the number of its threads.
public final class Cholesky {

    /* A panel of BLOCK rows is finished, then every later row receives the panel's share, four panel rows and two
     * target rows at a time: eight multiply-adds per six loads. Every row is an array of its own, because the compiler
     * makes vectors only of a loop in which all arrays have the same index, and only while the loop is this small: in
     * one array of n * n, or with four target rows, it takes up to five times as long. Target rows are independent of
     * each other, so they may be spread over threads without changing a bit. */
    private static final int BLOCK = 48;

    /// Below so many multiply-adds threads cost more than they bring.
    private static final long PARALLEL_WORK = 5_000_000;

    /// Below the diagonal stands what must not be read.
    private final double[][] r;

    private final int n;

    private Cholesky(double[][] r) {
        this.r = r;
        this.n = r.length;
    }

    /// Factors a matrix.
    ///
    /// @param a shape `[n * n]`, by rows; its upper triangle is read
    /// @throws ArithmeticException if the matrix is not positive definite; the message names the row
    public static Cholesky of(double[] a, int n) {
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a, i * n + i, r[i], i, n - i);
        }
        return new Cholesky(factored(r));
    }

    /// Factors a matrix.
    ///
    /// @param a shape `[n][n]`; its upper triangle is read
    /// @throws ArithmeticException if the matrix is not positive definite; the message names the row
    public static Cholesky of(double[][] a) {
        int n = a.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], i, r[i], i, n - i);
        }
        return new Cholesky(factored(r));
    }

    private static double[][] factored(double[][] r) {
        int n = r.length;
        for (int start = 0; start < n; start += BLOCK) {
            int first = start;
            int last = Math.min(first + BLOCK, n);
            factorPanel(r, first, last);
            forPairs(last, n, (long) (n - last) * (last - first), i -> add(r, i, r, r, -1, first, last, i, n));
        }
        return r;
    }

    /// Takes from a symmetric matrix the cross-products of some rows: `A - B'B`.
    ///
    /// @param a shape `[n][n]`; its upper triangle is changed
    /// @param b shape `[any][n]`
    /// @param count how many rows of `b` count
    public static void subtractProducts(double[][] a, double[][] b, int count) {
        int n = a.length;
        forPairs(0, n, (long) n * count, i -> add(a, i, b, b, -1, 0, count, i, n));
    }

    private static void factorPanel(double[][] r, int first, int last) {
        int n = r.length;
        for (int k = first; k < last; k++) {
            double pivot = r[k][k];
            if (!(pivot > 0)) {
                throw new ArithmeticException(
                        "the matrix is not positive definite: pivot %d is %s".formatted(k, pivot));
            }
            double root = Math.sqrt(pivot);
            r[k][k] = root;
            multiply(r[k], 1 / root, k + 1, n);
            for (int i = k + 1; i < last; i++) {
                addOne(r[i], r[k], -r[k][i], i, n);
            }
        }
    }

    /// Does something for every other row from `first` to `last - 1`, on several threads where that pays.
    ///
    /// @param work how many multiply-adds each row takes
    private static void forPairs(int first, int last, long work, IntConsumer task) {
        IntStream rows = IntStream.range(0, (last - first + 1) / 2).map(pair -> first + 2 * pair);
        ((last - first) * work > PARALLEL_WORK ? rows.parallel() : rows).forEach(task);
    }

    private static void multiply(double[] row, double factor, int from, int to) {
        for (int j = from; j < to; j++) {
            row[j] *= factor;
        }
    }

    /// Adds `factor` times a row to another.
    private static void addOne(double[] target, double[] source, double factor, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] = Math.fma(factor, source[j], target[j]);
        }
    }

    /// Adds to the rows `i` and `i + 1` of `target`, as far as they exist, the rows `first` to `last - 1` of
    /// `source`, row `k` times `sign * factors[k][i]`, over columns `from` to `to - 1`.
    private static void add(
            double[][] target,
            int i,
            double[][] source,
            double[][] factors,
            int sign,
            int first,
            int last,
            int from,
            int to) {
        int k = first;
        if (i + 1 < target.length) {
            for (; k + 3 < last; k += 4) {
                addEight(target, i, source, factors, sign, k, from, to);
            }
        }
        for (; k < last; k++) {
            for (int row = i; row < Math.min(i + 2, target.length); row++) {
                addOne(target[row], source[k], sign * factors[k][row], from, to);
            }
        }
    }

    private static void addEight(
            double[][] target, int i, double[][] source, double[][] factors, int sign, int k, int from, int to) {
        double a0 = sign * factors[k][i];
        double a1 = sign * factors[k + 1][i];
        double a2 = sign * factors[k + 2][i];
        double a3 = sign * factors[k + 3][i];
        double b0 = sign * factors[k][i + 1];
        double b1 = sign * factors[k + 1][i + 1];
        double b2 = sign * factors[k + 2][i + 1];
        double b3 = sign * factors[k + 3][i + 1];
        double[] x0 = source[k];
        double[] x1 = source[k + 1];
        double[] x2 = source[k + 2];
        double[] x3 = source[k + 3];
        double[] a = target[i];
        double[] b = target[i + 1];
        for (int j = from; j < to; j++) {
            double y0 = x0[j];
            double y1 = x1[j];
            double y2 = x2[j];
            double y3 = x3[j];
            a[j] = Math.fma(a3, y3, Math.fma(a2, y2, Math.fma(a1, y1, Math.fma(a0, y0, a[j]))));
            b[j] = Math.fma(b3, y3, Math.fma(b2, y2, Math.fma(b1, y1, Math.fma(b0, y0, b[j]))));
        }
    }

    public int size() {
        return n;
    }

    /// One element of `R`, on or above the diagonal.
    public double at(int row, int column) {
        return r[row][column];
    }

    /// The logarithm of the squared product of the diagonal from `first` to `last - 1`: with `0` and `n` that of
    /// the determinant of `A`.
    public double logSquaredDiagonal(int first, int last) {
        double sum = 0;
        for (int k = first; k < last; k++) {
            sum += StrictMath.log(r[k][k]);
        }
        return 2 * sum;
    }

    /// Replaces `x`, from its start to `n`, by the solution `z` of `R'z = x`.
    public void forward(double[] x) {
        for (int k = 0; k < n; k++) {
            double z = x[k] / r[k][k];
            x[k] = z;
            addOne(x, r[k], -z, k + 1, n);
        }
    }

    /// Replaces many columns by their solutions: `Z` with `R'Z = X`, of the leading part of `R`.
    ///
    /// @param x shape `[size][columns]`, `size` at most `n`
    public void forward(double[][] x, int columns) {
        int size = x.length;
        for (int first = 0; first < size; first += BLOCK) {
            int last = Math.min(first + BLOCK, size);
            for (int k = first; k < last; k++) {
                multiply(x[k], 1 / r[k][k], 0, columns);
                for (int i = k + 1; i < last; i++) {
                    addOne(x[i], x[k], -r[k][i], 0, columns);
                }
            }
            for (int i = last; i < size; i += 2) {
                add(x, i, x, r, -1, first, last, 0, columns);
            }
        }
    }

    /// Replaces `z` by the solution `x` of `R x = z`.
    public void backward(double[] z) {
        for (int k = n - 1; k >= 0; k--) {
            double[] row = r[k];
            double sum = z[k];
            for (int j = k + 1; j < n; j++) {
                sum = Math.fma(-row[j], z[j], sum);
            }
            z[k] = sum / row[k];
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
        double[][] lower = lowerInverse(size);
        double[] inverse = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                inverse[i * size + j] = lower[i][j];
                inverse[j * size + i] = lower[i][j];
            }
        }
        return inverse;
    }

    /// The inverse of the leading part of `A`, where no copy should be made of it.
    ///
    /// @param size its number of rows, at most `n`
    /// @return its rows up to the diagonal: what stands above it must not be read
    public double[][] lowerInverse(int size) {
        // With Y the inverse of the leading part of R', which is lower triangular, the inverse is Y'Y.
        double[][] y = new double[size][size];
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            y[i][i] = 1;
        }
        for (int start = 0; start < size; start += BLOCK) {
            int first = start;
            int last = Math.min(first + BLOCK, size);
            for (int k = first; k < last; k++) {
                multiply(y[k], 1 / r[k][k], 0, k + 1);
                for (int i = k + 1; i < last; i++) {
                    addOne(y[i], y[k], -r[k][i], 0, k + 1);
                }
            }
            forPairs(last, size, (long) BLOCK * last, i -> add(y, i, y, r, -1, first, last, 0, last));
            forPairs(
                    0,
                    last,
                    (long) BLOCK * last,
                    i -> add(product, i, y, y, 1, Math.max(first, i), last, 0, Math.min(i + 2, last)));
        }
        return product;
    }
}
