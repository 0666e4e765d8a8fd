package org.dajeong.engine.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.model.Factorization;
import org.dajeong.engine.model.MixedEquations;
import org.dajeong.engine.model.VarianceFit;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.jspecify.annotations.Nullable;

/// Step 2: department, quarter, staff and rater effects of the outcome once the mix is taken out.
///
/// ```text
/// y - (x - mean x)'beta = pi_period + u_unit + u_unit:period + s_unit:staff + r_rater + e
/// ```
///
/// Period effects are fixed; without them a bad quarter of the whole agency would be split over its units. Fewer
/// than
/// five raters are fixed too, adding to zero. Everything is a product of two-way tables.
final class OwnModel {

    /// With fewer raters than this their variance cannot be told; they become fixed effects.
    static final int RANDOM_RATERS_MIN = 5;

    private final ScoreData data;
    private final MixFit mix;
    private final int cellGroup;
    private final int staffGroup;
    private final int raterGroup;
    private final List<double[]> raterColumns = new ArrayList<>();
    private final boolean raterDropped;
    private final Design design;
    private final MixedEquations equations;
    private final double[][] mixOfPlace;

    OwnModel(ScoreData data, MixFit mix) {
        this.data = data;
        this.mix = mix;
        int next = 1;
        cellGroup = data.periods() > 1 ? next++ : -1;
        staffGroup = data.staff() > 0 ? next++ : -1;
        raterGroup = data.raters() >= RANDOM_RATERS_MIN ? next : -1;
        raterDropped = data.raters() > 1 && raterGroup < 0 && !fixRaters();
        design = design();
        // Every effect but the rater's is nested in a unit: units are the blocks.
        equations = MixedEquations.inBlocksOf(design, 0);
        mixOfPlace = mixOfPlace();
    }

    // ---- the design

    /// Codes raters as fixed effects that add to zero, leaving out what follows from the periods.
    ///
    /// @return whether all of them could be kept
    private boolean fixRaters() {
        int raters = data.raters();
        List<double[]> candidates = new ArrayList<>();
        for (int r = 0; r < raters - 1; r++) {
            double[] column = new double[raters];
            column[r] = 1;
            column[raters - 1] = -1;
            candidates.add(column);
        }
        int periods = data.periods();
        double[][] products = new double[periods + candidates.size()][periods + candidates.size()];
        double[][] joint = periodRaters();
        for (int q = 0; q < periods; q++) {
            products[q][q] = Arrays.stream(joint[q]).sum();
            for (int i = 0; i < candidates.size(); i++) {
                products[q][periods + i] = MixFit.dot(joint[q], candidates.get(i));
                products[periods + i][q] = products[q][periods + i];
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = 0; j < candidates.size(); j++) {
                for (double[] ofPeriod : joint) {
                    for (int r = 0; r < raters; r++) {
                        products[periods + i][periods + j] +=
                                ofPeriod[r] * candidates.get(i)[r] * candidates.get(j)[r];
                    }
                }
            }
        }
        double[] scales = new double[products.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = products[i][i];
        }
        boolean[] kept = Independence.kept(products, scales);
        for (int i = 0; i < candidates.size(); i++) {
            if (kept[periods + i]) {
                raterColumns.add(candidates.get(i));
            }
        }
        return raterColumns.size() == candidates.size();
    }

    private double[][] periodRaters() {
        double[][] joint = new double[data.periods()][data.raters()];
        for (int c = 0; c < data.cells(); c++) {
            addRow(joint[data.periodOf(c)], data.cellRater, c);
        }
        return joint;
    }

    private static void addRow(double[] target, PairTable table, int row) {
        for (int cell = table.start(row); cell < table.start(row + 1); cell++) {
            target[table.column(cell)] += table.count(cell);
        }
    }

    private int fixedCount() {
        return data.periods() + raterColumns.size();
    }

    private Design design() {
        List<Design.Grouping> random = new ArrayList<>();
        random.add(new Design.Grouping("unit", unitCounts()));
        if (cellGroup > 0) {
            random.add(new Design.Grouping("unit:period", data.cellCounts()));
        }
        if (staffGroup > 0) {
            Factor staff = data.spec().staffFactor().orElseThrow();
            random.add(new Design.Grouping("unit:staff", data.tables().counts(staff)));
        }
        if (raterGroup > 0) {
            Factor rater = data.spec().raterFactor().orElseThrow();
            random.add(new Design.Grouping("rater", data.tables().counts(rater)));
        }
        PairTable[][] pairs = new PairTable[random.size()][random.size()];
        int units = data.units().size();
        int[] same = new int[data.cells()];
        Arrays.setAll(same, i -> i);
        if (cellGroup > 0) {
            pairs[0][cellGroup] = diagonal(data.cellCounts()).collapsed(data.unitsOfCells(), units, same, same.length);
        }
        if (staffGroup > 0) {
            pairs[0][staffGroup] = data.cellStaff.collapsedRows(data.unitsOfCells(), units);
            if (cellGroup > 0) {
                pairs[cellGroup][staffGroup] = data.cellStaff;
            }
        }
        if (raterGroup > 0) {
            pairs[0][raterGroup] = data.cellRater.collapsedRows(data.unitsOfCells(), units);
            if (cellGroup > 0) {
                pairs[cellGroup][raterGroup] = data.cellRater;
            }
            if (staffGroup > 0) {
                pairs[staffGroup][raterGroup] = data.staffRater;
            }
        }
        return new Design(random, pairs, randomFixed(random), fixedFixed());
    }

