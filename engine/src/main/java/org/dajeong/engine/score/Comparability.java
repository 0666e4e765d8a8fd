package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.TableSource.Match;

/// Which contacts of a unit have their like in other units.
///
/// ```text
/// I_fle = n_el (n_e - n_el) / n_e      what unit e tells about level l of factor f
/// ```
///
/// A level is supported for a unit when, over all other units, the effective number of units `(sum I)^2 / sum
/// I^2` is at least 2 and at least two of them have 10 contacts at the level and 10 beside it. Comparability is
/// the smallest share, over factors, of the unit's contacts at supported levels. "The level occurs elsewhere"
/// would not do: one stray contact satisfies it, and a unit that alone does something would adjust its own
/// fault away.
final class Comparability {

    private static final double EFFECTIVE_UNITS_MIN = 2;
    private static final long CONTACTS_MIN = 10;
    private static final int INFORMED_UNITS_MIN = 2;

    private final ScoreData data;
    private final double[] comparability;
    private final int[] worstFactor;
    private final Set<Match> unsupported = new LinkedHashSet<>();
    private final List<List<List<Integer>>> levels = new ArrayList<>();

    /// @param varies per mix factor whether it varies inside cells; a factor that does not is no part of the
    ///     model
    Comparability(ScoreData data, boolean[] varies) {
        this.data = data;
        int units = data.units().size();
        comparability = new double[units];
        worstFactor = new int[units];
        java.util.Arrays.fill(comparability, 1);
        for (int d = 0; d < units; d++) {
            levels.add(new ArrayList<>());
        }
        long[] n = new long[units];
        for (int c = 0; c < data.cells(); c++) {
            n[data.unitOf(c)] += data.cellCounts()[c];
        }
        for (int f = 0; f < data.mixFactors(); f++) {
            for (List<List<Integer>> ofUnit : levels) {
                ofUnit.add(new ArrayList<>());
            }
            if (varies[f]) {
                count(f, n);
            }
        }
    }

    private void count(int f, long[] n) {
        PairTable levelUnit = data.unitMix(f).transposed();
        double[] supported = new double[n.length];
        for (int l = 0; l < levelUnit.rows(); l++) {
            double sum = 0;
            double squares = 0;
            int informed = 0;
            for (int cell = levelUnit.start(l); cell < levelUnit.start(l + 1); cell++) {
                double information = information(levelUnit.count(cell), n[levelUnit.column(cell)]);
                sum += information;
                squares += information * information;
                informed += informed(levelUnit.count(cell), n[levelUnit.column(cell)]);
            }
            for (int cell = levelUnit.start(l); cell < levelUnit.start(l + 1); cell++) {
                int d = levelUnit.column(cell);
                double own = information(levelUnit.count(cell), n[d]);
                double others = sum - own;
                double otherSquares = squares - own * own;
                boolean enough = others > 0
                        && others * others >= EFFECTIVE_UNITS_MIN * otherSquares * (1 - 1e-9)
                        && informed - informed(levelUnit.count(cell), n[d]) >= INFORMED_UNITS_MIN;
                if (enough) {
                    supported[d] += levelUnit.count(cell);
                } else {
                    levels.get(d).get(f).add(l);
                    unsupported.add(new Match(
                            data.spec().unitFactor(),
                            data.units().get(d),
                            data.spec().mix().get(f),
                            data.mixLevel(f, l)));
                }
            }
        }
        for (int d = 0; d < n.length; d++) {
            if (supported[d] / n[d] < comparability[d]) {
                comparability[d] = supported[d] / n[d];
                worstFactor[d] = f;
            }
        }
    }

    private static double information(long atLevel, long all) {
        return atLevel * (double) (all - atLevel) / all;
    }

    private static int informed(long atLevel, long all) {
        return Math.min(atLevel, all - atLevel) >= CONTACTS_MIN ? 1 : 0;
    }

    /// Between 0 and 1.
    double of(int unit) {
        return comparability[unit];
    }

    /// The contacts that no other units support.
    Set<Match> unsupported() {
        return unsupported;
    }

    /// The factor that sets a unit apart.
    String worstFactor(int unit) {
        return data.spec().mix().get(worstFactor[unit]).name();
    }

    /// The levels of that factor that no other units support, the most frequent first.
    List<String> worstLevels(int unit) {
        int f = worstFactor[unit];
        PairTable table = data.unitMix(f);
        return levels.get(unit).get(f).stream()
                .sorted((a, b) -> Long.compare(table.count(unit, b), table.count(unit, a)))
                .map(l -> Factor.text(data.mixLevel(f, l)))
                .toList();
    }
}
