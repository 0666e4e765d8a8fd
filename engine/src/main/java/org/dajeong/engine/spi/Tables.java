package org.dajeong.engine.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Exact two-way tables of some ratings: all that the engine ever learns about them.
///
/// Holds, for the factors, pairs, measures and products of its specification, the number of rows, the count and
/// the sum of every measure per level, the joint counts of the pairs, and the totals of the products. All are
/// integers, so the order in which rows were read cannot matter, and tables of parts of the ratings add up to
/// the tables of all: [#plus] and [#minus] are exact. Levels are in code-point order; a level without rows does
/// not exist.
public final class Tables {

    private final TableSpec spec;
    private final long rows;
    private final List<List<String>> levels;
    private final long[][] counts;
    private final long[][][] sums;
    private final PairTable[] pairs;
    private final long[] totals;
    private final long[] products;

    /// Puts tables together; arrays are kept, not copied.
    ///
    /// @param levels per factor its levels, in [Factor#LEVEL_ORDER], each with at least one row
    /// @param counts shape `[factor][level]`
    /// @param sums shape `[measure][factor][level]`
    /// @param pairs in the order of the specification
    /// @param totals shape `[measure]`
    /// @param products in the order of the specification
    public Tables(
            TableSpec spec,
            long rows,
            List<List<String>> levels,
            long[][] counts,
            long[][][] sums,
            PairTable[] pairs,
            long[] totals,
            long[] products) {
        this.spec = spec;
        this.rows = rows;
        this.levels = levels;
        this.counts = counts;
        this.sums = sums;
        this.pairs = pairs;
        this.totals = totals;
        this.products = products;
    }

    public TableSpec spec() {
        return spec;
    }

    /// The number of rows counted.
    public long rows() {
        return rows;
    }

    public List<String> levels(Factor factor) {
        return levels.get(spec.indexOf(factor));
    }

    /// Rows per level of a factor; not to be changed.
    public long[] counts(Factor factor) {
        return counts[spec.indexOf(factor)];
    }

    /// Sum of a measure per level of a factor; not to be changed.
    public long[] sums(String measure, Factor factor) {
        return sums[measure(measure)][spec.indexOf(factor)];
    }

    /// Sum of a measure over all rows.
    public long total(String measure) {
        return totals[measure(measure)];
    }

    /// Sum over all rows of the product of two measures.
    ///
    /// @throws IllegalArgumentException if the specification does not ask for it
    public long product(String a, String b) {
        int i = measure(a);
        int j = measure(b);
        int index = spec.products().indexOf(new TableSpec.Pair(Math.min(i, j), Math.max(i, j)));
        if (index < 0) {
            throw new IllegalArgumentException("the product of %s and %s is not summed".formatted(a, b));
        }
        return products[index];
    }

    /// Joint counts with the levels of `a` as rows and those of `b` as columns.
    ///
    /// @throws IllegalArgumentException if the specification does not ask for it
    public PairTable pair(Factor a, Factor b) {
        int i = spec.indexOf(a);
        int j = spec.indexOf(b);
        int index = spec.pairs().indexOf(new TableSpec.Pair(Math.min(i, j), Math.max(i, j)));
        if (index < 0) {
            throw new IllegalArgumentException("%s and %s are not counted together".formatted(a.name(), b.name()));
        }
        return i < j ? pairs[index] : pairs[index].transposed();
    }

    private int measure(String measure) {
        int index = spec.measures().indexOf(measure);
        if (index < 0) {
            throw new IllegalArgumentException("%s is not summed, only %s".formatted(measure, spec.measures()));
        }
        return index;
    }

    /// The part of these tables that a smaller specification asks for.
    ///
    /// @throws IllegalArgumentException if it asks for something that is not here
    public Tables only(TableSpec smaller) {
        List<List<String>> newLevels = new ArrayList<>();
        long[][] newCounts = new long[smaller.factors().size()][];
        long[][][] newSums = new long[smaller.measures().size()][newCounts.length][];
        for (int f = 0; f < newCounts.length; f++) {
            Factor factor = smaller.factors().get(f);
            newLevels.add(levels(factor));
            newCounts[f] = counts(factor);
            for (int m = 0; m < newSums.length; m++) {
                newSums[m][f] = sums(smaller.measures().get(m), factor);
            }
        }
        return new Tables(
                smaller,
                rows,
                newLevels,
                newCounts,
                newSums,
                smaller.pairs().stream()
                        .map(pair -> pair(
                                smaller.factors().get(pair.first()),
                                smaller.factors().get(pair.second())))
                        .toArray(PairTable[]::new),
                smaller.measures().stream().mapToLong(this::total).toArray(),
                smaller.products().stream()
                        .mapToLong(pair -> product(
                                smaller.measures().get(pair.first()),
                                smaller.measures().get(pair.second())))
                        .toArray());
    }

