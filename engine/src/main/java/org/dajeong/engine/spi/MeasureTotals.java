package org.dajeong.engine.spi;

import java.util.List;

/// Sums of measures over all rows, and of their products; nothing may leave 64 bits.
final class MeasureTotals {

    /// Products of two magnitudes below this can be added over a batch without leaving 64 bits.
    private static final long SAFE = 1 << 24;

    private final List<TableSpec.Pair> pairs;
    private final long[] totals;
    private final long[] magnitudes;
    private final long[] products;

    MeasureTotals(TableSpec spec) {
        pairs = spec.products();
        totals = new long[spec.measures().size()];
        magnitudes = new long[totals.length];
        products = new long[pairs.size()];
    }

    /// Adds one row.
    void add(long[] measures) {
        for (int m = 0; m < totals.length; m++) {
            // While the sum of magnitudes fits, so does the sum of every level.
            magnitudes[m] = Math.addExact(magnitudes[m], Math.absExact(measures[m]));
            totals[m] += measures[m];
        }
        for (int p = 0; p < products.length; p++) {
            TableSpec.Pair pair = pairs.get(p);
            products[p] =
                    Math.addExact(products[p], Math.multiplyExact(measures[pair.first()], measures[pair.second()]));
        }
    }

    /// Adds some rows.
    ///
    /// @param measures shape `[measure][row]`
    void add(int rows, long[][] measures) {
        long largest = 0;
        for (int m = 0; m < totals.length; m++) {
            largest |= magnitudes(rows, measures[m]);
        }
        if (largest < SAFE) {
            for (int m = 0; m < totals.length; m++) {
                long sum = sum(rows, measures[m]);
                magnitudes[m] = Math.addExact(magnitudes[m], rows * largest);
                totals[m] += sum;
            }
            for (int p = 0; p < products.length; p++) {
                TableSpec.Pair pair = pairs.get(p);
                products[p] =
                        Math.addExact(products[p], product(rows, measures[pair.first()], measures[pair.second()]));
            }
        } else {
            long[] row = new long[totals.length];
            for (int i = 0; i < rows; i++) {
                for (int m = 0; m < row.length; m++) {
                    row[m] = measures[m][i];
                }
                add(row);
            }
        }
    }

    /// A number not below any magnitude.
    private static long magnitudes(int rows, long[] measure) {
        long bits = 0;
        for (int row = 0; row < rows; row++) {
            // The magnitude, or one less.
            bits |= measure[row] ^ measure[row] >> 63;
        }
        return bits + 1;
    }

    private static long sum(int rows, long[] measure) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += measure[row];
        }
        return sum;
    }

    private static long product(int rows, long[] first, long[] second) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += first[row] * second[row];
        }
        return sum;
    }

    long[] totals() {
        return totals.clone();
    }

    long[] products() {
        return products.clone();
    }
}
