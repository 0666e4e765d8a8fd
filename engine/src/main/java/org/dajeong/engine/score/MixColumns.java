package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;

/// How the levels of the mix become columns of a regression, centred so that no level is a reference.
///
/// A contact's columns are `1[its level is l] - share_l` over all levels but one of each component. A component
/// is a set of levels that meet in some cell, directly or through others; only inside it can levels be compared
/// at all.
final class MixColumns {

    private final ScoreData data;
    private final int[][] component;
    private final double[][] weight;
    private final List<int[]> candidates = new ArrayList<>();
    private final List<int[]> kept = new ArrayList<>();
    private final int[][] columnOf;
    private final List<Note> notes = new ArrayList<>();

    MixColumns(ScoreData data) {
        this.data = data;
        component = new int[data.mixFactors()][];
        weight = new double[data.mixFactors()][];
        columnOf = new int[data.mixFactors()][];
        for (int f = 0; f < data.mixFactors(); f++) {
            component[f] = components(data.cellMix[f]);
            weight[f] = weights(f);
            candidates.addAll(candidates(f));
            columnOf[f] = new int[data.mixLevels(f)];
            Arrays.fill(columnOf[f], -1);
            noteComponents(f);
        }
    }

    /// The columns that may be estimated, as (factor, level).
    List<int[]> candidates() {
        return candidates;
    }

    /// Keeps those candidates that do not follow from others, and notes the rest.
    void keep(boolean[] keep) {
        for (int i = 0; i < keep.length; i++) {
            int[] column = candidates.get(i);
            if (keep[i]) {
                columnOf[column[0]][column[1]] = kept.size();
                kept.add(column);
            } else {
                noteAliased(column);
            }
        }
    }

    /// The number of columns kept.
    int size() {
        return kept.size();
    }

    /// A kept column as (factor, level).
    int[] get(int column) {
        return kept.get(column);
    }

    /// The kept column of a level, or -1.
    int columnOf(int f, int level) {
        return columnOf[f][level];
    }

    List<Note> notes() {
        return notes;
    }

    /// Numbers levels that meet in some cell, directly or through others, alike.
    private static int[] components(PairTable cellByLevel) {
        int[] parent = new int[cellByLevel.columns()];
        Arrays.setAll(parent, i -> i);
        for (int c = 0; c < cellByLevel.rows(); c++) {
            for (int cell = cellByLevel.start(c) + 1; cell < cellByLevel.start(c + 1); cell++) {
                int a = root(parent, cellByLevel.column(cell - 1));
                int b = root(parent, cellByLevel.column(cell));
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /// A level's share of the rows of its component.
    private double[] weights(int f) {
        double[] total = new double[component[f].length];
        for (int l = 0; l < total.length; l++) {
            total[component[f][l]] += data.mixCounts(f)[l];
        }
        double[] shares = new double[total.length];
        for (int l = 0; l < total.length; l++) {
            shares[l] = data.mixCounts(f)[l] / total[component[f][l]];
        }
        return shares;
    }

    /// Every level but the first of each component, as (factor, level).
    private List<int[]> candidates(int f) {
        List<int[]> result = new ArrayList<>();
        for (int l = 0; l < component[f].length; l++) {
            if (component[f][l] != l) {
                result.add(new int[] {f, l});
            }
        }
        return result;
    }

    private void noteComponents(int f) {
        String factor = data.spec().mix().get(f).name();
        if (candidates(f).isEmpty()) {
            notes.add(new Note(Note.Kind.MIX_CONSTANT, List.of(factor)));
            return;
        }
        for (int first = 1; first < component[f].length; first++) {
            List<String> levels = new ArrayList<>();
            for (int l = first; l < component[f].length; l++) {
                if (component[f][l] == first) {
                    levels.add(Factor.text(data.mixLevel(f, l)));
                }
            }
            if (!levels.isEmpty() && component[f][first] == first) {
                notes.add(new Note(Note.Kind.MIX_SEPARATE, List.of(factor, String.join(", ", levels))));
            }
        }
    }

    private void noteAliased(int[] column) {
        notes.add(new Note(
                Note.Kind.MIX_ALIASED,
                List.of(data.spec().mix().get(column[0]).name(), Factor.text(data.mixLevel(column[0], column[1])))));
    }

    /// The centred columns of one contact at a level of one factor, the other factors left at their averages.
    double[] ofLevel(int f, int level) {
        double[] x = new double[size()];
        for (int l = 0; l < columnOf[f].length; l++) {
            int column = columnOf[f][l];
            if (column >= 0 && component[f][l] == component[f][level]) {
                x[column] = (l == level ? 1 : 0) - weight[f][l];
            }
        }
        return x;
    }

    /// The sum of the centred columns over contacts with these counts per level.
    ///
    /// @param only the one factor to count, or -1 for all
    double[] sums(double[][] mix, int only) {
        double[] x = new double[size()];
        for (int f = 0; f < mix.length; f++) {
            if (only >= 0 && only != f) {
                continue;
            }
            double[] total = new double[mix[f].length];
            for (int l = 0; l < total.length; l++) {
                total[component[f][l]] += mix[f][l];
            }
            for (int l = 0; l < total.length; l++) {
                if (columnOf[f][l] >= 0) {
                    x[columnOf[f][l]] = mix[f][l] - weight[f][l] * total[component[f][l]];
                }
            }
        }
        return x;
    }

    /// Whether a factor has any column, that is, varies inside cells.
    boolean varies(int f) {
        for (int column : columnOf[f]) {
            if (column >= 0) {
                return true;
            }
        }
        return false;
    }
}
