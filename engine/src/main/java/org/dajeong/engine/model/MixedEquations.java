package org.dajeong.engine.model;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dajeong.engine.spi.PairTable;

/// The mixed-model equations of a design, `[Z'Z Z'X; X'Z X'X]`, arranged so that they can be solved fast.
///
/// The unknowns stand in one fixed order, called their *place*: first the random effects that are eliminated in
/// blocks, block by block, then the crossed random effects, then the fixed coefficients.
public final class MixedEquations {

    /// How much faster a multiply-add is where columns lie side by side than where each has to be found.
    private static final double DENSE = 8;

    private final Design design;
    private final int[][] places;
    private final int[] factors;
    private final int nested;
    private final int rest;
    private final int fixed;

    final int[] blockStarts;
    final double[][] blockMatrix;
    final int[][] blockColumns;
    final double[][] blockCross;
    final double[] restMatrix;

    private MixedEquations(Design design, Blocking blocking) {
        this.design = design;
        int groups = design.random().size();
        places = new int[groups][];
        int[] sizes = new int[design.random().get(blocking.block()).levels() + 1];
        for (int k : blocking.nested()) {
            for (int owner : blocking.owners()[k]) {
                sizes[owner + 1]++;
            }
        }
        blockStarts = sizes;
        for (int b = 1; b < sizes.length; b++) {
            sizes[b] += sizes[b - 1];
        }
        nested = sizes[sizes.length - 1];
        int[] next = Arrays.copyOf(sizes, sizes.length - 1);
        for (int k : blocking.nested()) {
            places[k] = new int[design.random().get(k).levels()];
            for (int i = 0; i < places[k].length; i++) {
                places[k][i] = next[blocking.owners()[k][i]]++;
            }
        }
        int place = nested;
        for (int k = 0; k < groups; k++) {
            if (places[k] == null) {
                places[k] = new int[design.random().get(k).levels()];
                for (int i = 0; i < places[k].length; i++) {
                    places[k][i] = place++;
                }
            }
        }
        fixed = design.fixed().length;
        rest = place - nested + fixed;
        factors = new int[place];
        for (int k = 0; k < groups; k++) {
            for (int p : places[k]) {
                factors[p] = k;
            }
        }
        blockMatrix = new double[blockStarts.length - 1][];
        blockColumns = new int[blockMatrix.length][];
        blockCross = new double[blockMatrix.length][];
        restMatrix = new double[rest * rest];
        fill();
    }

    /// The equations, eliminated in the cheapest blocks.
    public static MixedEquations of(Design design) {
        return new MixedEquations(design, Blocking.cheapest(design));
    }

    /// The equations in blocks of one grouping factor's levels and all that is nested in them.
    public static MixedEquations inBlocksOf(Design design, int factor) {
        return new MixedEquations(design, Blocking.all(design, factor));
    }

    private void fill() {
        int[] blockOf = new int[nested];
        for (int b = 0; b < blockMatrix.length; b++) {
            Arrays.fill(blockOf, blockStarts[b], blockStarts[b + 1], b);
        }
        int groups = design.random().size();
        TreeSet<Integer>[] touched = touched(blockOf, groups);
        for (int b = 0; b < blockMatrix.length; b++) {
            int size = blockStarts[b + 1] - blockStarts[b];
            blockMatrix[b] = new double[size * size];
            double columns = touched[b].size();
            blockColumns[b] = columns * columns * DENSE > (double) rest * rest
                    ? IntStream.range(0, rest).toArray()
                    : touched[b].stream().mapToInt(i -> i).toArray();
            blockCross[b] = new double[size * blockColumns[b].length];
        }
        for (int k = 0; k < groups; k++) {
            long[] counts = design.random().get(k).counts();
            for (int i = 0; i < counts.length; i++) {
                add(blockOf, places[k][i], places[k][i], counts[i]);
                for (int c = 0; c < fixed; c++) {
                    add(blockOf, places[k][i], nested + rest - fixed + c, design.randomFixed()[k][i][c]);
                }
            }
            for (int l = k + 1; l < groups; l++) {
                PairTable table = design.pairs()[k][l];
                for (int i = 0; i < table.rows(); i++) {
                    for (int cell = table.start(i); cell < table.start(i + 1); cell++) {
                        add(blockOf, places[k][i], places[l][table.column(cell)], table.count(cell));
                    }
                }
            }
        }
        for (int c = 0; c < fixed; c++) {
            for (int d = c; d < fixed; d++) {
                int place = nested + rest - fixed;
                add(blockOf, place + c, place + d, design.fixed()[c][d]);
            }
        }
    }

