package org.dajeong.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dajeong.engine.linear.Cholesky;

/// The mixed-model equations factored for given relative standard deviations `theta`.
///
/// ```text
/// S = [ Λ Z'Z Λ + I   Λ Z'X ]      Λ = diag(theta of each random effect),  sigma_k = theta_k sigma
///     [ X'Z Λ         X'X   ]
/// C = D S^-1 D,  D = diag(Λ, I):   sigma^2 C is the joint prediction error of (u, beta)
/// ```
///
/// The blocks are eliminated one after the other, each leaving its share in the dense rest; a `theta` of zero is
/// legal. Factoring and solving stand in one class because both walk the same blocks.
///
/// **Source.** Bates, Mächler, Bolker, Walker (2015), *Journal of Statistical Software* 67(1); Henderson's
/// equations.
public final class Factorization {

    /// Rows whose cross-products are taken at once.
    private static final int ROWS = 256;

    /// Columns that are solved at once, and blocks whose columns one thread collects.
    private static final int COLUMNS = 512;

    private static final int BLOCKS = 64;

    private final MixedEquations equations;
    private final double[] scale;
    private final double[][] blockRoot;
    private final double[][] blockWeights;
    private final double[][] reduced;
    private final Cholesky rest;

    private Factorization(
            MixedEquations equations,
            double[] scale,
            double[][] blockRoot,
            double[][] blockWeights,
            double[][] reduced) {
        this.equations = equations;
        this.scale = scale;
        this.blockRoot = blockRoot;
        this.blockWeights = blockWeights;
        this.reduced = reduced;
        this.rest = Cholesky.of(reduced);
    }

