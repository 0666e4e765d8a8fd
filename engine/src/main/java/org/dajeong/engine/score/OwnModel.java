package org.dajeong.engine.score;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.MixedEquations;
import org.dajeong.engine.model.VarianceFit;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// Step 2: department, quarter, staff and rater effects of the outcome once the mix is taken out.
///
/// ```text
/// y - (x - mean x)'beta = pi_period + u_unit + u_unit:period + s_unit:staff + r_rater + e
/// ```
///
/// Period effects are fixed; without them a bad quarter of the whole agency would be split over its units.
/// Fewer than five raters are fixed too, adding to zero. Everything is a product of two-way tables.
final class OwnModel {

    private final ScoreData data;
    private final MixFit mix;
    private final OwnDesign effects;
    private final MixedEquations equations;
    private final double[][] mixOfPlace;

    OwnModel(ScoreData data, MixFit mix) {
        this.data = data;
        this.mix = mix;
        effects = new OwnDesign(data);
        // Every effect but the rater's is nested in a unit: units are the blocks.
        equations = MixedEquations.inBlocksOf(effects.design(), 0);
        mixOfPlace = mixOfPlace();
    }

    /// Per place the sum of the centred mix columns over its rows, `W'X`.
    private double[][] mixOfPlace() {
        double[][] result = new double[equations.size()][];
        double[][][] units = new double[data.units().size()][][];
        double[][][] periods = new double[data.periods()][][];
        for (int c = 0; c < data.cells(); c++) {
            double[][] counts = mixCounts(data.cellMix, c);
            if (effects.hasCells()) {
                result[equations.place(effects.cellGroup(), c)] = mix.columns().sums(counts, -1);
            }
            units[data.unitOf(c)] = plus(units[data.unitOf(c)], counts);
            periods[data.periodOf(c)] = plus(periods[data.periodOf(c)], counts);
        }
        for (int d = 0; d < units.length; d++) {
            result[equations.place(0, d)] = mix.columns().sums(units[d], -1);
        }
        for (int q = 0; q < periods.length; q++) {
            result[equations.fixedPlace(q)] = mix.columns().sums(periods[q], -1);
        }
        for (int s = 0; effects.hasStaff() && s < data.staff(); s++) {
            result[equations.place(effects.staffGroup(), s)] = mix.columns().sums(mixCounts(data.staffMix, s), -1);
        }
        double[][] raters = raterMix();
        for (int r = 0; effects.hasRandomRaters() && r < raters.length; r++) {
            result[equations.place(effects.raterGroup(), r)] = raters[r];
        }
        for (int i = 0; i < effects.raterColumns().size(); i++) {
            double[] sum = new double[mix.size()];
            for (int r = 0; r < raters.length; r++) {
                for (int x = 0; x < sum.length; x++) {
                    sum[x] += effects.raterColumns().get(i)[r] * raters[r][x];
                }
            }
            result[equations.fixedPlace(data.periods() + i)] = sum;
        }
        return result;
    }

    private double[][] raterMix() {
        PairTable[] tables = new PairTable[data.mixFactors()];
        for (int f = 0; f < tables.length; f++) {
            tables[f] = data.mixRater[f].transposed();
        }
        double[][] result = new double[data.raters()][];
        for (int r = 0; r < result.length; r++) {
            result[r] = mix.columns().sums(mixCounts(tables, r), -1);
        }
        return result;
    }

    /// Per rater the sum of the centred mix columns over his contacts with one unit.
    double[][] raterMixWithin(int unit) {
        double[][][] counts = new double[data.raters()][data.mixFactors()][];
        for (int f = 0; f < data.mixFactors(); f++) {
            Factor factor = data.spec().mix().get(f);
            for (double[][] ofRater : counts) {
                ofRater[f] = new double[data.mixLevels(f)];
            }
            if (counts.length == 0) {
                continue;
            }
            Factor within = data.spec().withinUnit(factor);
            PairTable table =
                    data.tables().pair(within, data.spec().raterFactor().orElseThrow());
            for (int l = 0; l < data.mixLevels(f); l++) {
                String level = Factor.level(data.units().get(unit), data.mixLevel(f, l));
                int row = Collections.binarySearch(data.tables().levels(within), level, Factor.LEVEL_ORDER);
                for (int cell = row < 0 ? 0 : table.start(row); row >= 0 && cell < table.start(row + 1); cell++) {
                    counts[table.column(cell)][f][l] += table.count(cell);
                }
            }
        }
        double[][] result = new double[counts.length][];
        Arrays.setAll(result, r -> mix.columns().sums(counts[r], -1));
        return result;
    }

    private double[][] mixCounts(PairTable[] tables, int row) {
        double[][] counts = new double[tables.length][];
        for (int f = 0; f < counts.length; f++) {
            counts[f] = new double[data.mixLevels(f)];
            OwnDesign.addRow(counts[f], tables[f], row);
        }
        return counts;
    }

    private static double[][] plus(double @Nullable [][] a, double[][] b) {
        double[][] sum = new double[b.length][];
        for (int f = 0; f < b.length; f++) {
            sum[f] = b[f].clone();
            if (a != null) {
                OwnDesign.addTo(sum[f], a[f]);
            }
        }
        return sum;
    }

    // ---- what others ask

    MixedEquations equations() {
        return equations;
    }

