package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.organization.LoadProblem.Rule;
import org.dajeong.app.organization.OfficeState.Held;

/// The duties that a staff list gives, against those that are known.
final class DutyComparison {

    private final OfficeState state;
    private final StaffList list;
    private final Structure structure;
    private final LocalDate effective;
    private final Map<String, LocalDate> moved;
    private final Findings findings;

    /// The duties on the list, each with its row.
    private final Map<Given, StaffRow> given = new LinkedHashMap<>();

    /// Who is to have a duty that only one may have.
    private final Map<Single, LocalDate> begins = new HashMap<>();

    DutyComparison(
            OfficeState state,
            StaffList list,
            Structure structure,
            LocalDate effective,
            Map<String, LocalDate> moved,
            Findings findings) {
        this.state = state;
        this.list = list;
        this.structure = structure;
        this.effective = effective;
        this.moved = moved;
        this.findings = findings;
    }

    private record Given(String code, Duty.Kind duty, UUID seat) {}

    private record Single(Duty.Kind duty, UUID seat) {}

    void compare() {
        list.rows().forEach(this::read);
        Set<Given> known = state.held().stream()
                .map(held -> new Given(held.code(), held.duty(), held.seat()))
                .collect(Collectors.toCollection(HashSet::new));
        given.forEach((duty, row) -> {
            if (!known.contains(duty)) {
                LocalDate on = begins(duty, row);
                begins.put(new Single(duty.duty(), duty.seat()), on);
                findings.changes.add(new Change.DutyBegun(duty.code(), duty.duty(), seat(duty.seat()), on));
            }
        });
        Set<String> named = list.rows().stream().map(StaffRow::code).collect(Collectors.toSet());
        for (Held held : state.held()) {
            if (!given.containsKey(new Given(held.code(), held.duty(), held.seat())) && ends(held, named)) {
                findings.changes.add(new Change.DutyEnded(held.code(), held.duty(), seat(held.seat()), end(held)));
            }
        }
    }

    private void read(StaffRow row) {
        Optional<UUID> department = structure.departmentOf(row).map(Department::id);
        department.ifPresent(seat -> {
            switch (row.csRole()) {
                case LEADER -> give(row, StaffColumn.CS_ROLE, Duty.Kind.LEADER, seat);
                case DEPUTY -> give(row, StaffColumn.CS_ROLE, Duty.Kind.DEPUTY, seat);
                case NONE -> {}
            }
            if (row.post() == StaffRow.Post.DEPARTMENT_HEAD) {
                give(row, StaffColumn.POST, Duty.Kind.DEPARTMENT_HEAD, seat);
            }
        });
        if (row.post() == StaffRow.Post.BUREAU_HEAD) {
            structure
                    .bureauOf(row)
                    .map(Bureau::id)
                    .ifPresentOrElse(
                            seat -> give(row, StaffColumn.POST, Duty.Kind.BUREAU_HEAD, seat),
                            () -> findings.problem(row, StaffColumn.BUREAU, "", Rule.MISSING));
        }
    }

    private void give(StaffRow row, StaffColumn column, Duty.Kind duty, UUID seat) {
        if (duty != Duty.Kind.DEPUTY) {
            given.entrySet().stream()
                    .filter(other -> other.getKey().duty() == duty
                            && other.getKey().seat().equals(seat)
                            && !other.getKey().code().equals(row.code()))
                    .findFirst()
                    .ifPresent(other -> findings.problem(
                            row,
                            column,
                            row.department().isEmpty() ? row.bureau() : row.department(),
                            Rule.SECOND_HOLDER,
                            other.getValue().row()));
        }
        given.put(new Given(row.code(), duty, seat), row);
    }

    /// With the post, if that is new too; else on the day of the list, unless the row speaks of a day since
    /// the last.
    private LocalDate begins(Given duty, StaffRow row) {
        LocalDate since = Optional.ofNullable(moved.get(duty.code()))
                .filter(on -> !on.isBefore(row.from()))
                .orElse(state.last().map(row.from()::isAfter).orElse(true) ? row.from() : effective);
        LocalDate founded = structure.standing().stream()
                .filter(department -> department.id().equals(duty.seat()))
                .map(Department::from)
                .findFirst()
                .orElse(since);
        return since.isBefore(founded) ? founded : since;
    }

    /// A list of the whole office ends what it does not name; one of changes only what its people had, and
    /// what somebody else got.
    private boolean ends(Held held, Set<String> named) {
        return list.scope() == StaffList.Scope.WHOLE_OFFICE
                || named.contains(held.code())
                || held.duty() != Duty.Kind.DEPUTY && begins.containsKey(new Single(held.duty(), held.seat()));
    }

    private LocalDate end(Held held) {
        LocalDate successor = held.duty() == Duty.Kind.DEPUTY
                ? effective
                : begins.getOrDefault(new Single(held.duty(), held.seat()), effective);
        LocalDate gone = moved.getOrDefault(held.code(), successor);
        return gone.isBefore(successor) ? gone : successor;
    }

    private Change.Seat seat(UUID id) {
        return state.bureaus().stream()
                .filter(bureau -> bureau.id().equals(id))
                .findFirst()
                .map(Change.Seat::of)
                .or(() -> structure.bureausByKey().values().stream()
                        .filter(bureau -> bureau.id().equals(id))
                        .findFirst()
                        .map(Change.Seat::of))
                .or(() -> structure.standing().stream()
                        .filter(department -> department.id().equals(id))
                        .findFirst()
                        .map(Change.Seat::of))
                .or(() -> Optional.ofNullable(state.known().get(id)).map(Change.Seat::of))
                .orElseThrow(() -> new IllegalStateException("no seat " + id));
    }
}
