package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All CS tasks.
@Repository
public class Tasks {

    private static final String COLUMNS = "select t.* from improvement.task t ";

    private static final String INSERT = """
            insert into improvement.task (id, department_id, quarter, window_quarters, kind, library_key, title, cause,
                   action, checks, owner_id, starts_on, stop_rule, state, continues_id, created_by, created_at,
                   changed_by, changed_at)
            values (:id, :department, :quarter, :window, :kind, :idea, :title, :cause,
                   :action, :checks, (select id from organization.person where id = :owner), :starts, :stop, 'DRAFT',
                   :continues, :by, :at, :by, :at)
            """;

    private static final String UPDATE = """
            update improvement.task
               set quarter = :quarter, window_quarters = :window, kind = :kind, library_key = :idea, title = :title,
                   cause = :cause, action = :action, checks = :checks,
                   owner_id = (select id from organization.person where id = :owner), starts_on = :starts,
                   stop_rule = :stop, version = version + 1, changed_by = :by, changed_at = :at
             where id = :id and version = :version and state = 'DRAFT'
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The task with an id.
    ///
    /// @throws TaskNotFound if there is none
    public Task get(UUID id) {
        return list(COLUMNS + "where t.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(id));
    }

    /// The tasks of some departments, which may be one through the years, the newest first.
    public List<Task> of(Set<UUID> departments) {
        return departments.isEmpty()
                ? List.of()
                : list(
                        COLUMNS + "where t.department_id in (:departments) order by t.quarter desc, t.id desc",
                        Map.of("departments", departments));
    }

    /// All tasks that begin in a quarter.
    public List<Task> in(Quarter quarter) {
        return list(COLUMNS + "where t.quarter = :quarter order by t.id", Map.of("quarter", quarter.toString()));
    }

    /// All that were promised, by their first quarter.
    List<Task> declared() {
        return list(COLUMNS + "where t.state <> 'DRAFT' order by t.quarter, t.id", Map.of());
    }

    /// The quarters in which tasks begin, the newest first.
    public List<Quarter> quarters() {
        return jdbc.sql("select distinct quarter from improvement.task order by quarter desc")
                .query((row, index) -> Quarter.parse(row.getString(1)))
                .list();
    }

    void add(UUID id, UUID department, TaskPlan plan, Optional<UUID> continues, String by, Instant at) {
        planned(jdbc.sql(INSERT), plan)
                .param("id", id)
                .param("department", department)
                .param("continues", continues.orElse(null))
                .param("by", by)
                .param("at", stamp(at))
                .update();
        promise(id, plan.promises());
    }

    /// @return whether the draft was still the version that was read
    boolean change(UUID id, int version, TaskPlan plan, String by, Instant at) {
        int changed = planned(jdbc.sql(UPDATE), plan)
                .param("id", id)
                .param("version", version)
                .param("by", by)
                .param("at", stamp(at))
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from improvement.task_promise where task_id = :id")
                .param("id", id)
                .update();
        promise(id, plan.promises());
        return true;
    }

    private void promise(UUID task, List<TaskPromise> promises) {
        for (TaskPromise promise : promises) {
            jdbc.sql("""
                            insert into improvement.task_promise (task_id, item, points, recognised)
                            values (:task, :item, :points, :recognised)
                            """)
                    .param("task", task)
                    .param("item", promise.item())
                    .param("points", promise.points())
                    .param("recognised", promise.recognised())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec sql, TaskPlan plan) {
        return sql.param("quarter", plan.quarter().toString())
                .param("window", plan.window())
                .param("kind", plan.kind().name())
                .param("idea", plan.idea())
                .param("title", plan.title())
                .param("cause", plan.cause())
                .param("action", plan.action())
                .param("checks", plan.checks())
                .param("owner", plan.owner().orElse(null))
                .param("starts", plan.startsOn())
                .param("stop", plan.stopRule().name());
    }

    static OffsetDateTime stamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private List<Task> list(String sql, Map<String, ?> params) {
        List<Task> bare =
                jdbc.sql(sql).params(params).query((row, index) -> task(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<TaskPromise>> promises = new HashMap<>();
        jdbc.sql("select * from improvement.task_promise where task_id in (:tasks) order by points desc, item")
                .param("tasks", bare.stream().map(Task::id).toList())
                .query(row -> {
                    promises.computeIfAbsent(row.getObject("task_id", UUID.class), none -> new ArrayList<>())
                            .add(promise(row));
                });
        return bare.stream()
                .map(task -> with(task, promises.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private static TaskPromise promise(ResultSet row) throws SQLException {
        BigDecimal points = row.getBigDecimal("points");
        return new TaskPromise(row.getString("item"), points, row.getObject("recognised", Double.class));
    }

    private static Task with(Task task, List<TaskPromise> promises) {
        return new Task(
                task.id(),
                task.department(),
                task.plan().withPromises(promises),
                task.state(),
                task.continues(),
                task.version(),
                task.declared(),
                task.stopped(),
                task.carriedOut(),
                task.comment());
    }

    private static Task task(ResultSet row) throws SQLException {
        TaskPlan plan = new TaskPlan(
                Quarter.parse(row.getString("quarter")),
                row.getInt("window_quarters"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("library_key"),
                row.getString("title"),
                row.getString("cause"),
                row.getString("action"),
                row.getString("checks"),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)),
                row.getObject("starts_on", LocalDate.class),
                TaskStopRule.valueOf(row.getString("stop_rule")),
                List.of());
        String reason = row.getString("stop_reason");
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("department_id", UUID.class),
                plan,
                TaskState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("continues_id", UUID.class)),
                row.getInt("version"),
                moment(row, "declared_at").map(at -> new Task.Declared(text(row, "declared_by"), at)),
                Optional.ofNullable(row.getObject("stopped_on", LocalDate.class))
                        .map(on -> new Task.Stopped(on, reason)),
                carriedOut(row),
                row.getString("comment"));
    }

    private static Optional<Task.CarriedOut> carriedOut(ResultSet row) throws SQLException {
        @Nullable String answer = row.getString("carried_out");
        Optional<Instant> confirmed = moment(row, "confirmed_at");
        @Nullable LocalDate documentOn = row.getObject("document_on", LocalDate.class);
        return answer == null
                ? Optional.empty()
                : Optional.of(new Task.CarriedOut(
                        TaskCarriedOut.valueOf(answer),
                        row.getString("carried_out_note"),
                        text(row, "carried_out_by"),
                        confirmed.map(at -> new Task.Confirmed(
                                text(row, "confirmed_by"),
                                at,
                                text(row, "document"),
                                Optional.ofNullable(documentOn)))));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String text(ResultSet row, String column) {
        try {
            String text = row.getString(column);
            return text == null ? "" : text;
        } catch (SQLException broken) {
            throw new IllegalStateException(column, broken);
        }
    }
}
