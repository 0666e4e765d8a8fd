package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Counts rows into [Tables] while they are read: the kernel behind every file.
///
/// Memory grows with the number of levels and of pairs that occur, never with the number of rows.
public final class TableCounter {

    /* Every column has a dictionary, so that a text is looked up once per row however many factors it is part of; all
     * that follows are codes. Rows are counted in batches. Levels become text again only at the end. */

    /// The most rows that can be given at once.
    public static final int BATCH = JointCounter.BATCH;

    /// A counter may be one of a thousand: it asks for room as rows come.
    private static final int FIRST_BATCH = 64;

    private final TableSpec spec;
    private final List<Map<String, Integer>> texts = new ArrayList<>();
    private final LevelCodes[] factors;
    private final JointCounter counter;
    private final MeasureTotals totals;
    private int[][] codes;
    private long[][] measures;
    private int waiting;
    private long rows;

    /// Starts counting.
    public TableCounter(TableSpec spec) {
        this.spec = spec;
        List<String> columns = spec.columns();
        columns.forEach(column -> texts.add(new HashMap<>()));
        factors = spec.factors().stream()
                .map(factor -> new LevelCodes(
                        factor.columns().stream().mapToInt(columns::indexOf).toArray()))
                .toArray(LevelCodes[]::new);
        counter = new JointCounter(spec, factors, columns.size());
        totals = new MeasureTotals(spec);
        codes = new int[columns.size()][FIRST_BATCH];
        measures = new long[spec.measures().size()][FIRST_BATCH];
    }

    /// The code of a value, to count many rows by.
    ///
    /// @param column an index into [TableSpec#columns()]
    public int code(int column, String value) {
        Map<String, Integer> dictionary = texts.get(column);
        Integer code = dictionary.get(value);
        if (code == null) {
            code = dictionary.size();
            dictionary.put(value, code);
        }
        return code;
    }

    /// Counts one row.
    ///
    /// @param values the value of each of [TableSpec#columns()]
    /// @param measured the value of each measure of the specification
    /// @throws ArithmeticException if a sum leaves 64 bits
    public void add(String[] values, long[] measured) {
        totals.add(measured);
        rows++;
        if (waiting == (codes.length == 0 ? BATCH : codes[0].length)) {
            makeRoom();
        }
        for (int c = 0; c < codes.length; c++) {
            codes[c][waiting] = code(c, values[c]);
        }
        if (codes.length > 0) {
            for (int m = 0; m < measures.length; m++) {
                measures[m][waiting] = measured[m];
            }
            waiting++;
        }
    }

    /// Counts some rows.
    ///
    /// @param n how many, at most [#BATCH]
    /// @param coded what [#code] said, shape `[column][row]`
    /// @param measured shape `[measure][row]`
    /// @throws ArithmeticException if a sum leaves 64 bits
    public void add(int n, int[][] coded, long[][] measured) {
        totals.add(n, measured);
        rows += n;
        count(n, coded, measured);
    }

    private void makeRoom() {
        if (waiting < BATCH) {
            int room = Math.min(BATCH, 8 * waiting);
            Arrays.setAll(codes, c -> Arrays.copyOf(codes[c], room));
            Arrays.setAll(measures, m -> Arrays.copyOf(measures[m], room));
        } else {
            countWaiting();
        }
    }

    private void countWaiting() {
        count(waiting, codes, measures);
        waiting = 0;
    }

    private void count(int n, int[][] coded, long[][] measured) {
        if (n > 0) {
            counter.add(n, coded, texts.stream().mapToInt(Map::size).toArray(), measured);
        }
    }

    /// The tables of the rows so far.
    public Tables tables() {
        countWaiting();
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
        long[][][] sums = new long[measures.length][factors.length][];
        counter.flush();
        for (int f = 0; f < factors.length; f++) {
            String[] names = factors[f].names(columnTexts);
            List<String> ordered = ordered(names, counter.counts(f, names.length));
            Map<String, Integer> place = new HashMap<>();
            ordered.forEach(name -> place.put(name, place.size()));
            levels.add(ordered);
            places[f] = Arrays.stream(names)
                    .mapToInt(name -> place.getOrDefault(name, 0))
                    .toArray();
            counts[f] = placed(counter.counts(f, names.length), places[f], ordered.size());
            for (int m = 0; m < sums.length; m++) {
                sums[m][f] = placed(counter.sums(m, f, names.length), places[f], ordered.size());
            }
        }
        PairTable[] pairs = new PairTable[spec.pairs().size()];
        for (int p = 0; p < pairs.length; p++) {
            int first = spec.pairs().get(p).first();
            int second = spec.pairs().get(p).second();
            pairs[p] = counter.pair(p)
                    .table(
                            places[first],
                            levels.get(first).size(),
                            places[second],
                            levels.get(second).size());
        }
        return new Tables(spec, rows, levels, counts, sums, pairs, totals.totals(), totals.products());
    }

    /// The levels that have rows, in their order: a value may have got a code and never come.
    private static List<String> ordered(String[] names, long[] counts) {
        return IntStream.range(0, names.length)
                .filter(code -> counts[code] > 0)
                .mapToObj(code -> names[code])
                .distinct()
                .sorted(Factor.LEVEL_ORDER)
                .toList();
    }

    private static long[] placed(long[] values, int[] places, int size) {
        long[] result = new long[size];
        for (int code = 0; code < values.length; code++) {
            if (values[code] != 0) {
                result[places[code]] += values[code];
            }
        }
        return result;
    }
}
