package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// The rehearsals to come, for everybody of the department.
@Component
class RehearsalDues implements DueSource {

    private final Tasks tasks;
    private final Rehearsals rehearsals;

    RehearsalDues(Tasks tasks, Rehearsals rehearsals) {
        this.tasks = tasks;
        this.rehearsals = rehearsals;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        if (!viewer.isAny(Role.STAFF) || viewer.home().isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = tasks.of(Set.of(viewer.home().get())).stream()
                .filter(task -> task.state() == TaskState.DECLARED)
                .map(Task::id)
                .collect(Collectors.toSet());
        return rehearsals.coming(ids).stream()
                .map(next -> new Due(
                        next.on(),
                        true,
                        words.text("own-tasks.due", next.at().toString(), next.topic(), next.minutes()),
                        Optional.of("/own/tasks")))
                .toList();
    }
}
