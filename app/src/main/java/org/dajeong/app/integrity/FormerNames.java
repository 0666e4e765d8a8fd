package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Succession;
import org.springframework.stereotype.Component;

/// The departments that one was under earlier names. What merged or was split off is another department: its counts
/// are not this one's.
@Component
class FormerNames {

    private final Departments departments;

    FormerNames(Departments departments) {
        this.departments = departments;
    }

    /// The department itself, then what it was called before, however often.
    List<UUID> of(UUID department) {
        List<Succession> successions = departments.successions();
        List<UUID> names = new ArrayList<>(List.of(department));
        Optional<UUID> before = before(department, successions);
        while (before.isPresent() && !names.contains(before.get())) {
            names.add(before.get());
            before = before(before.get(), successions);
        }
        return names;
    }

    private static Optional<UUID> before(UUID department, List<Succession> successions) {
        return successions.stream()
                .filter(one -> one.kind() == Succession.Kind.RENAMED && one.to().equals(department))
                .map(Succession::from)
                .findFirst();
    }
}
