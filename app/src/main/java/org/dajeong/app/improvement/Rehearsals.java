package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.improvement.TaskEvidenceKeeping.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rehearsals as those who take part see them: the one that comes next, and those somebody was at.
@Service
class Rehearsals {

    static final int TOPIC_LENGTH_MAX = 200;
    private static final int TAKEN_MAX = 24;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final Clock clock;

    Rehearsals(JdbcClient jdbc, Tasks tasks, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /// A rehearsal somebody was at.
    ///
    /// @param title of the task
    record Taken(LocalDate on, int minutes, String topic, String title) {}

    /// The rehearsals to come, of some tasks, the next first.
    List<NextRehearsal> coming(Set<UUID> ofTasks) {
        return ofTasks.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select task_id as task, held_on as "on", begins_at as at, minutes, topic
                                  from improvement.task_next_rehearsal
                                 where task_id in (:tasks) and held_on >= :today
                                 order by held_on, begins_at
                                """)
                        .param("tasks", ofTasks)
                        .param("today", LocalDate.now(clock))
                        .query((row, index) -> new NextRehearsal(
                                row.getObject("task", UUID.class),
                                row.getObject("on", LocalDate.class),
                                row.getObject("at", LocalTime.class),
                                row.getInt("minutes"),
                                row.getString("topic")))
                        .list();
    }

    /// The rehearsal of a task that comes next.
    Optional<NextRehearsal> coming(UUID task) {
        return coming(Set.of(task)).stream().findFirst();
    }

    /// The last rehearsals a person was at, the newest first, in whatever department.
    List<Taken> taken(UUID person) {
        return jdbc.sql("""
                        select r.held_on as "on", r.minutes, r.topic, t.title
                          from improvement.task_rehearsal_staff s
                          join improvement.task_rehearsal r on r.id = s.rehearsal_id
                          join improvement.task t on t.id = r.task_id
                         where s.person_id = :person
                         order by r.held_on desc, r.id
                         limit :most
                        """)
                .param("person", person)
                .param("most", TAKEN_MAX)
                .query(Taken.class)
                .list();
    }

    /// Says when the next rehearsal is; what was said before is replaced.
    ///
    /// @param topic blank: the title of the task
    /// @return everything that is wrong
    @Transactional
    List<Problem> plan(
            UUID id,
            Optional<LocalDate> on,
            Optional<LocalTime> at,
            int minutes,
            String topic,
            String by,
            String address) {
        Task task = tasks.get(id);
        List<Problem> problems = problems(task, on, at, minutes);
        if (!problems.isEmpty()) {
            return problems;
        }
        String about = topic.isBlank() ? task.plan().title() : topic.strip();
        jdbc.sql("""
                        insert into improvement.task_next_rehearsal
                               (task_id, held_on, begins_at, minutes, topic, planned_by, planned_at)
                        values (:task, :on, :at, :minutes, :topic, :by, :now)
                        on conflict (task_id) do update
                           set held_on = :on, begins_at = :at, minutes = :minutes, topic = :topic,
                               planned_by = :by, planned_at = :now
                        """)
                .param("task", id)
                .param("on", on.orElseThrow())
                .param("at", at.orElseThrow())
                .param("minutes", minutes)
                .param("topic", about.substring(0, Math.min(about.length(), TOPIC_LENGTH_MAX)))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.add(by, address, Action.CHANGE, TaskKeeping.subject(id), "next rehearsal " + on.orElseThrow());
        return List.of();
    }

    private List<Problem> problems(Task task, Optional<LocalDate> on, Optional<LocalTime> at, int minutes) {
        if (task.state() != TaskState.DECLARED) {
            return List.of(Problem.NOT_ITS_TURN);
        }
        List<Problem> problems = new ArrayList<>();
        if (on.isEmpty()) {
            problems.add(Problem.NO_DAY);
        } else if (on.get().isBefore(LocalDate.now(clock))) {
            problems.add(Problem.DAY_PAST);
        }
        if (at.isEmpty()) {
            problems.add(Problem.NO_TIME);
        }
        if (minutes < 1 || minutes > TaskEvidenceKeeping.MINUTES_MAX) {
            problems.add(Problem.NO_MINUTES);
        }
        return problems;
    }
}
