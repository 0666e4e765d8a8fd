package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a staff list changes in the office: first its departments, then where people work, then their duties.
///
/// Nothing that ended is opened again, and what begins and ends on one day was a mistake of an earlier list:
/// it is replaced. Comparing the same list with the office after it was applied brings nothing to light.
final class StaffComparison {

    private StaffComparison() {}

    static LoadPreview of(OfficeState state, StaffList list, Answers answers) {
        Findings findings = new Findings();
        findings.problems.addAll(list.problems());
        LocalDate effective = list.effective().orElse(LocalDate.MIN);
        if (list.rows().isEmpty()) {
            return new LoadPreview(effective, List.of(), List.of(), findings.problems, List.of());
        }
        Structure structure = new StructureComparison(state, list, answers, effective, findings).compare();
        Map<String, LocalDate> moved = new PeopleComparison(state, list, structure, effective, findings).compare();
        new DutyComparison(state, list, structure, effective, moved, findings).compare();
        if (!findings.changes.isEmpty()
                && state.last().filter(effective::isBefore).isPresent()) {
            findings.problem(
                    LoadProblem.Rule.OUTDATED,
                    effective.toString(),
                    state.last().get());
        }
        return new LoadPreview(
                effective,
                findings.questions,
                findings.changes,
                findings.problems,
                leaderless(state, structure, findings.changes));
    }

    private static List<Department> leaderless(OfficeState state, Structure structure, List<Change> changes) {
        Map<UUID, Integer> leaders = new LinkedHashMap<>();
        structure.standing().forEach(department -> leaders.put(department.id(), 0));
        state.held().stream()
                .filter(held -> held.duty() == Duty.Kind.LEADER)
                .forEach(held -> leaders.computeIfPresent(held.seat(), (id, count) -> count + 1));
        for (Change change : changes) {
            switch (change) {
                case Change.DutyBegun(String code, Duty.Kind duty, Change.Seat seat, LocalDate on)
                when duty == Duty.Kind.LEADER -> add(leaders, seat, 1);
                case Change.DutyEnded(String code, Duty.Kind duty, Change.Seat seat, LocalDate on)
                when duty == Duty.Kind.LEADER -> add(leaders, seat, -1);
                default -> {}
            }
        }
        Set<UUID> without = leaders.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return structure.standing().stream()
                .filter(department -> without.contains(department.id()))
                .toList();
    }

    private static void add(Map<UUID, Integer> leaders, Change.Seat seat, int count) {
        Optional<UUID> id = seat.department().map(Department::id);
        id.ifPresent(found -> leaders.computeIfPresent(found, (key, before) -> before + count));
    }
}