    private static PairTable diagonal(long[] counts) {
        long[] keys = new long[counts.length];
        Arrays.setAll(keys, i -> (long) i << 32 | i);
        return PairTable.of(counts.length, counts.length, keys, counts);
    }

    private long[] unitCounts() {
        long[] counts = new long[data.units().size()];
        for (int c = 0; c < data.cells(); c++) {
            counts[data.unitOf(c)] += data.cellCounts()[c];
        }
        return counts;
    }

    private double[][][] randomFixed(List<Design.Grouping> random) {
        double[][][] result = new double[random.size()][][];
        for (int k = 0; k < result.length; k++) {
            result[k] = new double[random.get(k).levels()][fixedCount()];
        }
        for (int c = 0; c < data.cells(); c++) {
            int q = data.periodOf(c);
            double[] raters = new double[data.raters()];
            addRow(raters, data.cellRater, c);
            double[] fixed = fixedRow(raters);
            fixed[q] = data.cellCounts()[c];
            addTo(result[0][data.unitOf(c)], fixed);
            if (cellGroup > 0) {
                addTo(result[cellGroup][c], fixed);
            }
            for (int cell = data.cellStaff.start(c); staffGroup > 0 && cell < data.cellStaff.start(c + 1); cell++) {
                result[staffGroup][data.cellStaff.column(cell)][q] += data.cellStaff.count(cell);
            }
            for (int r = 0; raterGroup > 0 && r < raters.length; r++) {
                result[raterGroup][r][q] += raters[r];
            }
        }
        for (int s = 0; staffGroup > 0 && s < data.staff() && !raterColumns.isEmpty(); s++) {
            double[] raters = new double[data.raters()];
            addRow(raters, data.staffRater, s);
            addTo(result[staffGroup][s], fixedRow(raters));
        }
        return result;
    }

    /// The fixed columns of contacts with these counts per rater, the period columns left 0.
    private double[] fixedRow(double[] raters) {
        double[] fixed = new double[fixedCount()];
        for (int i = 0; i < raterColumns.size(); i++) {
            fixed[data.periods() + i] = MixFit.dot(raters, raterColumns.get(i));
        }
        return fixed;
    }

    private static void addTo(double[] target, double[] values) {
        for (int i = 0; i < target.length; i++) {
            target[i] += values[i];
        }
    }

    private double[][] fixedFixed() {
        double[][] products = new double[fixedCount()][fixedCount()];
        double[][] joint = periodRaters();
        int periods = data.periods();
        for (int c = 0; c < data.cells(); c++) {
            products[data.periodOf(c)][data.periodOf(c)] += data.cellCounts()[c];
        }
        for (int i = 0; i < raterColumns.size(); i++) {
            for (int q = 0; q < periods; q++) {
                products[q][periods + i] = MixFit.dot(joint[q], raterColumns.get(i));
                products[periods + i][q] = products[q][periods + i];
                for (int j = 0; j < raterColumns.size(); j++) {
                    for (int r = 0; r < data.raters(); r++) {
                        products[periods + i][periods + j] += joint[q][r]
                                * raterColumns.get(i)[r]
                                * raterColumns.get(j)[r];
                    }
                }
            }
        }
        return products;
    }