    private TreeSet<Integer>[] touched(int[] blockOf, int groups) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        TreeSet<Integer>[] touched = new TreeSet[blockMatrix.length];
        for (int b = 0; b < touched.length; b++) {
            touched[b] = new TreeSet<>();
            for (int c = 0; c < fixed; c++) {
                touched[b].add(rest - fixed + c);
            }
        }
        for (int k = 0; k < groups; k++) {
            for (int l = k + 1; l < groups; l++) {
                PairTable table = design.pairs()[k][l];
                for (int i = 0; i < table.rows(); i++) {
                    for (int cell = table.start(i); cell < table.start(i + 1); cell++) {
                        int a = Math.min(places[k][i], places[l][table.column(cell)]);
                        int b = Math.max(places[k][i], places[l][table.column(cell)]);
                        if (a < nested && b >= nested) {
                            touched[blockOf[a]].add(b - nested);
                        }
                    }
                }
            }
        }
        return touched;
    }

    private void add(int[] blockOf, int one, int other, double value) {
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        if (a >= nested) {
            restMatrix[(a - nested) * rest + b - nested] += value;
        } else if (b < nested) {
            int block = blockOf[a];
            int start = blockStarts[block];
            int size = blockStarts[block + 1] - start;
            blockMatrix[block][(a - start) * size + b - start] += value;
            if (a != b) {
                blockMatrix[block][(b - start) * size + a - start] += value;
            }
        } else if (value != 0) {
            int block = blockOf[a];
            int[] columns = blockColumns[block];
            int column = Arrays.binarySearch(columns, b - nested);
            blockCross[block][(a - blockStarts[block]) * columns.length + column] += value;
        }
    }

    /// Whether a block has a number for every unknown of the rest, in their order.
    boolean touchesAll(int block) {
        return blockColumns[block].length == rest;
    }

    public Design design() {
        return design;
    }

    /// All unknowns.
    public int size() {
        return nested + rest;
    }

    /// Random effects eliminated in blocks.
    int nested() {
        return nested;
    }

    /// Unknowns of the dense rest.
    int rest() {
        return rest;
    }

    /// Crossed random effects in the dense rest.
    int crossed() {
        return rest - fixed;
    }

    public int fixedCount() {
        return fixed;
    }

    /// The place of a random effect.
    public int place(int factor, int level) {
        return places[factor][level];
    }

    /// The place of a fixed coefficient.
    public int fixedPlace(int column) {
        return nested + rest - fixed + column;
    }

    /// The grouping factor of the random effect at a place.
    public int factorAt(int place) {
        return factors[place];
    }

    public int randomCount() {
        return factors.length;
    }

    /// The equations' matrix times a vector by place.
    double[] times(double[] x) {
        double[] product = new double[x.length];
        for (int b = 0; b < blockMatrix.length; b++) {
            int start = blockStarts[b];
            int size = blockStarts[b + 1] - start;
            int[] columns = blockColumns[b];
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum = Math.fma(blockMatrix[b][i * size + j], x[start + j], sum);
                }
                for (int j = 0; j < columns.length; j++) {
                    double value = blockCross[b][i * columns.length + j];
                    int column = nested + columns[j];
                    sum = Math.fma(value, x[column], sum);
                    product[column] = Math.fma(value, x[start + i], product[column]);
                }
                product[start + i] = sum;
            }
        }
        for (int i = 0; i < rest; i++) {
            double sum = 0;
            for (int j = i; j < rest; j++) {
                double value = restMatrix[i * rest + j];
                sum = Math.fma(value, x[nested + j], sum);
                if (j > i) {
                    product[nested + j] = Math.fma(value, x[nested + i], product[nested + j]);
                }
            }
            product[nested + i] += sum;
        }
        return product;
    }

    /// The right-hand side `[Z'y; X'y]` by place.
    public double[] rightHandSide(Design.Response response) {
        double[] b = new double[size()];
        for (int k = 0; k < places.length; k++) {
            for (int i = 0; i < places[k].length; i++) {
                b[places[k][i]] = response.random()[k][i];
            }
        }
        System.arraycopy(response.fixed(), 0, b, fixedPlace(0), fixed);
        return b;
    }

    /// Rows added to one block.
    ///
    /// @param block its index, the level of the factor that makes the blocks
    /// @param products their cross-products among the unknowns given, shape `[places * places]`, by rows; the
    ///     upper
    ///     triangle is read
    /// @param places the places of these unknowns, ascending; those that are nested must lie in the block
    @SuppressWarnings("ArrayRecordComponent")
    public record BlockChange(int block, double[] products, int[] places) {}
}
