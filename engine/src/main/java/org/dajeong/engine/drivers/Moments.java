package org.dajeong.engine.drivers;

import java.util.List;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// Sums and sums of products per block, taken from about the means of all, so that they can be added up
/// in any multiples without losing digits.
final class Moments {

    private final int size;
    private final long[] centers;
    private final double[] counts;
    private final double[][] sums;
    private final double[][] products;

    Moments(List<Tables> blocks, DriverSpec spec) {
        List<String> measures = spec.tables().measures();
        List<TableSpec.Pair> pairs = spec.tables().products();
        size = measures.size();
        long rows = blocks.stream().mapToLong(Tables::rows).sum();
        centers = new long[size];
        for (int i = 0; i < size; i++) {
            String measure = measures.get(i);
            long total =
                    blocks.stream().mapToLong(block -> block.total(measure)).sum();
            centers[i] = rows == 0 ? 0 : Math.round(total / (double) rows);
        }
        counts = new double[blocks.size()];
        sums = new double[blocks.size()][size];
        products = new double[blocks.size()][pairs.size()];
        for (int b = 0; b < blocks.size(); b++) {
            Tables block = blocks.get(b);
            counts[b] = block.rows();
            for (int i = 0; i < size; i++) {
                sums[b][i] = block.total(measures.get(i)) - block.rows() * centers[i];
            }
            for (int k = 0; k < products[b].length; k++) {
                int i = pairs.get(k).first();
                int j = pairs.get(k).second();
                // Parts of this may leave 64 bits, but not the whole: what wraps around comes back.
                products[b][k] = block.product(measures.get(i), measures.get(j))
                        - centers[i] * block.total(measures.get(j))
                        - centers[j] * block.total(measures.get(i))
                        + block.rows() * centers[i] * centers[j];
            }
        }
    }

    int blocks() {
        return counts.length;
    }

    /// The moments when block `b` counts `times[b]` times.
    ///
    /// @return means in units of the values, and correlations; a row of zeros where nothing varies
    Drawn drawn(int[] times) {
        double n = 0;
        double[] sum = new double[size];
        double[] product = new double[size * (size + 1) / 2];
        for (int b = 0; b < times.length; b++) {
            double weight = times[b];
            if (weight != 0) {
                n += weight * counts[b];
                add(sum, sums[b], weight);
                add(product, products[b], weight);
            }
        }
        double[] means = new double[size];
        double[][] covariances = new double[size][size];
        int k = 0;
        for (int i = 0; i < size; i++) {
            means[i] = (centers[i] + sum[i] / n) / DriverSpec.HUNDREDTHS;
            for (int j = i; j < size; j++) {
                covariances[i][j] = product[k++] / n - sum[i] / n * (sum[j] / n);
                covariances[j][i] = covariances[i][j];
            }
        }
        return new Drawn(means, correlations(covariances));
    }

    private static void add(double[] target, double[] values, double weight) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.fma(weight, values[i], target[i]);
        }
    }

    /// A variance below this, in squared hundredths, is what rounding leaves of nothing.
    private static final double VARIANCE_MIN = 1e-6;

    private static double[][] correlations(double[][] covariances) {
        int size = covariances.length;
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double scale = Math.sqrt(covariances[i][i] * covariances[j][j]);
                boolean varies = covariances[i][i] > VARIANCE_MIN && covariances[j][j] > VARIANCE_MIN;
                correlations[i][j] = varies ? i == j ? 1 : covariances[i][j] / scale : 0;
            }
        }
        return correlations;
    }

    /// Means and correlations, the outcome last.
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(double[] means, double[][] correlations) {

        boolean varies(int measure) {
            return correlations[measure][measure] > 0;
        }
    }
}
