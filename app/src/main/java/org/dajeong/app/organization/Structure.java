package org.dajeong.app.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The departments and bureaus that a staff list speaks of, once every name is understood.
///
/// @param byKey departments by the key of the name in the list
/// @param bureausByKey bureaus likewise
/// @param standing the departments there are when the list holds
/// @param along for a new department: those whose people come along with their work
record Structure(
        Map<String, Department> byKey,
        Map<String, Bureau> bureausByKey,
        List<Department> standing,
        Map<UUID, Set<UUID>> along) {

    Optional<Department> departmentOf(StaffRow row) {
        return Optional.ofNullable(byKey.get(DepartmentNames.key(row.department())));
    }

    Optional<Bureau> bureauOf(StaffRow row) {
        return Optional.ofNullable(bureausByKey.get(DepartmentNames.key(row.bureau())));
    }

    boolean comesAlong(UUID from, Department to) {
        return along.getOrDefault(to.id(), Set.of()).contains(from);
    }
}
