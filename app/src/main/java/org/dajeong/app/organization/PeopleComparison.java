package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.organization.LoadProblem.Rule;
import org.dajeong.app.organization.OfficeState.Assigned;
import org.dajeong.app.organization.OfficeState.Noted;

/// Where people of a staff list work, against where they are known to.
///
/// The first row of a person says where he works; further rows only add duties (겸직).
final class PeopleComparison {

    private final OfficeState state;
    private final StaffList list;
    private final Structure structure;
    private final LocalDate effective;
    private final Findings findings;
    private final Map<String, LocalDate> changed = new HashMap<>();

    PeopleComparison(OfficeState state, StaffList list, Structure structure, LocalDate effective, Findings findings) {
        this.state = state;
        this.list = list;
        this.structure = structure;
        this.effective = effective;
        this.findings = findings;
    }

    /// Adds what changes and returns, for everybody who came, moved or left, the day.
    Map<String, LocalDate> compare() {
        Map<String, StaffRow> first = new LinkedHashMap<>();
        for (StaffRow row : list.rows()) {
            StaffRow before = first.putIfAbsent(row.code(), row);
            if (before != null && (!row.givesDuty() || sameSeat(row, before))) {
                findings.problem(row, StaffColumn.NUMBER, row.code(), Rule.TWICE, before.row());
            }
        }
        first.values().forEach(this::compare);
        if (list.scope() == StaffList.Scope.WHOLE_OFFICE) {
            state.assigned().forEach((code, assigned) -> {
                if (!first.containsKey(code)) {
                    leave(code, assigned, effective);
                }
            });
        }
        return changed;
    }

    private static boolean sameSeat(StaffRow row, StaffRow before) {
        return DepartmentNames.key(row.department()).equals(DepartmentNames.key(before.department()))
                && DepartmentNames.key(row.bureau()).equals(DepartmentNames.key(before.bureau()));
    }

    private void compare(StaffRow row) {
        note(row);
        Optional<Assigned> assigned = Optional.ofNullable(state.assigned().get(row.code()));
        Optional<Department> to = structure.departmentOf(row);
        if (to.isPresent()) {
            assigned.ifPresentOrElse(now -> compare(row, now, to.get()), () -> join(row, to.get()));
        } else if (row.department().isEmpty()) {
            assigned.ifPresent(now -> leave(row.code(), now, row.from().isAfter(now.from()) ? row.from() : effective));
        }
    }

    private void note(StaffRow row) {
        Noted noted = state.people().getOrDefault(row.code(), new Noted("", Optional.empty()));
        String grade = row.grade().isEmpty() ? noted.grade() : row.grade();
        Optional<String> name = row.name().or(noted::name);
        if (!noted.equals(new Noted(grade, name)) || !state.people().containsKey(row.code())) {
            findings.changes.add(new Change.PersonNoted(row.code(), grade, name));
        }
    }

    private void join(StaffRow row, Department to) {
        LocalDate left = state.left().get(row.code());
        if (left != null && row.from().isBefore(left)) {
            findings.problem(row, StaffColumn.FROM, row.from().toString(), Rule.BEFORE_KNOWN, left);
            return;
        }
        LocalDate on = notBefore(row.from(), to.from());
        findings.changes.add(new Change.Joined(row.code(), to, row.team(), on));
        changed.put(row.code(), on);
    }

    private void compare(StaffRow row, Assigned now, Department to) {
        if (now.department().equals(to.id())) {
            if (!now.team().equals(row.team())) {
                LocalDate on = row.from().isAfter(now.from()) ? row.from() : notBefore(effective, now.from());
                findings.changes.add(new Change.TeamChanged(row.code(), to, row.team(), on));
            }
            return;
        }
        Department from = state.known().get(now.department());
        if (from == null) {
            throw new IllegalStateException("%s is assigned to no known department".formatted(row.code()));
        }
        boolean along = structure.comesAlong(from.id(), to);
        if (!along && row.from().isBefore(now.from())) {
            findings.problem(row, StaffColumn.FROM, row.from().toString(), Rule.BEFORE_KNOWN, now.from());
            return;
        }
        LocalDate on = notBefore(along && !row.from().isAfter(now.from()) ? effective : row.from(), to.from());
        findings.changes.add(
                on.equals(now.from())
                        ? new Change.Corrected(row.code(), from, to, row.team(), on)
                        : new Change.Moved(row.code(), from, to, row.team(), on, along));
        changed.put(row.code(), on);
    }

    private void leave(String code, Assigned assigned, LocalDate on) {
        Department from = state.known().get(assigned.department());
        if (from != null) {
            findings.changes.add(new Change.Left(code, from, on));
            changed.put(code, on);
        }
    }

    private static LocalDate notBefore(LocalDate day, LocalDate bound) {
        return day.isBefore(bound) ? bound : day;
    }
}