    double[][] mixOfPlaces() {
        return mixOfPlace;
    }

    /// Which effects there are.
    OwnDesign effects() {
        return effects;
    }

    /// The outcome, or one item of it, as the model sees it.
    Measured measured(String measure) {
        double[] beta = mix.coefficients(measure);
        double[][] deviations = mix.deviations(beta);
        long center = center(measure);
        double[][] random = new double[effects.design().random().size()][];
        long[] cellSums = data.tables().sums(measure, data.spec().cellFactor());
        double[] units = new double[data.units().size()];
        double[] fixed = new double[effects.fixedCount()];
        double[] cells = new double[cellSums.length];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = (cellSums[c] - center * data.cellCounts()[c]) / ScoreData.POINT;
            units[data.unitOf(c)] += cells[c];
            fixed[data.periodOf(c)] += cells[c];
        }
        random[0] = units;
        if (effects.hasCells()) {
            random[effects.cellGroup()] = cells;
        }
        if (effects.hasStaff()) {
            random[effects.staffGroup()] =
                    centered(measure, data.spec().staffFactor().orElseThrow(), center);
        }
        double[] raters = data.spec()
                .raterFactor()
                .map(rater -> centered(measure, rater, center))
                .orElseGet(() -> new double[0]);
        if (effects.hasRandomRaters()) {
            random[effects.raterGroup()] = raters;
        }
        for (int i = 0; i < effects.raterColumns().size(); i++) {
            fixed[data.periods() + i] =
                    MixFit.dot(raters, effects.raterColumns().get(i));
        }
        for (int k = 0; k < random.length; k++) {
            for (int i = 0; i < random[k].length; i++) {
                random[k][i] -= MixFit.dot(mixOfPlace[equations.place(k, i)], beta);
            }
        }
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] -= MixFit.dot(mixOfPlace[equations.fixedPlace(i)], beta);
        }
        double square = square(measure, center, deviations);
        return new Measured(measure, beta, deviations, new Design.Response(random, fixed, square));
    }

    private double[] centered(String measure, Factor factor, long center) {
        return centered(data.tables(), measure, factor, center);
    }

    /// A measure summed per level of a factor of other tables of the same ratings, centred as in [#measured].
    double[] centered(Tables tables, String measure, Factor factor) {
        return centered(tables, measure, factor, center(measure));
    }

    private long center(String measure) {
        return Math.round(data.tables().total(measure) / (double) data.tables().rows());
    }

    private static double[] centered(Tables tables, String measure, Factor factor, long center) {
        long[] sums = tables.sums(measure, factor);
        long[] counts = tables.counts(factor);
        double[] result = new double[sums.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (sums[i] - center * counts[i]) / ScoreData.POINT;
        }
        return result;
    }

    /// The sum of squares once the mix is taken out, in squared points.
    private double square(String measure, long center, double[][] deviations) {
        double sum = centeredSquare(measure, center).doubleValue() / (ScoreData.POINT * ScoreData.POINT);
        for (int f = 0; f < deviations.length; f++) {
            Factor factor = data.spec().mix().get(f);
            double[] centered = centered(measure, factor, center);
            for (int l = 0; l < centered.length; l++) {
                double d = deviations[f][l];
                sum += d * (d * data.mixCounts(f)[l] - 2 * centered[l]);
            }
            for (int g = f + 1; g < deviations.length; g++) {
                PairTable table = data.tables().pair(factor, data.spec().mix().get(g));
                for (int l = 0; l < table.rows(); l++) {
                    for (int cell = table.start(l); cell < table.start(l + 1); cell++) {
                        sum += 2 * deviations[f][l] * deviations[g][table.column(cell)] * table.count(cell);
                    }
                }
            }
        }
        return sum;
    }

    /// `sum (y - center)^2` over all rows, exact.
    private BigInteger centeredSquare(String measure, long center) {
        BigInteger c = BigInteger.valueOf(center);
        return BigInteger.valueOf(data.tables().product(measure, measure))
                .subtract(
                        c.shiftLeft(1).multiply(BigInteger.valueOf(data.tables().total(measure))))
                .add(c.multiply(c).multiply(BigInteger.valueOf(data.tables().rows())));
    }

    /// A measure without its mix.
    ///
    /// @param beta per mix column, in points
    /// @param deviations per factor and level, in points
    @SuppressWarnings("ArrayRecordComponent")
    record Measured(String measure, double[] beta, double[][] deviations, Design.Response response) {}

    VarianceFit.Estimate penalised(Measured measured) {
        return VarianceFit.penalised(
                equations, measured.response(), data.tables().rows());
    }

    VarianceFit.Estimate reml(Measured measured, VarianceFit.Estimate penalised) {
        return VarianceFit.unpenalised(
                equations, measured.response(), data.tables().rows(), penalised);
    }

    Factorization factorization(VarianceFit.Estimate estimate) {
        return Factorization.of(equations, estimate.theta());
    }

    /// Whether every rating is the same.
    static boolean constant(ScoreData data) {
        BigInteger n = BigInteger.valueOf(data.tables().rows());
        BigInteger sum = BigInteger.valueOf(data.tables().total(ScoreSpec.OUTCOME));
        return n.multiply(BigInteger.valueOf(data.tables().product(ScoreSpec.OUTCOME, ScoreSpec.OUTCOME)))
                .equals(sum.multiply(sum));
    }
}
