package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.improvement.Task;
import org.dajeong.app.improvement.Tasks;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.training.Session.Content;
import org.dajeong.app.training.SessionResult.Problem;
import org.springframework.stereotype.Component;

/// What a session needs.
@Component
class SessionRules {

    private final Policies policies;
    private final People people;
    private final Tasks tasks;
    private final Departments departments;
    private final Publications publications;
    private final Clock clock;

    SessionRules(
            Policies policies,
            People people,
            Tasks tasks,
            Departments departments,
            Publications publications,
            Clock clock) {
        this.policies = policies;
        this.people = people;
        this.tasks = tasks;
        this.departments = departments;
        this.publications = publications;
        this.clock = clock;
    }

    /// Everything that is missing or wrong.
    List<Problem> problems(UUID department, Content content) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (policies.kinds().stream()
                .noneMatch(kind -> kind.isSession() && kind.code().equals(content.kind()))) {
            problems.add(Problem.NO_KIND);
        }
        if (content.on().isAfter(today)) {
            problems.add(Problem.IN_THE_FUTURE);
        }
        if (content.second()
                .filter(day -> day.isBefore(content.on()) || day.isAfter(today))
                .isPresent()) {
            problems.add(Problem.SECOND_OUTSIDE);
        }
        if (content.minutes() < Session.MINUTES_MIN || content.minutes() > Session.MINUTES_MAX) {
            problems.add(Problem.NO_MINUTES);
        }
        if (content.topic().isBlank()) {
            problems.add(Problem.NO_TOPIC);
        }
        if (content.topic().length() > Session.TOPIC_LENGTH_MAX
                || content.material().length() > Session.MATERIAL_LENGTH_MAX) {
            problems.add(Problem.TOO_LONG);
        }
        if (!content.item().isEmpty() && !isKnown(content.item())) {
            problems.add(Problem.UNKNOWN_ITEM);
        }
        if (content.task().filter(task -> !isOwn(department, task)).isPresent()) {
            problems.add(Problem.UNKNOWN_TASK);
        }
        if (content.attended().isEmpty()) {
            problems.add(Problem.NOBODY);
        }
        Set<UUID> staff = staff(department, content.on());
        if (!staff.containsAll(content.attended())) {
            problems.add(Problem.NOT_STAFF);
        }
        if (!staff(department, content.second().orElse(content.on())).containsAll(content.attendedSecond())) {
            problems.add(Problem.NOT_STAFF_SECOND);
        }
        if (!staff.contains(content.taughtBy())) {
            problems.add(Problem.NO_TEACHER);
        }
        return problems;
    }

    private boolean isKnown(String item) {
        return publications.latest().stream()
                .flatMap(publication -> publication.items().stream())
                .anyMatch(known -> known.code().equals(item));
    }

    private boolean isOwn(UUID department, UUID task) {
        return tasks.of(Set.copyOf(departments.lineage(department, LocalDate.now(clock)))).stream()
                .map(Task::id)
                .anyMatch(task::equals);
    }

    /// Whoever worked in the department, or in one that became it, on a day.
    private Set<UUID> staff(UUID department, LocalDate on) {
        return departments.lineage(department, LocalDate.now(clock)).stream()
                .flatMap(one -> people.in(one, on).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
