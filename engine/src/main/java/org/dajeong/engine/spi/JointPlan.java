package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which joint tables to count, so that all that is asked for are margins of few of them.
///
/// Axes are the columns, and behind them one for every factor: the levels of a factor of several columns get codes
/// of their own where its columns have too many combinations.
final class JointPlan {

    /// A table of sums should stay in the nearest cache, for there is one per measure.
    private static final long SUM_CELLS = 1 << 13;

    private final LevelCodes[] factors;
    private final int columns;
    private final int[] capacities;
    private final long limit;
    private final boolean[] own;

    /// The axes of a table, and which of the things asked for are margins of it, by their indices.
    record Group(BitSet axes, List<Integer> targets) {}

    /// @param columns the number of columns
    /// @param capacities the number of codes to expect of every axis
    /// @param limit the most cells that a table may have for more than one factor
    JointPlan(LevelCodes[] factors, int columns, int[] capacities, long limit) {
        this.factors = factors;
        this.columns = columns;
        this.capacities = capacities;
        this.limit = limit;
        this.own = new boolean[factors.length];
    }

    /// Whether a factor needs its own codes row by row.
    boolean isOwn(int factor) {
        return own[factor];
    }

    /// The axes of a factor in a table of counts: its columns or its own.
    BitSet axes(int factor) {
        return axes(factor, limit);
    }

    /// The axes of a factor in a table of sums.
    BitSet sumAxes(int factor) {
        return axes(factor, Math.min(limit, 8 * SUM_CELLS));
    }

    private BitSet axes(int factor, long most) {
        BitSet axes = new BitSet();
        if (factors[factor].isComposite()) {
            Arrays.stream(factors[factor].columns()).forEach(axes::set);
            if (cells(axes) <= most) {
                return axes;
            }
            axes.clear();
            own[factor] = true;
            axes.set(columns + factor);
        } else {
            axes.set(factors[factor].columns()[0]);
        }
        return axes;
    }

    /// The axes of two factors together.
    BitSet axes(int first, int second) {
        BitSet both = axes(first);
        both.or(axes(second));
        return both;
    }

    /// Tables of counts for the pairs that fit into one, and behind these for every factor.
    List<Group> counts(int[] firsts, int[] seconds) {
        List<BitSet> targets = new ArrayList<>();
        for (int p = 0; p < firsts.length; p++) {
            BitSet both = axes(firsts[p], seconds[p]);
            if (cells(both) > limit) {
                both.clear();
                own[firsts[p]] |= factors[firsts[p]].isComposite();
                own[seconds[p]] |= factors[seconds[p]].isComposite();
            }
            targets.add(both);
        }
        IntStream.range(0, factors.length).mapToObj(this::axes).forEach(targets::add);
        return cover(targets, limit);
    }

    /// Tables of sums for every factor.
    List<Group> sums() {
        return cover(IntStream.range(0, factors.length).mapToObj(this::sumAxes).toList(), Math.min(limit, SUM_CELLS));
    }

    /// Covers sets by few larger ones: each begins with the smallest set that is left, and takes in whatever makes
    /// it grow least, as long as it may. Empty sets are left out; one that is too large stands alone.
    private List<Group> cover(List<BitSet> targets, long most) {
        List<BitSet> distinct =
                targets.stream().filter(set -> !set.isEmpty()).distinct().toList();
        List<BitSet> left = new ArrayList<>(distinct);
        left.removeIf(small -> distinct.stream().anyMatch(large -> large != small && contains(large, small)));
        left.sort(Comparator.comparingLong(this::cells));
        List<Group> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            BitSet set = (BitSet) left.removeFirst().clone();
            while (grow(set, left, most)) {
                left.removeIf(small -> contains(set, small));
            }
            groups.add(new Group(set, new ArrayList<>()));
        }
        // What is a margin of several tables is taken from the smallest.
        groups.sort(Comparator.comparingLong(group -> cells(group.axes())));
        for (int i = 0; i < targets.size(); i++) {
            BitSet target = targets.get(i);
            if (!target.isEmpty()) {
                groups.stream()
                        .filter(group -> contains(group.axes(), target))
                        .findFirst()
                        .orElseThrow()
                        .targets()
                        .add(i);
            }
        }
        return groups;
    }

    private boolean grow(BitSet set, List<BitSet> left, long most) {
        long cells = cells(set);
        BitSet best = set;
        long bestCells = most + 1;
        for (BitSet other : left) {
            long grown = cells * cellsBeyond(other, set);
            if (grown < bestCells) {
                best = other;
                bestCells = grown;
            }
        }
        set.or(best);
        return best != set;
    }

    private static boolean contains(BitSet large, BitSet small) {
        for (int axis = small.nextSetBit(0); axis >= 0; axis = small.nextSetBit(axis + 1)) {
            if (!large.get(axis)) {
                return false;
            }
        }
        return true;
    }

    private long cells(BitSet axes) {
        return cellsBeyond(axes, new BitSet());
    }

    /// By how much a table grows with these axes; 2^31 stands for everything above.
    private long cellsBeyond(BitSet axes, BitSet known) {
        long cells = 1;
        for (int axis = axes.nextSetBit(0); axis >= 0; axis = axes.nextSetBit(axis + 1)) {
            cells = Math.min(cells * (known.get(axis) ? 1 : capacities[axis]), 1L << 31);
        }
        return cells;
    }
}
