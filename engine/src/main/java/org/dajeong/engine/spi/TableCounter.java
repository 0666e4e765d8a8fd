package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts rows into [Tables] while they are read: the kernel behind CSV and XLSX.
///
/// Memory grows with the number of levels and of pairs that occur, never with the number of rows.
public final class TableCounter {

    private final TableSpec spec;
    private final int[][] columnsOfFactor;
    private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
    private final LongArray[] counts;
    private final LongArray[][] sums;
    private final LongCounts[] pairs;
    private final long[] totals;
    private final long[] products;
    private final int[] codes;
    private long rows;

    /// Starts counting.
    public TableCounter(TableSpec spec) {
        this.spec = spec;
        List<String> columns = spec.columns();
        int factors = spec.factors().size();
        int measures = spec.measures().size();
        columnsOfFactor = new int[factors][];
        counts = new LongArray[factors];
        sums = new LongArray[measures][factors];
        for (int f = 0; f < factors; f++) {
            columnsOfFactor[f] = spec.factors().get(f).columns().stream()
                    .mapToInt(columns::indexOf)
                    .toArray();
            dictionaries.add(new HashMap<>());
            counts[f] = new LongArray();
            for (int m = 0; m < measures; m++) {
                sums[m][f] = new LongArray();
            }
        }
        pairs = new LongCounts[spec.pairs().size()];
        Arrays.setAll(pairs, i -> new LongCounts());
        totals = new long[measures];
        products = new long[spec.products().size()];
        codes = new int[factors];
    }

    /// Counts one row.
    ///
    /// @param values the value of each of [TableSpec#columns()]
    /// @param measures the value of each measure of the specification
    /// @throws ArithmeticException if a sum leaves 64 bits
    public void add(String[] values, long[] measures) {
        rows++;
        for (int f = 0; f < codes.length; f++) {
            int code = code(f, values);
            codes[f] = code;
            counts[f].add(code, 1);
            for (int m = 0; m < totals.length; m++) {
                sums[m][f].add(code, measures[m]);
            }
        }
        for (int p = 0; p < pairs.length; p++) {
            TableSpec.Pair pair = spec.pairs().get(p);
            pairs[p].add((long) codes[pair.first()] << 32 | codes[pair.second()], 1);
        }
        for (int m = 0; m < totals.length; m++) {
            totals[m] = Math.addExact(totals[m], measures[m]);
        }
        for (int p = 0; p < products.length; p++) {
            TableSpec.Pair pair = spec.products().get(p);
            products[p] =
                    Math.addExact(products[p], Math.multiplyExact(measures[pair.first()], measures[pair.second()]));
        }
    }

    private int code(int factor, String[] values) {
        int[] columns = columnsOfFactor[factor];
        String level = values[columns[0]];
        if (columns.length > 1) {
            StringBuilder text = new StringBuilder(level);
            for (int i = 1; i < columns.length; i++) {
                text.append(Factor.PART).append(values[columns[i]]);
            }
            level = text.toString();
        }
        Map<String, Integer> dictionary = dictionaries.get(factor);
        Integer code = dictionary.get(level);
        if (code == null) {
            code = dictionary.size();
            dictionary.put(level, code);
        }
        return code;
    }

    /// The tables of the rows so far.
    public Tables tables() {
        int factors = codes.length;
        int[][] places = new int[factors][];
        List<List<String>> levels = new ArrayList<>();
        long[][] orderedCounts = new long[factors][];
        long[][][] orderedSums = new long[totals.length][factors][];
        for (int f = 0; f < factors; f++) {
            List<Map.Entry<String, Integer>> entries = dictionaries.get(f).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Factor.LEVEL_ORDER))
                    .toList();
            levels.add(entries.stream().map(Map.Entry::getKey).toList());
            places[f] = new int[entries.size()];
            for (int i = 0; i < entries.size(); i++) {
                places[f][entries.get(i).getValue()] = i;
            }
            orderedCounts[f] = counts[f].ordered(places[f]);
            for (int m = 0; m < totals.length; m++) {
                orderedSums[m][f] = sums[m][f].ordered(places[f]);
            }
        }
        PairTable[] tables = new PairTable[pairs.length];
        for (int p = 0; p < pairs.length; p++) {
            TableSpec.Pair pair = spec.pairs().get(p);
            tables[p] = pairs[p].table(places[pair.first()], places[pair.second()]);
        }
        return new Tables(spec, rows, levels, orderedCounts, orderedSums, tables, totals.clone(), products.clone());
    }

    /// Numbers by small index, growing as needed.
    private static final class LongArray {

        private long[] values = new long[16];

        void add(int index, long value) {
            if (index >= values.length) {
                values = Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
            }
            values[index] = Math.addExact(values[index], value);
        }

        long[] ordered(int[] places) {
            long[] result = new long[places.length];
            for (int i = 0; i < places.length; i++) {
                result[places[i]] = values[i];
            }
            return result;
        }
    }

    /// Counts by key, an open-addressing table of primitives.
    private static final class LongCounts {

        private static final double FULL = 0.6;

        private long[] keys = new long[64];
        private long[] counts = new long[64];
        private int size;

        void add(long key, long count) {
            int slot = slot(keys, key, counts);
            if (counts[slot] == 0) {
                keys[slot] = key;
                if (++size > keys.length * FULL) {
                    counts[slot] = count;
                    grow();
                    return;
                }
            }
            counts[slot] += count;
        }

        private static int slot(long[] keys, long key, long[] counts) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int mask = keys.length - 1;
            int slot = (int) (mixed >>> 32) & mask;
            while (counts[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] biggerKeys = new long[keys.length * 2];
            long[] biggerCounts = new long[keys.length * 2];
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] != 0) {
                    int slot = slot(biggerKeys, keys[i], biggerCounts);
                    biggerKeys[slot] = keys[i];
                    biggerCounts[slot] = counts[i];
                }
            }
            keys = biggerKeys;
            counts = biggerCounts;
        }

        PairTable table(int[] rowPlaces, int[] columnPlaces) {
            long[] cells = new long[size];
            long[] values = new long[size];
            int next = 0;
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] != 0) {
                    cells[next] = (long) rowPlaces[(int) (keys[i] >>> 32)] << 32 | columnPlaces[(int) keys[i]];
                    values[next++] = counts[i];
                }
            }
            return PairTable.of(rowPlaces.length, columnPlaces.length, cells, values);
        }
    }
}
