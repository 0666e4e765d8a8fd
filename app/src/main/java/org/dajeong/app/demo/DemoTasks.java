package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Ids;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the CS tasks of `tasks.tsv` as the departments would have left them, on the days on which they did.
///
/// The product itself lets nobody declare what has begun; so this writes rows. What came of them is found out by the
/// product, with each publication.
@Component
class DemoTasks {

    private static final String TASK = """
            insert into improvement.task (id, department_id, quarter, window_quarters, kind, library_key, title, cause,
                   action, checks, owner_id, starts_on, stop_rule, state, created_by, created_at, changed_by, changed_at)
            values (:id, :department, :quarter, :window, :kind, :idea, :title, :cause, :action, :checks,
                   (select person_id from organization.term
                     where department_id = :department and duty = 'LEADER' and from_date <= :starts
                       and (to_date is null or to_date > :starts) order by from_date desc limit 1),
                   :starts, 'AT_THE_END', 'DRAFT', :by, :at, :by, :at)
            """;

    private static final String DECLARED = """
            update improvement.task
               set state = :state, declared_by = :by, declared_at = :at, carried_out = :done, carried_out_note = :note,
                   carried_out_by = case when :done::text is null then null else :by end,
                   carried_out_at = case when :done::text is null then null else :over::timestamptz end,
                   confirmed_by = case when :state = 'CLOSED' then :by end,
                   confirmed_at = case when :state = 'CLOSED' then :over::timestamptz end,
                   document = :document, document_on = :documentOn, comment = :comment
             where id = :id
            """;

    private static final String NEXT = """
            insert into improvement.task_next_rehearsal
                   (task_id, held_on, begins_at, minutes, topic, planned_by, planned_at)
            values (:task, :on, :at, :minutes, :topic, :by, :planned)
            """;

    private static final String TOOK_PART = """
            insert into improvement.task_rehearsal_staff (rehearsal_id, person_id)
            select :rehearsal, a.person_id
              from organization.assignment a
              join organization.person p on p.id = a.person_id
             where a.department_id = :department and a.from_date <= :on and (a.to_date is null or a.to_date > :on)
             order by p.code
             limit :number
            """;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final ZoneId zone;

    DemoTasks(JdbcClient jdbc, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.zone = clock.getZone();
    }

    /// @param by the login that stands under everything
    void store(String by) {
        for (String line : lines()) {
            store(line.split("\t", -1), by);
        }
    }

    private void store(String[] cells, String by) {
        Quarter quarter = Quarter.parse(cells[1]);
        LocalDate starts = LocalDate.parse(cells[5]);
        UUID department = department(cells[0], starts);
        UUID id = Ids.next();
        OffsetDateTime before = morning(starts.minusDays(7));
        jdbc.sql(TASK)
                .param("id", id)
                .param("department", department)
                .param("quarter", quarter.toString())
                .param("window", Integer.parseInt(cells[2]))
                .param("kind", cells[3])
                .param("idea", cells[4])
                .param("title", cells[14])
                .param("cause", cells[15])
                .param("action", cells[16])
                .param("checks", cells[17])
                .param("starts", starts)
                .param("by", by)
                .param("at", before)
                .update();
        parts(cells[6])
                .forEach(promise -> jdbc.sql(
                                "insert into improvement.task_promise (task_id, item, points) values (:task, :item, :points)")
                        .param("task", id)
                        .param("item", promise[0])
                        .param("points", new BigDecimal(promise[1]))
                        .update());
        if (!cells[7].equals("DRAFT")) {
            String[] document = cells[10].split(" ", 2);
            jdbc.sql(DECLARED)
                    .param("id", id)
                    .param("state", cells[7])
                    .param("done", cells[8].isEmpty() ? null : cells[8])
                    .param("note", cells[9])
                    .param("document", document.length < 2 ? "" : document[1])
                    .param("documentOn", document.length < 2 ? null : LocalDate.parse(document[0]))
                    .param("comment", cells[11])
                    .param("by", by)
                    .param("at", before)
                    .param("over", morning(quarter.ends().plusDays(2)))
                    .update();
        }
        parts(cells[18])
                .forEach(next -> jdbc.sql(NEXT)
                        .param("task", id)
                        .param("on", LocalDate.parse(next[0]))
                        .param("at", LocalTime.parse(next[1]))
                        .param("minutes", Integer.parseInt(next[2]))
                        .param("topic", cells[14])
                        .param("by", by)
                        .param("planned", before)
                        .update());
        parts(cells[12]).forEach(held -> rehearsal(id, department, held, cells[14], by));
        parts(cells[13])
                .forEach(counted -> jdbc.sql("""
                        insert into improvement.task_count (id, task_id, counted_on, what, number, added_by, added_at)
                        values (:id, :task, :on, :what, :number, :by, :at)
                        """)
                        .param("id", Ids.next())
                        .param("task", id)
                        .param("on", LocalDate.parse(counted[0]))
                        .param("what", counted[2])
                        .param("number", Integer.parseInt(counted[1]))
                        .param("by", by)
                        .param("at", morning(LocalDate.parse(counted[0])))
                        .update());
    }

    private void rehearsal(UUID task, UUID department, String[] held, String topic, String by) {
        UUID id = Ids.next();
        LocalDate on = LocalDate.parse(held[0]);
        jdbc.sql("""
                        insert into improvement.task_rehearsal (id, task_id, held_on, minutes, topic, added_by, added_at)
                        values (:id, :task, :on, :minutes, :topic, :by, :at)
                        """)
                .param("id", id)
                .param("task", task)
                .param("on", on)
                .param("minutes", Integer.parseInt(held[1]))
                .param("topic", topic)
                .param("by", by)
                .param("at", morning(on))
                .update();
        jdbc.sql(TOOK_PART)
                .param("rehearsal", id)
                .param("department", department)
                .param("on", on)
                .param("number", Integer.parseInt(held[2]))
                .update();
    }

    /// The parts of a cell: `종료 2.0; 안내 1.0`.
    private static Stream<String[]> parts(String cell) {
        return Stream.of(cell.split("; ")).filter(part -> !part.isEmpty()).map(part -> part.split(" ", 3));
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atTime(9, 0).atZone(zone).toOffsetDateTime();
    }

    private UUID department(String name, LocalDate on) {
        return switch (departments.find(name, on)) {
            case DepartmentMatch.Found(var department) -> department.id();
            case DepartmentMatch other -> throw new IllegalStateException("%s is not there on %s".formatted(name, on));
        };
    }

    private static List<String> lines() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoTasks.class.getResourceAsStream("tasks.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
