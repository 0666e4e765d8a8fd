package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts rows of codes into few joint tables, of which all levels and pairs are margins.
///
/// Eight factors of 7, 2, 5, 10, 4, 5, 12 and 3 levels and 500 units have 36 pairs, but three tables hold them all.
/// A pair that has too many combinations is counted by itself. The tables are planned anew when new levels do not
/// fit, and larger when many rows make them worth their size.
final class JointCounter {

    /// Rows are counted in batches of at most this many.
    static final int BATCH = 4096;

    private static final long CELLS_MIN = 1 << 12;

    /// The most cells of one table of counts: two megabytes, about what one core has for itself.
    private static final long CELLS_MAX = 1 << 19;

    /// Rows that 32-bit counts hold for certain.
    private static final long ROWS_MAX = 1L << 30;

    private final LevelCodes[] factors;
    private final int columns;
    private final int[] firsts;
    private final int[] seconds;
    private final PairCounts[] pairs;
    private final long[][] counts;
    private final long[][][] sums;
    private final int[][] axes;
    private int[] keys = {};
    private int[] capacities;
    private JointPlan plan;
    private List<Part> countParts = List.of();
    private List<Part> sumParts = List.of();
    private boolean[] apart;
    private long rows;
    private long rowsInTables;
    private long nextPlan;

    /// A table and what is a margin of it.
    private record Part(JointTable table, List<Integer> targets) {}

    /// @param columns the number of columns
    JointCounter(TableSpec spec, LevelCodes[] factors, int columns) {
        this.factors = factors;
        this.columns = columns;
        firsts = spec.pairs().stream().mapToInt(TableSpec.Pair::first).toArray();
        seconds = spec.pairs().stream().mapToInt(TableSpec.Pair::second).toArray();
        pairs = new PairCounts[firsts.length];
        Arrays.setAll(pairs, i -> new PairCounts());
        counts = new long[factors.length][16];
        sums = new long[spec.measures().size()][factors.length][16];
        axes = new int[columns + factors.length][0];
        capacities = new int[axes.length];
        plan = new JointPlan(factors, columns, capacities, 0);
        apart = new boolean[pairs.length];
    }

    /// Counts some rows, at most a batch.
    ///
    /// @param codes shape `[column][row]`
    /// @param columnSizes a number above the codes of each column
    /// @param measures shape `[measure][row]`
    void add(int n, int[][] codes, int[] columnSizes, long[][] measures) {
        System.arraycopy(codes, 0, axes, 0, columns);
        rows += n;
        if (rows >= nextPlan || rowsInTables + n > ROWS_MAX || !columnsFit(columnSizes)) {
            replan(columnSizes);
        }
        ownCodes(n);
        while (!ownFit()) {
            replan(columnSizes);
            ownCodes(n);
        }
        rowsInTables += n;
        keys = keys.length < n ? new int[BATCH] : keys;
        countParts.forEach(part -> part.table().count(n, axes, keys));
        sumParts.forEach(part -> part.table().sum(n, axes, measures, keys));
        for (int p = 0; p < apart.length; p++) {
            if (apart[p]) {
                pairs[p].add(n, codes(firsts[p]), codes(seconds[p]));
            }
        }
    }

    private int[] codes(int factor) {
        return axes[
                factors[factor].isComposite()
                        ? columns + factor
                        : factors[factor].columns()[0]];
    }

    private void ownCodes(int n) {
        for (int f = 0; f < factors.length; f++) {
            if (plan.isOwn(f)) {
                int own = columns + f;
                axes[own] = axes[own].length < n ? new int[BATCH] : axes[own];
                factors[f].codes(n, axes, axes[own]);
            }
        }
    }

    private boolean columnsFit(int[] columnSizes) {
        for (int c = 0; c < columns; c++) {
            if (columnSizes[c] > capacities[c]) {
                return false;
            }
        }
        return true;
    }

    private boolean ownFit() {
        for (int f = 0; f < factors.length; f++) {
            if (plan.isOwn(f) && factors[f].size() > capacities[columns + f]) {
                return false;
            }
        }
        return true;
    }

