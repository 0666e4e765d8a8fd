package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which department stands for which: the family of all departments there were.
final class Successions {

    private final Map<UUID, Department> departments;
    private final Map<UUID, UUID> later = new HashMap<>();
    private final List<Succession> all;

    Successions(List<Department> departments, List<Succession> successions) {
        this.departments = departments.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        this.all = List.copyOf(successions);
        for (Succession succession : successions) {
            if (succession.kind() != Succession.Kind.SPLIT) {
                later.put(succession.from(), succession.to());
            }
        }
    }

    /// For every department that has one: the department that stands for it on a day.
    Map<UUID, Department> on(LocalDate day) {
        Map<UUID, Department> standing = new HashMap<>();
        departments.keySet().forEach(id -> standingFor(id, day).ifPresent(found -> standing.put(id, found)));
        return standing;
    }

    /// The department that stands for one on a day: itself while it exists, then what it was renamed to or
    /// merged into. None before it began, nor if it ended without such a successor.
    Optional<Department> standingFor(UUID id, LocalDate day) {
        Set<UUID> seen = new HashSet<>();
        @Nullable UUID next = id;
        while (next != null && seen.add(next)) {
            Department department = departments.get(next);
            if (department == null || day.isBefore(department.from())) {
                return Optional.empty();
            }
            if (department.existed(day)) {
                return Optional.of(department);
            }
            next = later.get(next);
        }
        return Optional.empty();
    }

    /// The department itself and all from which it came, however far back: whoever moves along with the work
    /// has not been transferred.
    Set<UUID> familyOf(UUID id) {
        Set<UUID> family = new HashSet<>(Set.of(id));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Succession succession : all) {
                if (family.contains(succession.to()) && family.add(succession.from())) {
                    grown = true;
                }
            }
        }
        return family;
    }
}
