package org.dajeong.engine.score;

import java.util.Arrays;
import java.util.List;
import org.dajeong.engine.api.ScoreSheet.Note;
import org.dajeong.engine.linear.Cholesky;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.spi.PairTable;

/// Step 1: what the levels of the mix are worth, compared inside cells only.
///
/// **Estimates** the coefficients of an ordinary regression of the outcome on the mix factors with cell (unit
/// by period) held fixed, and rater held fixed where named. Good or bad service of a unit cannot enter them,
/// because every comparison is between contacts of the same unit in the same period.
///
/// ```text
/// beta = (X'QX)^-1 X'Qy,   Q projects off cell and rater
/// ```
///
/// Coefficients are deviations from the average contact: per factor `sum_l share_l beta_l = 0`, so that no
/// level is a reference and renaming levels changes nothing. Levels that never share a cell, directly or
/// through others, with the rest are centred among themselves: their distance to the rest belongs to the units.
///
/// One long class, because everything here reads the same cross-products with cells projected off.
///
/// **Source.** The HCAHPS and CAHPS patient-mix adjustment; `docs/methods/mix.md`.
final class MixFit {

    /// A level's own variation inside cells counts as none below this share of its rows.
    private static final double INSIDE_SHARE_MIN = 1e-12;

    private final ScoreData data;
    private final MixColumns columns;
    private final double[][] cellColumns;
    private final double[][] raterWeights;
    private final int[] keptRaters;
    private final double[][] inverse;
    private final double[][] staffOperator;

