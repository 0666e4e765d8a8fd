package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.PairTable;
import org.dajeong.engine.spi.Tables;
import org.jspecify.annotations.Nullable;

/// The tables of a score with their levels as numbers: units, periods, cells (unit by period), staff, raters,
/// mix.
final class ScoreData {

    /// The integer unit of an outcome: hundredths of a point.
    static final double POINT = 100;

    private final ScoreSpec spec;
    private final Tables tables;
    private final List<String> units;
    private final List<String> periods;
    private final int[] unitOfCell;
    private final int[] periodOfCell;
    private final int[] unitOfStaff;
    private final boolean[] knownStaff;
    private final List<String> measures = new ArrayList<>();
    private final long[] cellCounts;
    private final long[][] mixCounts;
    final PairTable cellStaff;
    final PairTable cellRater;
    final PairTable staffRater;
    final PairTable[] cellMix;
    final PairTable[] staffMix;
    final PairTable[] mixRater;

    ScoreData(Tables tables, ScoreSpec spec) {
        this.tables = tables;
        this.spec = spec;
        cellCounts = tables.counts(spec.cellFactor());
        mixCounts = spec.mix().stream().map(tables::counts).toArray(long[][]::new);
        List<String> cells = tables.levels(spec.cellFactor());
        TreeSet<String> unitNames = new TreeSet<>(Factor.LEVEL_ORDER);
        TreeSet<String> periodNames = new TreeSet<>(Factor.LEVEL_ORDER);
        for (String cell : cells) {
            List<String> parts = Factor.parts(cell);
            unitNames.add(parts.getFirst());
            periodNames.add(parts.size() > 1 ? parts.get(1) : "");
        }
        units = List.copyOf(unitNames);
        periods = List.copyOf(periodNames);
        Map<String, Integer> unitIndex = index(units);
        Map<String, Integer> periodIndex = index(periods);
        unitOfCell = new int[cells.size()];
        periodOfCell = new int[cells.size()];
        for (int c = 0; c < unitOfCell.length; c++) {
            List<String> parts = Factor.parts(cells.get(c));
            unitOfCell[c] = unitIndex.getOrDefault(parts.getFirst(), -1);
            periodOfCell[c] = periodIndex.getOrDefault(parts.size() > 1 ? parts.get(1) : "", -1);
        }
        List<String> people = spec.staffFactor().map(tables::levels).orElseGet(List::of);
        unitOfStaff = new int[people.size()];
        knownStaff = new boolean[people.size()];
        for (int s = 0; s < unitOfStaff.length; s++) {
            List<String> parts = Factor.parts(people.get(s));
            unitOfStaff[s] = unitIndex.getOrDefault(parts.getFirst(), -1);
            knownStaff[s] = !parts.get(1).equals(ScoreSpec.UNKNOWN);
        }
        measures.add(ScoreSpec.OUTCOME);
        spec.items().forEach(item -> measures.add(ScoreSpec.shareOf(item)));
        PairTable none = PairTable.of(cells.size(), 0, new long[0], new long[0]);
        Factor cell = spec.cellFactor();
        cellStaff = spec.staffFactor().map(staff -> tables.pair(cell, staff)).orElse(none);
        cellRater = spec.raterFactor().map(rater -> tables.pair(cell, rater)).orElse(none);
        staffRater = spec.staffFactor()
                .flatMap(staff -> spec.raterFactor().map(rater -> tables.pair(staff, rater)))
                .orElseGet(() -> PairTable.of(staff(), raters(), new long[0], new long[0]));
        cellMix = new PairTable[mixFactors()];
        staffMix = new PairTable[mixFactors()];
        mixRater = new PairTable[mixFactors()];
        for (int f = 0; f < mixFactors(); f++) {
            Factor factor = spec.mix().get(f);
            cellMix[f] = tables.pair(cell, factor);
            staffMix[f] = spec.staffFactor()
                    .map(staff -> tables.pair(staff, factor))
                    .orElseGet(() -> PairTable.of(0, 0, new long[0], new long[0]));
            mixRater[f] = spec.raterFactor()
                    .map(rater -> tables.pair(factor, rater))
                    .orElseGet(() -> PairTable.of(0, 0, new long[0], new long[0]));
        }
    }