    // ---- planning

    private void replan(int[] columnSizes) {
        flush();
        nextPlan = 8 * rows >= CELLS_MAX ? Long.MAX_VALUE : 8 * rows;
        capacities = new int[axes.length];
        for (int axis = 0; axis < capacities.length; axis++) {
            capacities[axis] = capacity(axis < columns ? columnSizes[axis] : factors[axis - columns].size());
        }
        plan = new JointPlan(factors, columns, capacities, Math.clamp(8 * rows, CELLS_MIN, CELLS_MAX));
        apart = new boolean[pairs.length];
        Arrays.fill(apart, true);
        countParts = new ArrayList<>();
        for (JointPlan.Group group : plan.counts(firsts, seconds)) {
            countParts.add(new Part(JointTable.ofCounts(group.axes(), capacities), group.targets()));
            group.targets().stream().filter(i -> i < apart.length).forEach(p -> apart[p] = false);
        }
        sumParts = new ArrayList<>();
        if (sums.length > 0) {
            for (JointPlan.Group group : plan.sums()) {
                sumParts.add(new Part(JointTable.ofSums(group.axes(), capacities, sums.length), group.targets()));
            }
        }
    }

    /// Few levels stay few; where there are many, more will come.
    private static int capacity(int size) {
        return Math.max(1, size <= 64 ? size : size + size / 4);
    }

    // ---- margins

    /// Adds what is in the tables to the levels and pairs, and empties them.
    void flush() {
        if (rowsInTables == 0) {
            return;
        }
        int[] codes = new int[axes.length];
        for (Part part : countParts) {
            Map<BitSet, List<Integer>> margins =
                    part.targets().stream().collect(Collectors.groupingBy(this::countAxes));
            margins.forEach((onto, targets) -> part.table().countMargin(onto, codes, count -> {
                for (int target : targets) {
                    addCount(target, onto, codes, count);
                }
            }));
        }
        for (Part part : sumParts) {
            for (int f : part.targets()) {
                BitSet onto = plan.sumAxes(f);
                for (int m = 0; m < sums.length; m++) {
                    long[][] ofMeasure = sums[m];
                    part.table()
                            .sumMargin(
                                    m,
                                    onto,
                                    codes,
                                    sum -> ofMeasure[f] = plus(ofMeasure[f], code(f, onto, codes), sum));
                }
            }
        }
        rowsInTables = 0;
        // The next row plans new tables.
        nextPlan = Math.min(nextPlan, rows);
    }

    /// Pairs are targets, and behind them the factors.
    private BitSet countAxes(int target) {
        return target < pairs.length ? plan.axes(firsts[target], seconds[target]) : plan.axes(target - pairs.length);
    }

    private void addCount(int target, BitSet onto, int[] codes, long count) {
        if (target < pairs.length) {
            pairs[target].addLater(code(firsts[target], onto, codes), code(seconds[target], onto, codes), count);
        } else {
            int f = target - pairs.length;
            counts[f] = plus(counts[f], code(f, onto, codes), count);
        }
    }

    /// The lasting code of a level, by the codes of the axes of a margin.
    private int code(int factor, BitSet onto, int[] codes) {
        return onto.get(columns + factor) ? codes[columns + factor] : factors[factor].code(codes);
    }

    private static long[] plus(long[] values, int code, long value) {
        long[] result = code < values.length ? values : Arrays.copyOf(values, Math.max(code + 1, 2 * code));
        result[code] += value;
        return result;
    }

    // ---- answers

    /// The number of rows of each of the first levels of a factor, by their codes, as of [#flush()].
    long[] counts(int factor, int size) {
        return Arrays.copyOf(counts[factor], size);
    }

    /// The sum of a measure of each of the first levels of a factor, by their codes, as of [#flush()].
    long[] sums(int measure, int factor, int size) {
        return Arrays.copyOf(sums[measure][factor], size);
    }

    /// The joint counts of a pair, as of [#flush()].
    PairCounts pair(int pair) {
        return pairs[pair];
    }
}