    MixFit(ScoreData data) {
        this.data = data;
        columns = new MixColumns(data);
        List<int[]> candidates = columns.candidates();
        double[][] all = cellColumns(candidates);
        double[][] raters = raterRows();
        double[][] grr = crossRaters(raters);
        keptRaters = kept(grr);
        double[][] gxx = crossMix(candidates, all);
        double[][] gxr = crossMixRaters(candidates, all, raters);
        double[] scales = new double[candidates.size()];
        for (int i = 0; i < scales.length; i++) {
            int[] column = candidates.get(i);
            double rows = data.mixCounts(column[0])[column[1]];
            scales[i] = gxx[i][i] <= INSIDE_SHARE_MIN * rows ? Double.POSITIVE_INFINITY : gxx[i][i];
        }
        double[][] weightsOfRaters = solveRaters(grr, gxr);
        double[][] a = schur(gxx, gxr, weightsOfRaters);
        boolean[] keep = Independence.kept(a, scales);
        int[] kept = indices(keep);
        columns.keep(keep);
        cellColumns = select(all, kept);
        raterWeights = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            raterWeights[i] = weightsOfRaters[kept[i]];
        }
        inverse = invert(a, kept);
        staffOperator = staffOperator(raters);
    }

    // ---- cross-products with cells projected off

    private double[][] cellColumns(List<int[]> candidates) {
        double[][] result = new double[data.cells()][candidates.size()];
        PairTable[] byLevel = new PairTable[data.mixFactors()];
        Arrays.setAll(byLevel, f -> data.cellMix[f].transposed());
        for (int i = 0; i < candidates.size(); i++) {
            PairTable table = byLevel[candidates.get(i)[0]];
            int level = candidates.get(i)[1];
            for (int cell = table.start(level); cell < table.start(level + 1); cell++) {
                result[table.column(cell)][i] = table.count(cell);
            }
        }
        return result;
    }

    private double[][] raterRows() {
        double[][] result = new double[data.cells()][data.raters()];
        for (int c = 0; data.raters() > 0 && c < result.length; c++) {
            for (int cell = data.cellRater.start(c); cell < data.cellRater.start(c + 1); cell++) {
                result[c][data.cellRater.column(cell)] = data.cellRater.count(cell);
            }
        }
        return result;
    }

    private double[][] crossRaters(double[][] raters) {
        double[][] g = new double[data.raters()][data.raters()];
        for (int c = 0; c < raters.length; c++) {
            double n = data.cellCounts()[c];
            for (int i = 0; i < g.length; i++) {
                if (raters[c][i] == 0) {
                    continue;
                }
                g[i][i] += raters[c][i];
                for (int j = 0; j < g.length; j++) {
                    g[i][j] -= raters[c][i] * raters[c][j] / n;
                }
            }
        }
        return g;
    }

    private int[] kept(double[][] grr) {
        double[] scales = new double[grr.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = data.tables().counts(data.spec().raterFactor().orElseThrow())[i];
        }
        return indices(Independence.kept(grr, scales));
    }

    private double[][] crossMix(List<int[]> candidates, double[][] all) {
        int p = candidates.size();
        double[][] g = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = i; j < p; j++) {
                g[i][j] = joint(candidates.get(i), candidates.get(j));
            }
        }
        for (int c = 0; c < all.length; c++) {
            double n = data.cellCounts()[c];
            for (int i = 0; i < p; i++) {
                double factor = all[c][i] / n;
                for (int j = i; factor != 0 && j < p; j++) {
                    g[i][j] -= factor * all[c][j];
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                g[i][j] = g[j][i];
            }
        }
        return g;
    }

    private double joint(int[] a, int[] b) {
        if (a[0] == b[0]) {
            return a[1] == b[1] ? data.mixCounts(a[0])[a[1]] : 0;
        }
        return data.tables()
                .pair(data.spec().mix().get(a[0]), data.spec().mix().get(b[0]))
                .count(a[1], b[1]);
    }

    private double[][] crossMixRaters(List<int[]> candidates, double[][] all, double[][] raters) {
        double[][] g = new double[candidates.size()][keptRaters.length];
        for (int i = 0; i < g.length; i++) {
            int[] column = candidates.get(i);
            for (int r = 0; r < keptRaters.length; r++) {
                g[i][r] = data.mixRater[column[0]].count(column[1], keptRaters[r]);
                for (int c = 0; c < all.length; c++) {
                    g[i][r] -= all[c][i] * raters[c][keptRaters[r]] / data.cellCounts()[c];
                }
            }
        }
        return g;
    }

    /// `G_xr G_rr^-1` over the kept raters.
    private double[][] solveRaters(double[][] grr, double[][] gxr) {
        int r = keptRaters.length;
        if (r == 0) {
            return new double[gxr.length][0];
        }
        double[] a = new double[r * r];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                a[i * r + j] = grr[keptRaters[i]][keptRaters[j]];
            }
        }
        Cholesky root = Cholesky.of(a, r);
        double[][] result = new double[gxr.length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = root.solve(gxr[i]);
        }
        return result;
    }

    private static double[][] schur(double[][] gxx, double[][] gxr, double[][] weights) {
        double[][] a = new double[gxx.length][gxx.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = i; j < a.length; j++) {
                a[i][j] = gxx[i][j] - dot(weights[i], gxr[j]);
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    private static double[][] invert(double[][] a, int[] kept) {
        int p = kept.length;
        double[][] result = new double[p][p];
        if (p == 0) {
            return result;
        }
        double[] flat = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                flat[i * p + j] = a[kept[i]][kept[j]];
            }
        }
        double[] inverse = Cholesky.of(flat, p).inverse(p);
        for (int i = 0; i < p; i++) {
            System.arraycopy(inverse, i * p, result[i], 0, p);
        }
        return result;
    }

    private static double[][] select(double[][] rows, int[] columns) {
        double[][] result = new double[rows.length][columns.length];
        for (int c = 0; c < rows.length; c++) {
            for (int i = 0; i < columns.length; i++) {
                result[c][i] = rows[c][columns[i]];
            }
        }
        return result;
    }

    private static int[] indices(boolean[] keep) {
        int[] result = new int[keep.length];
        int size = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                result[size++] = i;
            }
        }
        return Arrays.copyOf(result, size);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    // ---- what others ask

    /// The number of mix columns.
    int size() {
        return columns.size();
    }

    List<Note> notes() {
        return columns.notes();
    }

    /// `(X'QX)^-1`.
    double[][] inverse() {
        return inverse;
    }

    /// Per staff member `(X'QX)^-1 X'QZ_s`: how his effect leaks into the mix coefficients.
    double[][] staffOperator() {
        return staffOperator;
    }

    private double[][] staffOperator(double[][] raters) {
        double[][] result = new double[data.staff()][size()];
        PairTable staffCell = data.cellStaff.transposed();
        for (int s = 0; s < result.length; s++) {
            double[] x = new double[size()];
            double[] r = new double[keptRaters.length];
            for (int f = 0; f < data.mixFactors(); f++) {
                PairTable table = data.staffMix[f];
                for (int cell = table.start(s); cell < table.start(s + 1); cell++) {
                    int column = columns.columnOf(f, table.column(cell));
                    if (column >= 0) {
                        x[column] += table.count(cell);
                    }
                }
            }
            for (int i = 0; i < r.length; i++) {
                r[i] = data.staffRater.count(s, keptRaters[i]);
            }
            for (int cell = staffCell.start(s); cell < staffCell.start(s + 1); cell++) {
                int c = staffCell.column(cell);
                double share = staffCell.count(cell) / (double) data.cellCounts()[c];
                for (int i = 0; i < x.length; i++) {
                    x[i] -= share * cellColumns[c][i];
                }
                for (int i = 0; i < r.length; i++) {
                    r[i] -= share * raters[c][keptRaters[i]];
                }
            }
            for (int i = 0; i < x.length; i++) {
                x[i] -= dot(raterWeights[i], r);
            }
            result[s] = times(inverse, x);
        }
        return result;
    }

    static double[] times(double[][] matrix, double[] x) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(matrix[i], x);
        }
        return result;
    }

    /// The coefficients of one measure, in points per column.
    double[] coefficients(String measure) {
        double[] x = new double[size()];
        long[] cellSums = data.tables().sums(measure, data.spec().cellFactor());
        for (int i = 0; i < x.length; i++) {
            int[] column = columns.get(i);
            double sum = data.tables().sums(measure, data.spec().mix().get(column[0]))[column[1]];
            for (int c = 0; c < cellSums.length; c++) {
                sum -= cellColumns[c][i] * cellSums[c] / data.cellCounts()[c];
            }
            x[i] = sum;
        }
        if (keptRaters.length > 0) {
            double[] r = raterSums(measure, cellSums);
            for (int i = 0; i < x.length; i++) {
                x[i] -= dot(raterWeights[i], r);
            }
        }
        double[] result = times(inverse, x);
        for (int i = 0; i < result.length; i++) {
            result[i] /= ScoreData.POINT;
        }
        return result;
    }

    private double[] raterSums(String measure, long[] cellSums) {
        long[] sums = data.tables().sums(measure, data.spec().raterFactor().orElseThrow());
        double[] all = new double[sums.length];
        for (int r = 0; r < all.length; r++) {
            all[r] = sums[r];
        }
        for (int c = 0; c < cellSums.length; c++) {
            double mean = cellSums[c] / (double) data.cellCounts()[c];
            for (int cell = data.cellRater.start(c); cell < data.cellRater.start(c + 1); cell++) {
                all[data.cellRater.column(cell)] -= mean * data.cellRater.count(cell);
            }
        }
        double[] result = new double[keptRaters.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = all[keptRaters[i]];
        }
        return result;
    }

    /// How contacts become columns.
    MixColumns columns() {
        return columns;
    }

    /// What each level of each factor is worth against the average contact, in points.
    double[][] deviations(double[] coefficients) {
        double[][] result = new double[data.mixFactors()][];
        for (int f = 0; f < result.length; f++) {
            result[f] = new double[data.mixLevels(f)];
            for (int l = 0; l < result[f].length; l++) {
                result[f][l] = dot(columns.ofLevel(f, l), coefficients);
            }
        }
        return result;
    }

    /// `V_beta`: the covariance of the coefficients, which share staff.
    ///
    /// ```text
    /// V = B Z_s G_s Z_s' B' + sigma^2 (X'QX)^-1,  B = (X'QX)^-1 X'Q
    /// ```
    double[][] covariance(double staffVariance, double residualVariance) {
        double[][] v = new double[size()][size()];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] = residualVariance * inverse[i][j];
            }
        }
        for (double[] b : staffOperator) {
            for (int i = 0; i < v.length; i++) {
                double factor = staffVariance * b[i];
                for (int j = 0; j < v.length; j++) {
                    v[i][j] = Math.fma(factor, b[j], v[i][j]);
                }
            }
        }
        return v;
    }

    /// `x'V_beta x` without the matrix, for those who ask once.
    double variance(double[] x, double staffVariance, double residualVariance) {
        double staff = 0;
        for (double[] b : staffOperator) {
            double through = dot(b, x);
            staff = Math.fma(through, through, staff);
        }
        return staffVariance * staff + residualVariance * Fitted.quadratic(inverse, x, x);
    }
}
