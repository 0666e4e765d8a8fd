package org.dajeong.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dajeong.engine.spi.PairTable;

/// Decides which random effects are eliminated in small blocks before the rest is solved densely.
///
/// The levels of a grouping factor share no rows, and neither do factors nested in it: their equations fall
/// apart into one block per level. What is left (crossed factors and fixed columns) becomes one dense system.
/// Of all grouping factors the one is taken that makes the fewest operations.
///
/// @param block the factor whose levels are the blocks
/// @param nested the factors eliminated with it, itself first
/// @param owners per nested factor the block of each level
@SuppressWarnings("ArrayRecordComponent")
record Blocking(int block, List<Integer> nested, int[][] owners) {

    static Blocking cheapest(Design design) {
        Blocking best = null;
        double cost = Double.POSITIVE_INFINITY;
        for (int k = 0; k < design.random().size(); k++) {
            for (Blocking candidate : List.of(all(design, k), alone(design, k))) {
                double operations = candidate.operations(design);
                if (operations < cost) {
                    cost = operations;
                    best = candidate;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a mixed model needs a grouping factor");
        }
        return best;
    }

    /// Blocks by the levels of factor `k`, together with everything nested in it.
    static Blocking all(Design design, int k) {
        List<Integer> nested = new ArrayList<>(List.of(k));
        int[][] owners = new int[design.random().size()][];
        owners[k] = identity(design.random().get(k).levels());
        for (int l = 0; l < design.random().size(); l++) {
            if (l != k) {
                int[] owner = owners(l < k ? design.pairs()[l][k] : design.pairs()[k][l].transposed());
                if (owner.length > 0) {
                    nested.add(l);
                    owners[l] = owner;
                }
            }
        }
        return new Blocking(k, nested, owners);
    }

    private static Blocking alone(Design design, int k) {
        int[][] owners = new int[design.random().size()][];
        owners[k] = identity(design.random().get(k).levels());
        return new Blocking(k, List.of(k), owners);
    }

    /// The one column in which each row of the table has its counts, or nothing if a row has several.
    private static int[] owners(PairTable table) {
        int[] owner = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            if (table.start(row + 1) - table.start(row) != 1) {
                return new int[0];
            }
            owner[row] = table.column(table.start(row));
        }
        return owner;
    }

    private static int[] identity(int n) {
        int[] same = new int[n];
        Arrays.setAll(same, i -> i);
        return same;
    }

    private double operations(Design design) {
        int[] sizes = new int[design.random().get(block).levels()];
        int[] touched = new int[sizes.length];
        double rest = design.fixed().length;
        for (int l = 0; l < design.random().size(); l++) {
            if (nested.contains(l)) {
                for (int owner : owners[l]) {
                    sizes[owner]++;
                }
            } else {
                rest += design.random().get(l).levels();
                PairTable table = l < block ? design.pairs()[l][block].transposed() : design.pairs()[block][l];
                for (int b = 0; b < touched.length; b++) {
                    touched[b] += table.start(b + 1) - table.start(b);
                }
            }
        }
        double operations = rest * rest * rest / 3;
        for (int b = 0; b < sizes.length; b++) {
            double s = sizes[b];
            double u = touched[b] + design.fixed().length;
            operations += s * s * s / 3 + s * s * u + s * u * u / 2;
        }
        return operations;
    }
}
