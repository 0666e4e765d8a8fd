package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dajeong.engine.linear.Independence;
import org.dajeong.engine.model.Design;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;

/// Which effects the model of step 2 has, and their cross-products.
///
/// Units, units by period, staff and raters are random, periods fixed. What the ratings do not name is left
/// out: units by period with one period, staff and raters without their columns.
final class OwnDesign {

    /// With fewer raters than this their variance cannot be told; they become fixed effects.
    static final int RANDOM_RATERS_MIN = 5;

    private final ScoreData data;
    private final int cellGroup;
    private final int staffGroup;
    private final int raterGroup;
    private final List<double[]> raterColumns = new ArrayList<>();
    private final boolean raterDropped;
    private final Design design;

    OwnDesign(ScoreData data) {
        this.data = data;
        int next = 1;
        cellGroup = data.periods() > 1 ? next++ : -1;
        staffGroup = data.staff() > 0 ? next++ : -1;
        raterGroup = data.raters() >= RANDOM_RATERS_MIN ? next : -1;
        raterDropped = data.raters() > 1 && raterGroup < 0 && !fixRaters();
        design = make();
    }

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

    static void addRow(double[] target, PairTable table, int row) {
        for (int cell = table.start(row); cell < table.start(row + 1); cell++) {
            target[table.column(cell)] += table.count(cell);
        }
    }

    int fixedCount() {
        return data.periods() + raterColumns.size();
    }

    private Design make() {
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

    static void addTo(double[] target, double[] values) {
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

    // ---- what others ask

    Design design() {
        return design;
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

    /// Whether every rater has an effect of his own, apart from those of the periods.
    boolean hasRaters() {
        return hasRandomRaters() || !raterDropped && !raterColumns.isEmpty();
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
    /// raters of some periods never meet those of others.
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
                    int a = MixColumns.root(parent, q);
                    int b = MixColumns.root(parent, joint.length + r);
                    parent[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        for (int q = 1; q < joint.length; q++) {
            if (MixColumns.root(parent, q) != MixColumns.root(parent, 0)) {
                return true;
            }
        }
        return false;
    }
}
