package org.dajeong.engine.spi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Counts, or sums of measures, for every combination of the codes of some axes, in one flat array.
///
/// A row costs one key and one addition however many pairs of factors are margins of this table.
final class JointTable {

    private final int[] axes;
    private final int[] sizes;
    private final int[] counts;
    private final long[][] sums;

    private JointTable(int[] axes, int[] sizes, int[] counts, long[][] sums) {
        this.axes = axes;
        this.sizes = sizes;
        this.counts = counts;
        this.sums = sums;
    }

    /// @param capacities the number of codes of every axis
    static JointTable ofCounts(BitSet axes, int[] capacities) {
        int[] ordered = ordered(axes, capacities);
        int[] sizes = sizes(ordered, capacities);
        return new JointTable(ordered, sizes, new int[cells(sizes)], new long[0][]);
    }

    /// @param capacities the number of codes of every axis
    static JointTable ofSums(BitSet axes, int[] capacities, int measures) {
        int[] ordered = ordered(axes, capacities);
        int[] sizes = sizes(ordered, capacities);
        return new JointTable(ordered, sizes, new int[0], new long[measures][cells(sizes)]);
    }

    /// The largest axis is the last, so that margins are made of long runs.
    private static int[] ordered(BitSet axes, int[] capacities) {
        return axes.stream()
                .boxed()
                .sorted(Comparator.comparingInt(axis -> capacities[axis]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] sizes(int[] axes, int[] capacities) {
        return Arrays.stream(axes).map(axis -> capacities[axis]).toArray();
    }

    private static int cells(int[] sizes) {
        return Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    }

    /// Counts rows.
    ///
    /// @param codes shape `[axis][row]`
    /// @param keys room for a number per row
    void count(int rows, int[][] codes, int[] keys) {
        increment(rows, keys(rows, codes, keys), counts);
    }

    /// Sums measures of rows.
    ///
    /// @param measures shape `[measure][row]`
    void sum(int rows, int[][] codes, long[][] measures, int[] keys) {
        int[] cells = keys(rows, codes, keys);
        for (int m = 0; m < sums.length; m++) {
            add(rows, cells, measures[m], sums[m]);
        }
    }

    /// The cell of each row; the codes themselves if there is one axis.
    private int[] keys(int rows, int[][] codes, int[] keys) {
        if (axes.length == 1) {
            return codes[axes[0]];
        }
        System.arraycopy(codes[axes[0]], 0, keys, 0, rows);
        for (int i = 1; i < axes.length; i++) {
            append(rows, keys, sizes[i], codes[axes[i]]);
        }
        return keys;
    }

    // Short loops in methods of their own: so the compiler makes vector instructions where it can, and does it soon.

    private static void increment(int rows, int[] keys, int[] cells) {
        for (int row = 0; row < rows; row++) {
            cells[keys[row]]++;
        }
    }

    private static void add(int rows, int[] keys, long[] measure, long[] sums) {
        for (int row = 0; row < rows; row++) {
            sums[keys[row]] += measure[row];
        }
    }

    private static void append(int rows, int[] keys, int size, int[] codes) {
        for (int row = 0; row < rows; row++) {
            keys[row] = keys[row] * size + codes[row];
        }
    }

    /// The counts over some of the axes.
    ///
    /// @param onto the axes
    /// @param codes where the codes of a cell are written, by axis, before it is told
    /// @param taker hears the counts that are not zero
    void countMargin(BitSet onto, int[] codes, LongConsumer taker) {
        int[] steps = steps(onto);
        long[] margin = new long[cells(onto)];
        addCounts(0, 0, 0, steps, margin);
        deliver(margin, onto, codes, taker);
    }

    /// The sums of a measure over some of the axes, as [#countMargin].
    void sumMargin(int measure, BitSet onto, int[] codes, LongConsumer taker) {
        int[] steps = steps(onto);
        long[] margin = new long[cells(onto)];
        addSums(sums[measure], 0, 0, 0, steps, margin);
        deliver(margin, onto, codes, taker);
    }

    private boolean isIn(BitSet onto, int i) {
        return onto.get(axes[i]);
    }

    private int cells(BitSet onto) {
        int cells = 1;
        for (int i = 0; i < axes.length; i++) {
            cells *= isIn(onto, i) ? sizes[i] : 1;
        }
        return cells;
    }

    /// How far one code of each axis is from the next in the margin; 0 where it is summed over.
    private int[] steps(BitSet onto) {
        int[] steps = new int[axes.length];
        int step = 1;
        for (int i = axes.length - 1; i >= 0; i--) {
            if (isIn(onto, i)) {
                steps[i] = step;
                step *= sizes[i];
            }
        }
        return steps;
    }

    private void addCounts(int axis, int from, int to, int[] steps, long[] margin) {
        int size = sizes[axis];
        int step = steps[axis];
        if (axis == axes.length - 1) {
            if (step == 1) {
                addRun(counts, from, size, margin, to);
            } else {
                margin[to] += sum(counts, from, size);
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            addCounts(axis + 1, (from + i) * sizes[axis + 1], to + i * step, steps, margin);
        }
    }

    private static void addRun(int[] counts, int from, int size, long[] margin, int to) {
        for (int i = 0; i < size; i++) {
            margin[to + i] += counts[from + i];
        }
    }

    private static long sum(int[] counts, int from, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += counts[from + i];
        }
        return sum;
    }

    private void addSums(long[] cells, int axis, int from, int to, int[] steps, long[] margin) {
        int size = sizes[axis];
        int step = steps[axis];
        if (axis == axes.length - 1) {
            for (int i = 0; i < size; i++) {
                margin[to + i * step] += cells[from + i];
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            addSums(cells, axis + 1, (from + i) * sizes[axis + 1], to + i * step, steps, margin);
        }
    }

    private void deliver(long[] margin, BitSet onto, int[] codes, LongConsumer taker) {
        int[] in =
                IntStream.range(0, axes.length).filter(i -> onto.get(axes[i])).toArray();
        for (int cell = 0; cell < margin.length; cell++) {
            if (margin[cell] != 0) {
                int rest = cell;
                for (int i = in.length - 1; i >= 0; i--) {
                    codes[axes[in[i]]] = rest % sizes[in[i]];
                    rest /= sizes[in[i]];
                }
                taker.accept(margin[cell]);
            }
        }
    }
}