    /// The tables of these rows and of the other rows together.
    ///
    /// @throws IllegalArgumentException if the specifications differ
    /// @throws ArithmeticException if a sum leaves 64 bits
    public Tables plus(Tables other) {
        return combined(other, 1);
    }

    /// The tables of these rows without the other rows, which must be among them.
    ///
    /// @throws IllegalArgumentException if the specifications differ, or if a count would become negative
    public Tables minus(Tables other) {
        return combined(other, -1);
    }

    private Tables combined(Tables other, int sign) {
        if (!spec.equals(other.spec)) {
            throw new IllegalArgumentException("tables of different specifications cannot be combined");
        }
        int factors = spec.factors().size();
        int measures = spec.measures().size();
        int[][] here = new int[factors][];
        int[][] there = new int[factors][];
        List<List<String>> union = new ArrayList<>();
        long[][] newCounts = new long[factors][];
        long[][][] newSums = new long[measures][factors][];
        for (int f = 0; f < factors; f++) {
            Map<String, Long> n = new HashMap<>();
            add(n, levels.get(f), counts[f], 1);
            add(n, other.levels.get(f), other.counts[f], sign);
            TreeSet<String> kept = new TreeSet<>(Factor.LEVEL_ORDER);
            n.forEach((level, count) -> {
                if (count < 0) {
                    throw new IllegalArgumentException("level %s would have %d rows".formatted(level, count));
                }
                if (count > 0) {
                    kept.add(level);
                }
            });
            List<String> names = List.copyOf(kept);
            union.add(names);
            Map<String, Integer> index = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                index.put(names.get(i), i);
            }
            here[f] = indices(levels.get(f), index);
            there[f] = indices(other.levels.get(f), index);
            newCounts[f] = merged(names.size(), counts[f], here[f], other.counts[f], there[f], sign);
            for (int m = 0; m < measures; m++) {
                newSums[m][f] = merged(names.size(), sums[m][f], here[f], other.sums[m][f], there[f], sign);
            }
        }
        PairTable[] newPairs = new PairTable[pairs.length];
        for (int p = 0; p < pairs.length; p++) {
            TableSpec.Pair pair = spec.pairs().get(p);
            int rowCount = union.get(pair.first()).size();
            int columnCount = union.get(pair.second()).size();
            newPairs[p] = PairTable.sum(
                    pairs[p].placed(here[pair.first()], rowCount, here[pair.second()], columnCount),
                    other.pairs[p].placed(there[pair.first()], rowCount, there[pair.second()], columnCount),
                    sign);
        }
        return new Tables(
                spec,
                rows + sign * other.rows,
                union,
                newCounts,
                newSums,
                newPairs,
                merged(totals, other.totals, sign),
                merged(products, other.products, sign));
    }

    private static void add(Map<String, Long> n, List<String> levels, long[] counts, int sign) {
        for (int i = 0; i < counts.length; i++) {
            n.merge(levels.get(i), sign * counts[i], Long::sum);
        }
    }

    private static int[] indices(List<String> levels, Map<String, Integer> index) {
        return levels.stream().mapToInt(level -> index.getOrDefault(level, -1)).toArray();
    }

    private static long[] merged(long[] a, long[] b, int sign) {
        long[] result = a.clone();
        for (int i = 0; i < b.length; i++) {
            result[i] = Math.addExact(result[i], sign * b[i]);
        }
        return result;
    }

    private static long[] merged(int size, long[] a, int[] here, long[] b, int[] there, int sign) {
        long[] result = new long[size];
        for (int i = 0; i < a.length; i++) {
            if (here[i] >= 0) {
                result[here[i]] = a[i];
            }
        }
        for (int i = 0; i < b.length; i++) {
            if (there[i] >= 0) {
                result[there[i]] = Math.addExact(result[there[i]], sign * b[i]);
            }
        }
        return result;
    }
}
