package org.dajeong.district;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Adds up the truth of a district from its effects and the counts of its contacts.
final class Reckoning {

    private final Office office;
    private final Staffing staffing;
    private final Counts counts;
    private final Effects effects;
    private final Own own;
    private final List<Truth.Level> levels = new ArrayList<>();
    private final List<List<Truth.Part>> parts = new ArrayList<>();

    Reckoning(Office office, Staffing staffing, Counts counts, Effects effects) {
        this.office = office;
        this.staffing = staffing;
        this.counts = counts;
        this.effects = effects;
        this.own = Own.of(counts, effects);
        for (int unit = 0; unit < counts.units(); unit++) {
            parts.add(new ArrayList<>());
        }
    }

    Truth truth(long seed, long size) {
        for (Mix.Factor factor : Mix.FACTORS) {
            long[][] contacts = new long[counts.units()][factor.levels().size()];
            for (int unit = 0; unit < contacts.length; unit++) {
                for (int combination = 0; combination < Mix.COMBINATIONS; combination++) {
                    contacts[unit][factor.level(combination)] += counts.combination(unit, combination);
                }
            }
            add(
                    factor.column(),
                    factor.labels(),
                    contacts,
                    level -> factor.levels().get(level).effect());
        }
        addQuarters();
        addCallers();
        return new Truth(seed, size, office.mean(), levels, departments(), cells(), staff(), components());
    }

    private void addQuarters() {
        long[][] contacts = new long[counts.units()][counts.quarters()];
        for (int unit = 0; unit < contacts.length; unit++) {
            for (int quarter = 0; quarter < counts.quarters(); quarter++) {
                contacts[unit][quarter] = counts.contacts(quarter, unit);
            }
        }
        List<String> labels = Calendar.LABELS.subList(0, counts.quarters());
        add(Column.QUARTER, labels, contacts, quarter -> Office.AGENCY.get(quarter) + own.centre(quarter));
    }

    private void addCallers() {
        long[][] contacts = new long[counts.units()][Callers.COUNT];
        for (int unit = 0; unit < contacts.length; unit++) {
            for (int caller = 0; caller < Callers.COUNT; caller++) {
                contacts[unit][caller] = counts.caller(unit, caller);
            }
        }
        add(Column.CALLER, Callers.CODES, contacts, Callers::severity);
    }

    /// Adds the levels of a factor, and its part in the gap of every department.
    private void add(Column column, List<String> labels, long[][] contacts, IntToDoubleFunction effect) {
        long[] all = new long[labels.size()];
        for (long[] ofUnit : contacts) {
            for (int level = 0; level < all.length; level++) {
                all[level] += ofUnit[level];
            }
        }
        double average = mean(all, effect);
        for (int level = 0; level < all.length; level++) {
            double points = effect.applyAsDouble(level);
            levels.add(new Truth.Level(column, labels.get(level), all[level], points, points - average));
        }
        for (int unit = 0; unit < contacts.length; unit++) {
            parts.get(unit).add(new Truth.Part(column, mean(contacts[unit], effect) - average));
        }
    }

    private static double mean(long[] contacts, IntToDoubleFunction effect) {
        double sum = 0;
        long total = 0;
        for (int level = 0; level < contacts.length; level++) {
            sum += contacts[level] * effect.applyAsDouble(level);
            total += contacts[level];
        }
        return sum / Math.max(1, total);
    }

    private List<Truth.Department> departments() {
        double average = 0;
        long contacts = 0;
        for (int unit = 0; unit < counts.units(); unit++) {
            average += counts.ofUnit(unit) * effects.department(unit);
            contacts += counts.ofUnit(unit);
        }
        List<Truth.Department> departments = new ArrayList<>();
        for (int unit = 0; unit < counts.units(); unit++) {
            departments.add(new Truth.Department(
                    office.units().get(unit).name(),
                    office.units().get(unit).kind().label(),
                    counts.ofUnit(unit),
                    effects.department(unit) - average / contacts,
                    own.of(unit),
                    own.items(unit),
                    parts.get(unit)));
        }
        return departments;
    }

    private List<Truth.DepartmentQuarter> cells() {
        List<Truth.DepartmentQuarter> cells = new ArrayList<>();
        for (int quarter = 0; quarter < counts.quarters(); quarter++) {
            for (int unit = 0; unit < counts.units(); unit++) {
                if (counts.contacts(quarter, unit) > 0) {
                    cells.add(new Truth.DepartmentQuarter(
                            office.units().get(unit).name(),
                            Calendar.LABELS.get(quarter),
                            counts.contacts(quarter, unit),
                            effects.quarter(quarter, unit),
                            own.in(quarter, unit),
                            own.items(quarter, unit)));
                }
            }
        }
        return cells;
    }

    private List<Truth.Staff> staff() {
        long[] contacts = new long[staffing.stints().size()];
        for (int quarter = 0; quarter < counts.quarters(); quarter++) {
            for (int unit = 0; unit < counts.units(); unit++) {
                for (int slot = 0; slot < staffing.size(unit); slot++) {
                    contacts[staffing.index(quarter, unit, slot)] += counts.staff(quarter, unit, slot);
                }
            }
        }
        List<Truth.Staff> staff = new ArrayList<>();
        for (Staffing.Stint stint : staffing.stints()) {
            String dept = office.units().get(stint.unit()).name();
            String code = staffing.codes().get(stint.person());
            staff.add(new Truth.Staff(dept, code, contacts[staff.size()], stint.effect()));
        }
        return staff;
    }

    private List<Truth.Component> components() {
        Office.Spread spread = office.spread();
        Scatter departments = new Scatter();
        Scatter quarters = new Scatter();
        Scatter owns = new Scatter();
        for (int unit = 0; unit < counts.units(); unit++) {
            departments.add(effects.department(unit));
            owns.add(own.of(unit));
            for (int quarter = 0; quarter < counts.quarters(); quarter++) {
                quarters.add(effects.quarter(quarter, unit));
            }
        }
        Scatter people = new Scatter();
        staffing.stints().forEach(stint -> people.add(stint.effect()));
        Scatter callers = new Scatter();
        for (int caller = 0; caller < Callers.COUNT; caller++) {
            callers.add(Callers.severity(caller));
        }
        return List.of(
                new Truth.Component("dept", spread.department(), departments.sd()),
                new Truth.Component("dept:quarter", spread.quarter(), quarters.sd()),
                new Truth.Component("dept:staff", spread.staff(), people.sd()),
                new Truth.Component("caller", callers.sd(), callers.sd()),
                new Truth.Component("own", spread.department(), owns.sd()),
                new Truth.Component("residual", Office.RESIDUAL_SD, Office.RESIDUAL_SD));
    }
}
