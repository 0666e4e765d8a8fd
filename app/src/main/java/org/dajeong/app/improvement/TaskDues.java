package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What is due about CS tasks: drafts to be declared, answers to be given, answers to be confirmed.
@Component
class TaskDues implements DueSource {

    private final Tasks tasks;
    private final QuarterCalendar calendar;

    TaskDues(Tasks tasks, QuarterCalendar calendar) {
        this.tasks = tasks;
        this.calendar = calendar;
    }

    @Override
    public List<Due> of(Viewer viewer, LocalDate today, Words words) {
        boolean writes = viewer.isAny(Role.LEADER, Role.DEPUTY);
        boolean heads = viewer.isAny(Role.DEPARTMENT_HEAD);
        List<Due> dues = new ArrayList<>();
        if (writes || heads) {
            for (Task task : tasks.of(viewer.departments())) {
                due(task, writes, heads, today)
                        .ifPresent(due -> dues.add(new Due(
                                due.on(),
                                true,
                                words.text(due.key(), task.plan().title()),
                                Optional.of("/tasks/" + task.id()))));
            }
        }
        return dues;
    }

    private record Step(LocalDate on, String key) {}

    private Optional<Step> due(Task task, boolean writes, boolean heads, LocalDate today) {
        LocalDate over = task.plan().lastQuarter().ends();
        return switch (task.state()) {
            case DRAFT ->
                writes
                        ? Optional.of(new Step(
                                calendar.plansDue(task.plan().quarter())
                                        .orElseGet(() -> Milestone.CS_TASK.usually(
                                                task.plan().quarter().plus(-1))),
                                "task.due.declare"))
                        : Optional.empty();
            case DECLARED ->
                task.carriedOut().isPresent()
                        ? Optional.of(new Step(later(over, today), "task.due.confirm"))
                                .filter(step -> heads)
                        : Optional.of(new Step(Milestone.workday(over), "task.due.answer"))
                                .filter(step -> writes && !today.isBefore(over));
            case CLOSED -> Optional.empty();
        };
    }

    /// A confirmation is due once the department has answered, and stays due until it is given.
    private static LocalDate later(LocalDate over, LocalDate today) {
        LocalDate day = over.isAfter(today) ? over : today;
        return Milestone.workday(day);
    }
}
