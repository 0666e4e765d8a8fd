package org.dajeong.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreSheet.Withheld;
import org.jspecify.annotations.Nullable;

/// Which rows may be published.
///
/// A row needs enough ratings, enough rated staff and nobody with more than half of its contacts. Then, so that
/// a whole less its published parts reveals nothing: among the units, among the units of each period, and among
/// the periods of each unit, never exactly one row is withheld, nor so few that together they have less than
/// the minimum; the next smallest goes with them until that holds. Last, no withheld cell may be a bridge: were
/// it the only withheld cell between a group of units and periods and the rest, the totals of the group would
/// give it away.
final class Disclosure {

    private final ScoreData data;
    private final ScoreOptions options;
    private final @Nullable Withheld[] units;
    private final @Nullable Withheld[] cells;
    private final double[] unitCounts;

    /// @param unitRows every unit
    /// @param cellRows every unit in every period
    /// @param comparable per unit; the figures of one that is not need no contacts
    Disclosure(ScoreData data, ScoreOptions options, List<Row> unitRows, List<Row> cellRows, boolean[] comparable) {
        this.data = data;
        this.options = options;
        units = new Withheld[unitRows.size()];
        cells = new Withheld[cellRows.size()];
        unitCounts = new double[units.length];
        for (int d = 0; d < units.length; d++) {
            unitCounts[d] = unitRows.get(d).all.n;
            units[d] = reason(unitRows.get(d).all);
            if (units[d] == null && comparable[d]) {
                units[d] = reason(unitRows.get(d).contacts);
            }
        }
        protect(all(units.length), units, unitCounts);
        for (int c = 0; c < cells.length; c++) {
            cells[c] = reason(cellRows.get(c).all);
            if (cells[c] == null && comparable[data.unitOf(c)]) {
                cells[c] = reason(cellRows.get(c).contacts);
            }
            if (cells[c] == null && units[data.unitOf(c)] != null) {
                cells[c] = Withheld.PROTECTS_ANOTHER;
            }
        }
        protectCells();
    }

    /// Why these contacts by themselves may not be shown, or null.
    @Nullable
    Withheld reason(Contacts contacts) {
        if (contacts.n < options.minRatings()) {
            return Withheld.FEW_RATINGS;
        }
        if (data.spec().staff().isEmpty()) {
            return null;
        }
        int people = 0;
        double most = 0;
        for (int s = 0; s < contacts.staff.length; s++) {
            if (contacts.staff[s] > 0 && data.knownStaff(s)) {
                people++;
                most = Math.max(most, contacts.staff[s]);
            }
        }
        if (people < options.minStaff()) {
            return Withheld.FEW_STAFF;
        }
        return most > ScoreOptions.ONE_PERSON_SHARE_MAX * contacts.n ? Withheld.ONE_PERSON : null;
    }

    private void protectCells() {
        double[] counts = new double[cells.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = data.cellCounts()[c];
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int q = 0; q < data.periods(); q++) {
                List<Integer> siblings = new ArrayList<>();
                for (int c = 0; c < cells.length; c++) {
                    if (data.periodOf(c) == q && units[data.unitOf(c)] == null) {
                        siblings.add(c);
                    }
                }
                changed |= protect(siblings, cells, counts);
            }
            for (int d = 0; d < units.length; d++) {
                if (units[d] == null) {
                    List<Integer> siblings = new ArrayList<>();
                    for (int c : data.cellsOf(d)) {
                        siblings.add(c);
                    }
                    changed |= protect(siblings, cells, counts);
                }
            }
            changed |= protectBridges(counts);
        }
    }

    /// Withholds a second cell between the two sides of every bridge, the smallest there is.
    private boolean protectBridges(double[] counts) {
        for (int bridge = 0; bridge < cells.length; bridge++) {
            if (!isHidden(bridge)) {
                continue;
            }
            boolean[] side = reached(bridge);
            if (side[units.length + data.periodOf(bridge)]) {
                continue;
            }
            int smallest = -1;
            for (int c = 0; c < cells.length; c++) {
                boolean between = side[data.unitOf(c)] != side[units.length + data.periodOf(c)];
                if (cells[c] == null && between && (smallest < 0 || counts[c] < counts[smallest])) {
                    smallest = c;
                }
            }
            if (smallest >= 0) {
                cells[smallest] = Withheld.PROTECTS_ANOTHER;
                return true;
            }
        }
        return false;
    }

    /// Whether a cell is withheld although its unit is shown, so that totals speak of it.
    private boolean isHidden(int cell) {
        return cells[cell] != null && units[data.unitOf(cell)] == null;
    }

    /// The units and periods that hidden cells connect with the unit of one cell, without that cell.
    private boolean[] reached(int without) {
        boolean[] side = new boolean[units.length + data.periods()];
        side[data.unitOf(without)] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int c = 0; c < cells.length; c++) {
                int unit = data.unitOf(c);
                int period = units.length + data.periodOf(c);
                if (c != without && isHidden(c) && side[unit] != side[period]) {
                    side[unit] = true;
                    side[period] = true;
                    grown = true;
                }
            }
        }
        return side;
    }

    /// Withholds the next smallest siblings until those withheld protect each other.
    private boolean protect(List<Integer> siblings, @Nullable Withheld[] withheld, double[] counts) {
        boolean changed = false;
        while (true) {
            int hidden = 0;
            double together = 0;
            int smallest = -1;
            for (int i : siblings) {
                if (withheld[i] != null) {
                    hidden++;
                    together += counts[i];
                } else if (smallest < 0 || counts[i] < counts[smallest]) {
                    smallest = i;
                }
            }
            if (hidden == 0 || smallest < 0 || hidden > 1 && together >= options.minRatings()) {
                return changed;
            }
            withheld[smallest] = Withheld.PROTECTS_ANOTHER;
            changed = true;
        }
    }

    private static List<Integer> all(int n) {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            result.add(i);
        }
        return result;
    }

    /// Why a unit is not shown, or null.
    @Nullable
    Withheld unit(int unit) {
        return units[unit];
    }

    /// Why a unit in a period is not shown, or null.
    @Nullable
    Withheld cell(int cell) {
        return cells[cell];
    }

    /// What a reason asks for.
    OptionalLong required(Withheld reason) {
        return switch (reason) {
            case FEW_RATINGS -> OptionalLong.of(options.minRatings());
            case FEW_STAFF -> OptionalLong.of(options.minStaff());
            case ONE_PERSON, PROTECTS_ANOTHER -> OptionalLong.empty();
        };
    }
}