    /// Factors the equations.
    ///
    /// @param theta per grouping factor its standard deviation relative to the residual one; the sign is ignored
    /// @throws ArithmeticException if the fixed columns are not independent
    public static Factorization of(MixedEquations equations, double[] theta) {
        double[] scale = new double[equations.size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = i < equations.randomCount() ? Math.abs(theta[equations.factorAt(i)]) : 1;
        }
        int blocks = equations.blockMatrix.length;
        int m = equations.rest();
        double[][] reduced = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = i; j < m; j++) {
                reduced[i][j] =
                        scale[equations.nested() + i] * scale[equations.nested() + j] * equations.restMatrix[i * m + j];
            }
            if (i < equations.crossed()) {
                reduced[i][i] += 1;
            }
        }
        double[][] roots = new double[blocks][];
        double[][] weights = new double[blocks][];
        double[][] rows = new double[ROWS][];
        int collected = 0;
        for (int b = 0; b < blocks; b++) {
            int start = equations.blockStarts[b];
            int size = equations.blockStarts[b + 1] - start;
            roots[b] = root(equations.blockMatrix[b], scale, start, size);
            weights[b] = weights(equations, b, roots[b], equations.blockCross[b], scale);
            if (equations.touchesAll(b)) {
                for (int i = 0; i < size; i++) {
                    if (collected == ROWS) {
                        Cholesky.subtractProducts(reduced, rows, collected);
                        collected = 0;
                    }
                    rows[collected++] = Arrays.copyOfRange(weights[b], i * m, (i + 1) * m);
                }
            } else {
                subtractSquare(reduced, weights[b], equations.blockColumns[b], -1);
            }
        }
        Cholesky.subtractProducts(reduced, rows, collected);
        return new Factorization(equations, scale, roots, weights, reduced);
    }

    /// The upper root of `Λ N Λ + I` of one block.
    private static double[] root(double[] counts, double[] scale, int start, int size) {
        double[] a = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                a[i * size + j] = scale[start + i] * scale[start + j] * counts[i * size + j];
            }
            a[i * size + i] += 1;
        }
        for (int k = 0; k < size; k++) {
            double root = Math.sqrt(a[k * size + k]);
            a[k * size + k] = root;
            for (int j = k + 1; j < size; j++) {
                a[k * size + j] /= root;
            }
            for (int i = k + 1; i < size; i++) {
                double factor = -a[k * size + i];
                if (factor != 0) {
                    for (int j = i; j < size; j++) {
                        a[i * size + j] = Math.fma(factor, a[k * size + j], a[i * size + j]);
                    }
                }
            }
        }
        return a;
    }

    /// `R^-T Λ cross Λ` of one block, shape `[size * columns]`.
    private static double[] weights(
            MixedEquations equations, int block, double[] root, double[] cross, double[] scale) {
        int start = equations.blockStarts[block];
        int size = equations.blockStarts[block + 1] - start;
        int[] columns = equations.blockColumns[block];
        int u = columns.length;
        double[] w = new double[size * u];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < u; j++) {
                w[i * u + j] = scale[start + i] * scale[equations.nested() + columns[j]] * cross[i * u + j];
            }
        }
        for (int k = 0; k < size; k++) {
            double pivot = root[k * size + k];
            for (int j = 0; j < u; j++) {
                w[k * u + j] /= pivot;
            }
            for (int i = k + 1; i < size; i++) {
                double factor = -root[k * size + i];
                if (factor != 0) {
                    for (int j = 0; j < u; j++) {
                        w[i * u + j] = Math.fma(factor, w[k * u + j], w[i * u + j]);
                    }
                }
            }
        }
        return w;
    }

    private static void subtractSquare(double[][] reduced, double[] weights, int[] columns, int sign) {
        int u = columns.length;
        for (int row = 0; row < weights.length; row += u) {
            for (int i = 0; i < u; i++) {
                double factor = sign * weights[row + i];
                if (factor != 0) {
                    double[] target = reduced[columns[i]];
                    for (int j = i; j < u; j++) {
                        target[columns[j]] = Math.fma(factor, weights[row + j], target[columns[j]]);
                    }
                }
            }
        }
    }

    /// The factorization after rows have been added to one block; everything else is shared.
    public Factorization with(MixedEquations.BlockChange change) {
        int block = change.block();
        int start = equations.blockStarts[block];
        int size = equations.blockStarts[block + 1] - start;
        int[] columns = equations.blockColumns[block];
        double[] counts = equations.blockMatrix[block].clone();
        double[] cross = equations.blockCross[block].clone();
        double[][] next = Arrays.stream(reduced).map(double[]::clone).toArray(double[][]::new);
        int[] places = change.places();
        for (int i = 0; i < places.length; i++) {
            for (int j = i; j < places.length; j++) {
                double value = change.products()[i * places.length + j];
                if (value == 0) {
                    continue;
                }
                int a = places[i];
                int b = places[j];
                if (a >= equations.nested()) {
                    next[a - equations.nested()][b - equations.nested()] += scale[a] * scale[b] * value;
                } else if (b < equations.nested()) {
                    counts[(a - start) * size + b - start] += value;
                    if (a != b) {
                        counts[(b - start) * size + a - start] += value;
                    }
                } else {
                    int column = Arrays.binarySearch(columns, b - equations.nested());
                    cross[(a - start) * columns.length + column] += value;
                }
            }
        }
        double[][] roots = blockRoot.clone();
        double[][] weights = blockWeights.clone();
        subtractSquare(next, weights[block], columns, 1);
        roots[block] = root(counts, scale, start, size);
        weights[block] = weights(equations, block, roots[block], cross, scale);
        subtractSquare(next, weights[block], columns, -1);
        return new Factorization(equations, scale, roots, weights, next);
    }

    public MixedEquations equations() {
        return equations;
    }

    /// `log det` of the random part of `S`.
    double logDeterminantRandom() {
        double sum = rest.logSquaredDiagonal(0, equations.crossed());
        for (int b = 0; b < blockRoot.length; b++) {
            int size = equations.blockStarts[b + 1] - equations.blockStarts[b];
            for (int i = 0; i < size; i++) {
                sum += 2 * StrictMath.log(blockRoot[b][i * size + i]);
            }
        }
        return sum;
    }

    /// `log det` of what is left of `X'X` once the random effects are eliminated.
    double logDeterminantFixed() {
        return rest.logSquaredDiagonal(equations.crossed(), equations.rest());
    }

    /// `C x`.
    ///
    /// @param x by place; read, not changed
    public double[] solve(double[] x) {
        double[] z = scaled(x);
        forward(z);
        backward(z);
        scale(z);
        return z;
    }

    /// `S^-1 D b` and the explained sum of squares `b'C b`.
    Solved solveScaled(double[] rightHandSide) {
        double[] z = scaled(rightHandSide);
        forward(z);
        double explained = 0;
        for (double value : z) {
            explained = Math.fma(value, value, explained);
        }
        backward(z);
        return new Solved(z, explained);
    }

    /// @param scaled the solution in scaled unknowns (`u / theta`, `beta`)
    @SuppressWarnings("ArrayRecordComponent")
    record Solved(double[] scaled, double explained) {}

    private double[] scaled(double[] x) {
        double[] z = x.clone();
        scale(z);
        return z;
    }

    private void scale(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] *= scale[i];
        }
    }

    private void forward(double[] z) {
        int nested = equations.nested();
        double[] tail = Arrays.copyOfRange(z, nested, z.length);
        for (int b = 0; b < blockRoot.length; b++) {
            int start = equations.blockStarts[b];
            int size = equations.blockStarts[b + 1] - start;
            int[] columns = equations.blockColumns[b];
            double[] root = blockRoot[b];
            double[] weights = blockWeights[b];
            for (int k = 0; k < size; k++) {
                double value = z[start + k] / root[k * size + k];
                z[start + k] = value;
                for (int i = k + 1; i < size; i++) {
                    z[start + i] = Math.fma(-root[k * size + i], value, z[start + i]);
                }
                if (columns.length == tail.length) {
                    for (int j = 0; j < tail.length; j++) {
                        tail[j] = Math.fma(-weights[k * tail.length + j], value, tail[j]);
                    }
                } else {
                    for (int j = 0; j < columns.length; j++) {
                        tail[columns[j]] = Math.fma(-weights[k * columns.length + j], value, tail[columns[j]]);
                    }
                }
            }
        }
        rest.forward(tail);
        System.arraycopy(tail, 0, z, nested, tail.length);
    }

    private void backward(double[] z) {
        int nested = equations.nested();
        double[] tail = Arrays.copyOfRange(z, nested, z.length);
        rest.backward(tail);
        System.arraycopy(tail, 0, z, nested, tail.length);
        for (int b = 0; b < blockRoot.length; b++) {
            int start = equations.blockStarts[b];
            int size = equations.blockStarts[b + 1] - start;
            int[] columns = equations.blockColumns[b];
            double[] root = blockRoot[b];
            double[] weights = blockWeights[b];
            for (int k = size - 1; k >= 0; k--) {
                double sum = z[start + k] - product(weights, k * columns.length, columns, tail);
                for (int i = k + 1; i < size; i++) {
                    sum = Math.fma(-root[k * size + i], z[start + i], sum);
                }
                z[start + k] = sum / root[k * size + k];
            }
        }
    }

    /// The product of one row of weights with what they touch; in four sums, which do not wait for each other.
    private static double product(double[] weights, int from, int[] columns, double[] tail) {
        boolean all = columns.length == tail.length;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 3 < columns.length; j += 4) {
            a = Math.fma(weights[from + j], tail[all ? j : columns[j]], a);
            b = Math.fma(weights[from + j + 1], tail[all ? j + 1 : columns[j + 1]], b);
            c = Math.fma(weights[from + j + 2], tail[all ? j + 2 : columns[j + 2]], c);
            d = Math.fma(weights[from + j + 3], tail[all ? j + 3 : columns[j + 3]], d);
        }
        for (; j < columns.length; j++) {
            a = Math.fma(weights[from + j], tail[columns[j]], a);
        }
        return a + b + (c + d);
    }

    /// The diagonal of `S^-1`, or of the inverse of its random part alone.
    ///
    /// @param withFixed whether the fixed coefficients are unknown too; if not, their entries are left 0
    double[] inverseDiagonal(boolean withFixed) {
        return inverse(withFixed).diagonal();
    }

    /// @param diagonal by place
    /// @param rest the rows of the inverse among the unknowns of the rest, up to the diagonal
    @SuppressWarnings("ArrayRecordComponent")
    record Inverse(double[] diagonal, double[][] rest) {}

    /// Parts of the inverse of `S`, or of its random part alone.
    Inverse inverse(boolean withFixed) {
        int m = withFixed ? equations.rest() : equations.crossed();
        int nested = equations.nested();
        double[][] inverse = rest.lowerInverse(m);
        double[] diagonal = new double[equations.size()];
        for (int i = 0; i < m; i++) {
            diagonal[nested + i] = inverse[i][i];
        }
        IntStream.range(0, (blockRoot.length + BLOCKS - 1) / BLOCKS)
                .parallel()
                .forEach(part -> blockDiagonals(
                        part * BLOCKS, Math.min((part + 1) * BLOCKS, blockRoot.length), inverse, diagonal));
        return new Inverse(diagonal, inverse);
    }

    /// With `T = R^-1 W` of a block, its part of the inverse is `R^-1 R^-T + T inverse T'`.
    private void blockDiagonals(int first, int last, double[][] inverse, double[] diagonal) {
        int m = inverse.length;
        double[][] collected = new double[0][];
        int[] places = new int[COLUMNS];
        int columns = 0;
        for (int b = first; b < last; b++) {
            int start = equations.blockStarts[b];
            int size = equations.blockStarts[b + 1] - start;
            double[] t = weightsThrough(b, m, diagonal);
            if (!equations.touchesAll(b)) {
                addSparse(b, t, inverse, diagonal);
                continue;
            }
            for (int i = 0; i < size; i++) {
                if (collected.length == 0) {
                    collected = new double[m][COLUMNS];
                } else if (columns == COLUMNS) {
                    addDense(collected, places, columns, diagonal);
                    columns = 0;
                }
                for (int j = 0; j < m; j++) {
                    collected[j][columns] = t[i * m + j];
                }
                places[columns++] = start + i;
            }
        }
        addDense(collected, places, columns, diagonal);
    }

    /// Puts the squared rows of `R^-1` of one block on the diagonal.
    ///
    /// @return `T`, shape `[size * touched]`, of the touched unknowns below `m`
    private double[] weightsThrough(int b, int m, double[] diagonal) {
        int start = equations.blockStarts[b];
        int size = equations.blockStarts[b + 1] - start;
        int stride = equations.blockColumns[b].length;
        int u = touched(b, m);
        double[] root = blockRoot[b];
        double[] own = new double[size * size];
        double[] t = new double[size * u];
        // Row i of both, from later rows.
        for (int i = size - 1; i >= 0; i--) {
            double pivot = 1 / root[i * size + i];
            own[i * size + i] = 1;
            System.arraycopy(blockWeights[b], i * stride, t, i * u, u);
            for (int k = i + 1; k < size; k++) {
                double factor = -root[i * size + k];
                if (factor != 0) {
                    for (int j = k; j < size; j++) {
                        own[i * size + j] = Math.fma(factor, own[k * size + j], own[i * size + j]);
                    }
                    for (int j = 0; j < u; j++) {
                        t[i * u + j] = Math.fma(factor, t[k * u + j], t[i * u + j]);
                    }
                }
            }
            double sum = 0;
            for (int j = i; j < size; j++) {
                own[i * size + j] *= pivot;
                sum = Math.fma(own[i * size + j], own[i * size + j], sum);
            }
            for (int j = 0; j < u; j++) {
                t[i * u + j] *= pivot;
            }
            diagonal[start + i] = sum;
        }
        return t;
    }

    private int touched(int b, int m) {
        int[] columns = equations.blockColumns[b];
        int u = columns.length;
        while (u > 0 && columns[u - 1] >= m) {
            u--;
        }
        return u;
    }

    private void addSparse(int b, double[] t, double[][] inverse, double[] diagonal) {
        int[] columns = equations.blockColumns[b];
        int start = equations.blockStarts[b];
        int size = equations.blockStarts[b + 1] - start;
        int u = touched(b, inverse.length);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < u; j++) {
                // The inverse is symmetric: what lies left of its diagonal counts twice.
                double inner = 0;
                double[] row = inverse[columns[j]];
                for (int k = 0; k < j; k++) {
                    inner = Math.fma(row[columns[k]], t[i * u + k], inner);
                }
                inner = Math.fma(row[columns[j]], t[i * u + j], 2 * inner);
                sum = Math.fma(inner, t[i * u + j], sum);
            }
            diagonal[start + i] += sum;
        }
    }

    /// With the root `Q` of the rest, `T inverse T'` has the squared columns of `Q^-T T'` on its diagonal.
    private void addDense(double[][] transposed, int[] places, int columns, double[] diagonal) {
        rest.forward(transposed, columns);
        for (double[] row : transposed) {
            for (int c = 0; c < columns; c++) {
                diagonal[places[c]] = Math.fma(row[c], row[c], diagonal[places[c]]);
            }
        }
    }
}
