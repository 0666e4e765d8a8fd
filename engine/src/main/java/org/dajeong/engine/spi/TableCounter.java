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

    /* Every column has a dictionary, so that a text is looked up once per row however many factors it is part of. A
     * level of a composite factor is a pair of codes: of the level without its last column, and of that column.
     * Composite levels become text only at the end. */

    private final TableSpec spec;
    private final List<Map<String, Integer>> texts = new ArrayList<>();
    private final int[] columnCodes;
    private final Codes[] factors;
    private final int[] firsts;
    private final int[] seconds;
    private final PairCounts[] pairs;
    private final long[] totals;
    private final long[] magnitudes;
    private final long[] products;
    private long rows;

    /// Starts counting.
    public TableCounter(TableSpec spec) {
        this.spec = spec;
        List<String> columns = spec.columns();
        columns.forEach(column -> texts.add(new HashMap<>()));
        columnCodes = new int[columns.size()];
        int measures = spec.measures().size();
        factors = spec.factors().stream()
                .map(factor -> new Codes(
                        factor.columns().stream().mapToInt(columns::indexOf).toArray(), measures))
                .toArray(Codes[]::new);
        firsts = spec.pairs().stream().mapToInt(TableSpec.Pair::first).toArray();
        seconds = spec.pairs().stream().mapToInt(TableSpec.Pair::second).toArray();
        pairs = new PairCounts[firsts.length];
        Arrays.setAll(pairs, i -> new PairCounts());
        totals = new long[measures];
        magnitudes = new long[measures];
        products = new long[spec.products().size()];
    }

    /// Counts one row.
    ///
    /// @param values the value of each of [TableSpec#columns()]
    /// @param measures the value of each measure of the specification
    /// @throws ArithmeticException if a sum leaves 64 bits
    public void add(String[] values, long[] measures) {
        rows++;
        for (int m = 0; m < totals.length; m++) {
            // While the sum of magnitudes fits, so does the sum of every level.
            magnitudes[m] = Math.addExact(magnitudes[m], Math.absExact(measures[m]));
            totals[m] += measures[m];
        }
        for (int c = 0; c < columnCodes.length; c++) {
            Map<String, Integer> dictionary = texts.get(c);
            Integer code = dictionary.get(values[c]);
            if (code == null) {
                code = dictionary.size();
                dictionary.put(values[c], code);
            }
            columnCodes[c] = code;
        }
        for (Codes factor : factors) {
            factor.add(columnCodes, measures);
        }
        for (int p = 0; p < pairs.length; p++) {
            pairs[p].add(factors[firsts[p]].current, factors[seconds[p]].current);
        }
        for (int p = 0; p < products.length; p++) {
            TableSpec.Pair pair = spec.products().get(p);
            products[p] =
                    Math.addExact(products[p], Math.multiplyExact(measures[pair.first()], measures[pair.second()]));
        }
    }

    /// The tables of the rows so far.
    public Tables tables() {
        String[][] columnTexts = new String[texts.size()][];
        for (int c = 0; c < columnTexts.length; c++) {
            columnTexts[c] = new String[texts.get(c).size()];
            for (Map.Entry<String, Integer> entry : texts.get(c).entrySet()) {
                columnTexts[c][entry.getValue()] = entry.getKey();
            }
        }
        int[][] places = new int[factors.length][];
        List<List<String>> levels = new ArrayList<>();
        long[][] counts = new long[factors.length][];
        long[][][] sums = new long[totals.length][factors.length][];
        for (int f = 0; f < factors.length; f++) {
            String[] names = factors[f].names(columnTexts);
            List<String> ordered =
                    Arrays.stream(names).distinct().sorted(Factor.LEVEL_ORDER).toList();
            Map<String, Integer> place = new HashMap<>();
            ordered.forEach(name -> place.put(name, place.size()));
            levels.add(ordered);
            places[f] = new int[names.length];
            counts[f] = new long[ordered.size()];
            for (int m = 0; m < totals.length; m++) {
                sums[m][f] = new long[ordered.size()];
            }
            for (int code = 0; code < names.length; code++) {
                int to = place.getOrDefault(names[code], 0);
                places[f][code] = to;
                int from = code * (totals.length + 1);
                counts[f][to] += factors[f].sums[from];
                for (int m = 0; m < totals.length; m++) {
                    sums[m][f][to] += factors[f].sums[from + 1 + m];
                }
            }
        }
        PairTable[] tables = new PairTable[pairs.length];
        for (int p = 0; p < pairs.length; p++) {
            tables[p] = pairs[p].table(
                    places[firsts[p]],
                    levels.get(firsts[p]).size(),
                    places[seconds[p]],
                    levels.get(seconds[p]).size());
        }
        return new Tables(spec, rows, levels, counts, sums, tables, totals.clone(), products.clone());
    }

    /// The levels of one factor: their codes, and per code its count followed by its sums.
    private static final class Codes {

        private final int[] columns;
        private final PairCodes[] prefixes;
        private final int width;
        private long[] sums;
        private int size;
        private int current;

        Codes(int[] columns, int measures) {
            this.columns = columns;
            prefixes = new PairCodes[columns.length - 1];
            Arrays.setAll(prefixes, i -> new PairCodes());
            width = measures + 1;
            sums = new long[16 * width];
        }

        void add(int[] columnCodes, long[] measures) {
            int code = columnCodes[columns[0]];
            for (int i = 0; i < prefixes.length; i++) {
                code = prefixes[i].code(code, columnCodes[columns[i + 1]]);
            }
            current = code;
            size = Math.max(size, code + 1);
            int at = code * width;
            if (at >= sums.length) {
                sums = Arrays.copyOf(sums, Math.max(at + width, sums.length * 2));
            }
            sums[at]++;
            for (int m = 0; m < measures.length; m++) {
                sums[at + 1 + m] += measures[m];
            }
        }

        String[] names(String[][] columnTexts) {
            String[] names = Arrays.copyOf(columnTexts[columns[0]], columnTexts[columns[0]].length);
            for (int i = 0; i < prefixes.length; i++) {
                String[] longer = new String[prefixes[i].size];
                for (int code = 0; code < longer.length; code++) {
                    long key = prefixes[i].keys[code];
                    longer[code] = Factor.level(names[(int) (key >>> 32)], columnTexts[columns[i + 1]][(int) key]);
                }
                names = longer;
            }
            return names;
        }
    }

    /// Where a key of two codes lies in an open-addressing table of 2^n slots.
    private static int hash(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    private static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    /// Codes by pairs of codes, in the order in which they are met.
    private static final class PairCodes {

        private long[] keys = new long[16];
        private int[] slots = new int[64];
        private int size;

        int code(int first, int second) {
            long key = key(first, second);
            int mask = slots.length - 1;
            int slot = hash(key, mask);
            while (slots[slot] != 0) {
                int code = slots[slot] - 1;
                if (keys[code] == key) {
                    return code;
                }
                slot = (slot + 1) & mask;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = key;
            slots[slot] = size;
            if (size * 2 > slots.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            slots = new int[slots.length * 2];
            int mask = slots.length - 1;
            for (int code = 0; code < size; code++) {
                int slot = hash(keys[code], mask);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = code + 1;
            }
        }
    }

    /// Counts by pairs of codes, an open-addressing table of keys and counts side by side.
    private static final class PairCounts {

        private long[] cells = new long[128];
        private int size;

        void add(int first, int second) {
            long key = key(first, second);
            int slot = slot(cells, key);
            if (cells[slot + 1]++ == 0) {
                cells[slot] = key;
                if (++size * 4 > cells.length) {
                    grow();
                }
            }
        }

        private static int slot(long[] cells, long key) {
            int mask = cells.length / 2 - 1;
            int slot = hash(key, mask);
            while (cells[2 * slot + 1] != 0 && cells[2 * slot] != key) {
                slot = (slot + 1) & mask;
            }
            return 2 * slot;
        }

        private void grow() {
            long[] bigger = new long[cells.length * 2];
            for (int i = 0; i < cells.length; i += 2) {
                if (cells[i + 1] != 0) {
                    int slot = slot(bigger, cells[i]);
                    bigger[slot] = cells[i];
                    bigger[slot + 1] = cells[i + 1];
                }
            }
            cells = bigger;
        }

        PairTable table(int[] rowPlaces, int rows, int[] columnPlaces, int columns) {
            long[] keys = new long[size];
            long[] values = new long[size];
            int next = 0;
            for (int i = 0; i < cells.length; i += 2) {
                if (cells[i + 1] != 0) {
                    keys[next] = key(rowPlaces[(int) (cells[i] >>> 32)], columnPlaces[(int) cells[i]]);
                    values[next++] = cells[i + 1];
                }
            }
            return PairTable.of(rows, columns, keys, values);
        }
    }
}
