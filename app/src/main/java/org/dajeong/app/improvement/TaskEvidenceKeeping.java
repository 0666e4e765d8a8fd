package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what shows that CS tasks were carried out, until the head has confirmed it.
@Service
class TaskEvidenceKeeping {

    static final int FILES_MAX = 30;
    static final int MINUTES_MAX = 240;
    private static final int WHAT_LENGTH_MAX = 100;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    TaskEvidenceKeeping(JdbcClient jdbc, Tasks tasks, People people, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why something is not taken.
    enum Problem {
        /// Nothing is added before the task was declared, or after the head confirmed it.
        NOT_ITS_TURN,
        NO_DAY,
        /// A day before the start, or still to come.
        DAY_OUTSIDE,
        /// A day before today for something to come.
        DAY_PAST,
        NO_TIME,
        NO_MINUTES,
        NOBODY,
        NO_WHAT,
        NO_NUMBER,
        NO_FILE,
        FILE_TOO_LARGE,
        FILE_KIND,
        FILE_THERE,
        TOO_MANY_FILES,
        FACES
    }

    /// Everything there is.
    TaskEvidence of(UUID task) {
        return new TaskEvidence(rehearsals(task), counts(task), files(task));
    }

    /// A rehearsal that was held.
    @Transactional
    Optional<Problem> addRehearsal(
            UUID id, Optional<LocalDate> on, int minutes, String topic, Set<UUID> took, String by, String address) {
        Task task = tasks.get(id);
        Optional<Problem> problem = day(task, on)
                .or(() -> minutes < 1 || minutes > MINUTES_MAX ? Optional.of(Problem.NO_MINUTES) : Optional.empty())
                .or(() -> took.isEmpty() ? Optional.of(Problem.NOBODY) : Optional.empty());
        if (problem.isPresent()) {
            return problem;
        }
        UUID rehearsal = Ids.next();
        jdbc.sql("""
                        insert into improvement.task_rehearsal (id, task_id, held_on, minutes, topic, added_by, added_at)
                        values (:id, :task, :on, :minutes, :topic, :by, :at)
                        """)
                .param("id", rehearsal)
                .param("task", id)
                .param("on", on.orElseThrow())
                .param("minutes", minutes)
                .param("topic", shortened(topic.strip(), Rehearsals.TOPIC_LENGTH_MAX))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into improvement.task_rehearsal_staff (rehearsal_id, person_id)
                        select :rehearsal, id from organization.person where id in (:people)
                        """).param("rehearsal", rehearsal).param("people", took).update();
        jdbc.sql("delete from improvement.task_next_rehearsal where task_id = :task and held_on <= :on")
                .param("task", id)
                .param("on", on.orElseThrow())
                .update();
        audit.add(by, address, Action.CHANGE, TaskKeeping.subject(id), "rehearsal " + on.orElseThrow());
        return Optional.empty();
    }

    /// Something counted.
    @Transactional
    Optional<Problem> addCount(UUID id, Optional<LocalDate> on, String what, int number, String by, String address) {
        Task task = tasks.get(id);
        Optional<Problem> problem = day(task, on)
                .or(() -> what.isBlank() ? Optional.of(Problem.NO_WHAT) : Optional.empty())
                .or(() -> number < 0 ? Optional.of(Problem.NO_NUMBER) : Optional.empty());
        if (problem.isPresent()) {
            return problem;
        }
        jdbc.sql("""
                        insert into improvement.task_count (id, task_id, counted_on, what, number, added_by, added_at)
                        values (:id, :task, :on, :what, :number, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("task", id)
                .param("on", on.orElseThrow())
                .param("what", shortened(what.strip(), WHAT_LENGTH_MAX))
                .param("number", number)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.add(by, address, Action.CHANGE, TaskKeeping.subject(id), "count " + on.orElseThrow());
        return Optional.empty();
    }

    /// A file.
    ///
    /// @param facesHidden that faces in a picture were made unrecognisable
    @Transactional
    Optional<Problem> addFile(UUID id, String name, byte[] content, boolean facesHidden, String by, String address) {
        Task task = tasks.get(id);
        if (task.state() != TaskState.DECLARED) {
            return Optional.of(Problem.NOT_ITS_TURN);
        }
        return switch (AttachedFile.look(name, content, facesHidden)) {
            case AttachedFile.Look.Refused(AttachedFile.Fault fault) -> Optional.of(Problem.valueOf(fault.name()));
            case AttachedFile.Look.Taken(AttachedFile file) -> keep(id, file, by, address);
        };
    }

    private Optional<Problem> keep(UUID id, AttachedFile file, String by, String address) {
        List<TaskEvidence.File> there = files(id);
        if (there.stream().anyMatch(known -> known.sha256().equals(file.sha256()))) {
            return Optional.of(Problem.FILE_THERE);
        }
        if (there.size() >= FILES_MAX) {
            return Optional.of(Problem.TOO_MANY_FILES);
        }
        jdbc.sql("""
                        insert into improvement.task_file
                               (id, task_id, name, type, size, sha256, content, added_by, added_at)
                        values (:id, :task, :name, :type, :size, :hash, :content, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("task", id)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.content().length)
                .param("hash", file.sha256())
                .param("content", file.content())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.add(by, address, Action.CHANGE, TaskKeeping.subject(id), "file " + file.sha256());
        return Optional.empty();
    }

    /// Takes a rehearsal, a count or a file away, as long as nothing was confirmed.
    @Transactional
    Optional<Problem> remove(UUID id, UUID evidence, String by, String address) {
        if (tasks.get(id).state() != TaskState.DECLARED) {
            return Optional.of(Problem.NOT_ITS_TURN);
        }
        for (String table : List.of("task_rehearsal", "task_count", "task_file")) {
            jdbc.sql("delete from improvement." + table + " where id = :id and task_id = :task")
                    .param("id", evidence)
                    .param("task", id)
                    .update();
        }
        audit.add(by, address, Action.DELETE, TaskKeeping.subject(id), "evidence " + evidence);
        return Optional.empty();
    }

    /// The bytes of a file.
    Optional<byte[]> content(UUID task, UUID file) {
        return jdbc.sql("select content from improvement.task_file where id = :id and task_id = :task")
                .param("id", file)
                .param("task", task)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private Optional<Problem> day(Task task, Optional<LocalDate> on) {
        if (task.state() != TaskState.DECLARED) {
            return Optional.of(Problem.NOT_ITS_TURN);
        }
        if (on.isEmpty()) {
            return Optional.of(Problem.NO_DAY);
        }
        boolean outside = on.get().isBefore(task.plan().startsOn()) || on.get().isAfter(LocalDate.now(clock));
        return outside ? Optional.of(Problem.DAY_OUTSIDE) : Optional.empty();
    }

    private List<TaskEvidence.Rehearsal> rehearsals(UUID task) {
        Map<UUID, List<Person>> took = new HashMap<>();
        jdbc.sql("""
                        select s.rehearsal_id, s.person_id
                          from improvement.task_rehearsal_staff s
                          join improvement.task_rehearsal r on r.id = s.rehearsal_id
                         where r.task_id = :task
                        """).param("task", task).query(row -> {
            UUID rehearsal = row.getObject("rehearsal_id", UUID.class);
            people.find(row.getObject("person_id", UUID.class))
                    .ifPresent(person -> took.computeIfAbsent(rehearsal, none -> new ArrayList<>())
                            .add(person));
        });
        return jdbc.sql("select * from improvement.task_rehearsal where task_id = :task order by held_on, id")
                .param("task", task)
                .query((row, index) -> rehearsal(row, took))
                .list();
    }

    private static TaskEvidence.Rehearsal rehearsal(ResultSet row, Map<UUID, List<Person>> took) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new TaskEvidence.Rehearsal(
                id,
                row.getObject("held_on", LocalDate.class),
                row.getInt("minutes"),
                row.getString("topic"),
                took.getOrDefault(id, List.of()).stream()
                        .sorted((one, other) -> one.called().compareTo(other.called()))
                        .toList());
    }

    private List<TaskEvidence.Count> counts(UUID task) {
        return jdbc.sql("select * from improvement.task_count where task_id = :task order by counted_on, id")
                .param("task", task)
                .query((row, index) -> new TaskEvidence.Count(
                        row.getObject("id", UUID.class),
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("what"),
                        row.getInt("number")))
                .list();
    }

    private List<TaskEvidence.File> files(UUID task) {
        return jdbc.sql("""
                        select id, name, type, size, sha256, added_by, added_at
                          from improvement.task_file where task_id = :task order by added_at, id
                        """)
                .param("task", task)
                .query((row, index) -> new TaskEvidence.File(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TaskFileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
