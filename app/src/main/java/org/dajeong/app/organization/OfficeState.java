package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is known of the office before a staff list is applied: all that has no end yet.
///
/// @param known all departments there ever were, by id
/// @param names the names under which files know them
/// @param assigned where people work
/// @param held the duties they have
/// @param left for everybody who works nowhere now: the day he left
/// @param people grade and name of everybody ever known
/// @param last the day from which the last list held
record OfficeState(
        List<Bureau> bureaus,
        Map<UUID, Department> known,
        DepartmentNames names,
        Map<String, Assigned> assigned,
        List<Held> held,
        Map<String, LocalDate> left,
        Map<String, Noted> people,
        Optional<LocalDate> last) {

    /// Where somebody works.
    record Assigned(UUID department, String team, LocalDate from) {}

    /// A duty somebody has, in a department or a bureau.
    record Held(String code, Duty.Kind duty, UUID seat, LocalDate from) {}

    /// What is kept of a person.
    record Noted(String grade, Optional<String> name) {}

    /// The departments that have no end yet, in the office's own order.
    List<Department> departments() {
        return known.values().stream()
                .filter(department -> department.until().isEmpty())
                .toList();
    }

    /// Where somebody works now.
    Optional<Department> departmentOf(String code) {
        return Optional.ofNullable(assigned.get(code)).map(Assigned::department).map(known::get);
    }
}
