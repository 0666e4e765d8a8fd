package org.dajeong.engine.spi;

import java.util.List;

/// Sums of measures over all rows, and of their products; nothing may leave 64 bits.
final class MeasureTotals {

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
        for (int m = 0; m < totals.length; m++) {
            for (int row = 0; row < rows; row++) {
                magnitudes[m] = Math.addExact(magnitudes[m], Math.absExact(measures[m][row]));
                totals[m] += measures[m][row];
            }
        }
        for (int p = 0; p < products.length; p++) {
            products[p] = product(
                    products[p],
                    rows,
                    measures[pairs.get(p).first()],
                    measures[pairs.get(p).second()]);
        }
    }

    private static long product(long before, int rows, long[] first, long[] second) {
        long sum = before;
        for (int row = 0; row < rows; row++) {
            sum = Math.addExact(sum, Math.multiplyExact(first[row], second[row]));
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