    private static Map<String, Integer> index(List<String> levels) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            index.put(levels.get(i), i);
        }
        return index;
    }

    ScoreSpec spec() {
        return spec;
    }

    Tables tables() {
        return tables;
    }

    List<String> units() {
        return units;
    }

    List<String> periodNames() {
        return periods;
    }

    int periods() {
        return periods.size();
    }

    int cells() {
        return unitOfCell.length;
    }

    int staff() {
        return unitOfStaff.length;
    }

    int raters() {
        return cellRater.columns();
    }

    int mixFactors() {
        return spec.mix().size();
    }

    int mixLevels(int f) {
        return mixCounts[f].length;
    }

    String mixLevel(int f, int level) {
        return tables.levels(spec.mix().get(f)).get(level);
    }

    long[] mixCounts(int f) {
        return mixCounts[f];
    }

    int unitOf(int cell) {
        return unitOfCell[cell];
    }

    int periodOf(int cell) {
        return periodOfCell[cell];
    }

    int unitOfStaff(int person) {
        return unitOfStaff[person];
    }

    boolean knownStaff(int person) {
        return knownStaff[person];
    }

    int[] unitsOfCells() {
        return unitOfCell;
    }

    long[] cellCounts() {
        return cellCounts;
    }

    /// The outcome first, then the items.
    List<String> measures() {
        return measures;
    }

    /// The cells of a unit, in order of periods.
    int[] cellsOf(int unit) {
        int[] cells = new int[periods()];
        int size = 0;
        for (int c = 0; c < cells(); c++) {
            if (unitOfCell[c] == unit) {
                cells[size++] = c;
            }
        }
        return Arrays.copyOf(cells, size);
    }

    /// The cell of a unit in a period, or -1.
    int cell(int unit, int period) {
        for (int c = 0; c < cells(); c++) {
            if (unitOfCell[c] == unit && periodOfCell[c] == period) {
                return c;
            }
        }
        return -1;
    }

    /// Counts of unit by mix level.
    PairTable unitMix(int f) {
        return cellMix[f].collapsedRows(unitOfCell, units.size());
    }

    /// All contacts of these cells.
    Contacts contacts(int... cells) {
        Contacts contacts = new Contacts(this);
        for (int c : cells) {
            addCell(contacts, c);
        }
        return contacts;
    }

    private void addCell(Contacts contacts, int c) {
        long count = cellCounts()[c];
        contacts.cell[c] += count;
        contacts.n += count;
        addRow(cellStaff, c, contacts.staff, null, 1);
        addRow(cellRater, c, contacts.rater, null, 1);
        for (int f = 0; f < cellMix.length; f++) {
            addRow(cellMix[f], c, contacts.mix[f], null, 1);
        }
        addSums(contacts, c, 1);
    }

    private void addSums(Contacts contacts, int c, int sign) {
        for (int m = 0; m < measures.size(); m++) {
            contacts.sums[m] += sign * tables.sums(measures.get(m), spec.cellFactor())[c];
        }
        for (int i = 0; i < spec.items().size(); i++) {
            contacts.asked[i] +=
                    sign * tables.sums(ScoreSpec.askedOf(spec.items().get(i)), spec.cellFactor())[c];
        }
    }

    private static void addRow(PairTable table, int row, double[] target, int @Nullable [] names, int sign) {
        for (int cell = table.start(row); cell < table.start(row + 1); cell++) {
            int column = table.column(cell);
            target[names == null ? column : names[column]] += sign * table.count(cell);
        }
    }

    /// Contacts that are part of others, under the numbers that their levels have there.
    final class Within {

        private final int[] cells;
        private final int[] staff;
        private final int[] raters;
        private final int[][] mix;

        Within(ScoreData whole) {
            cells = names(spec.cellFactor(), whole);
            staff = spec.staffFactor().map(factor -> names(factor, whole)).orElseGet(() -> new int[0]);
            raters = spec.raterFactor().map(factor -> names(factor, whole)).orElseGet(() -> new int[0]);
            mix = spec.mix().stream().map(factor -> names(factor, whole)).toArray(int[][]::new);
        }

        /// Takes those of the given cells from `contacts`.
        void subtractFrom(Contacts contacts, int... wanted) {
            for (int c = 0; c < cells(); c++) {
                int name = cells[c];
                if (Arrays.stream(wanted).noneMatch(cell -> cell == name)) {
                    continue;
                }
                long count = cellCounts()[c];
                contacts.cell[name] -= count;
                contacts.n -= count;
                addRow(cellStaff, c, contacts.staff, staff, -1);
                addRow(cellRater, c, contacts.rater, raters, -1);
                for (int f = 0; f < cellMix.length; f++) {
                    addRow(cellMix[f], c, contacts.mix[f], mix[f], -1);
                }
                addSums(contacts, c, -1);
            }
        }
    }

    /// The numbers that the levels of a factor have in the whole tables.
    private int[] names(Factor factor, ScoreData whole) {
        Map<String, Integer> index = index(whole.tables.levels(factor));
        return tables.levels(factor).stream()
                .mapToInt(level -> index.getOrDefault(level, -1))
                .toArray();
    }
}