    /// Per place the sum of the centred mix columns over its rows, `W'X`.
    private double[][] mixOfPlace() {
        double[][] result = new double[equations.size()][];
        double[][][] units = new double[data.units().size()][][];
        double[][][] periods = new double[data.periods()][][];
        for (int c = 0; c < data.cells(); c++) {
            double[][] counts = mixCounts(data.cellMix, c);
            if (cellGroup > 0) {
                result[equations.place(cellGroup, c)] = mix.sums(counts, -1);
            }
            units[data.unitOf(c)] = plus(units[data.unitOf(c)], counts);
            periods[data.periodOf(c)] = plus(periods[data.periodOf(c)], counts);
        }
        for (int d = 0; d < units.length; d++) {
            result[equations.place(0, d)] = mix.sums(units[d], -1);
        }
        for (int q = 0; q < periods.length; q++) {
            result[equations.fixedPlace(q)] = mix.sums(periods[q], -1);
        }
        for (int s = 0; staffGroup > 0 && s < data.staff(); s++) {
            result[equations.place(staffGroup, s)] = mix.sums(mixCounts(data.staffMix, s), -1);
        }
        double[][] raters = raterMix();
        for (int r = 0; raterGroup > 0 && r < raters.length; r++) {
            result[equations.place(raterGroup, r)] = raters[r];
        }
        for (int i = 0; i < raterColumns.size(); i++) {
            double[] sum = new double[mix.size()];
            for (int r = 0; r < raters.length; r++) {
                for (int x = 0; x < sum.length; x++) {
                    sum[x] += raterColumns.get(i)[r] * raters[r][x];
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
            result[r] = mix.sums(mixCounts(tables, r), -1);
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
        Arrays.setAll(result, r -> mix.sums(counts[r], -1));
        return result;
    }

    private double[][] mixCounts(PairTable[] tables, int row) {
        double[][] counts = new double[tables.length][];
        for (int f = 0; f < counts.length; f++) {
            counts[f] = new double[data.mixLevels(f)];
            addRow(counts[f], tables[f], row);
        }
        return counts;
    }

    private static double[][] plus(double @Nullable [][] a, double[][] b) {
        double[][] sum = new double[b.length][];
        for (int f = 0; f < b.length; f++) {
            sum[f] = b[f].clone();
            if (a != null) {
                addTo(sum[f], a[f]);
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

    boolean hasCells() {
        return cellGroup > 0;
    }

    boolean hasStaff() {
        return staffGroup > 0;
    }

    boolean hasRandomRaters() {
        return raterGroup > 0;
    }

    int cellGroup() {
        return cellGroup;
    }

    int staffGroup() {
        return staffGroup;
    }

    int raterGroup() {
        return raterGroup;
    }

    /// The columns of raters that are fixed effects, each a weight per rater.
    List<double[]> raterColumns() {
        return raterColumns;
    }

    /// Whether raters and periods cannot be told apart: some rater column follows from the periods, or the
    /// raters of
    /// some periods never meet those of others.
    boolean ratersChanged() {
        if (raterDropped) {
            return true;
        }
        if (data.raters() < 2 || data.periods() < 2) {
            return false;
        }
        int[] parent = new int[data.periods() + data.raters()];
        Arrays.setAll(parent, i -> i);
        double[][] joint = periodRaters();
        for (int q = 0; q < joint.length; q++) {
            for (int r = 0; r < joint[q].length; r++) {
                if (joint[q][r] > 0) {
                    int a = MixFit.root(parent, q);
                    int b = MixFit.root(parent, joint.length + r);
                    parent[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        for (int q = 1; q < joint.length; q++) {
            if (MixFit.root(parent, q) != MixFit.root(parent, 0)) {
                return true;
            }
        }
        return false;
    }

    /// The outcome, or one item of it, as the model sees it.
    Measured measured(String measure) {
        double[] beta = mix.coefficients(measure);
        double[][] deviations = mix.deviations(beta);
        long rows = data.tables().rows();
        long center = Math.round(data.tables().total(measure) / (double) rows);
        double[][] random = new double[design.random().size()][];
        long[] cellSums = data.tables().sums(measure, data.spec().cellFactor());
        double[] units = new double[data.units().size()];
        double[] fixed = new double[fixedCount()];
        double[] cells = new double[cellSums.length];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = (cellSums[c] - center * data.cellCounts()[c]) / ScoreData.POINT;
            units[data.unitOf(c)] += cells[c];
            fixed[data.periodOf(c)] += cells[c];
        }
        random[0] = units;
        if (cellGroup > 0) {
            random[cellGroup] = cells;
        }
        if (staffGroup > 0) {
            random[staffGroup] = centered(measure, data.spec().staffFactor().orElseThrow(), center);
        }
        double[] raters = data.spec()
                .raterFactor()
                .map(rater -> centered(measure, rater, center))
                .orElseGet(() -> new double[0]);
        if (raterGroup > 0) {
            random[raterGroup] = raters;
        }
        for (int i = 0; i < raterColumns.size(); i++) {
            fixed[data.periods() + i] = MixFit.dot(raters, raterColumns.get(i));
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
        long[] sums = data.tables().sums(measure, factor);
        long[] counts = data.tables().counts(factor);
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

    VarianceFit.Estimate reml(Measured measured) {
        return VarianceFit.fit(equations, measured.response(), data.tables().rows(), ModelFit.Method.REML);
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
