package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was said about promises, and about tasks of the library; only ever added to.
@Repository
class TaskVerdicts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskVerdicts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(TaskVerdict verdict, Instant at) {
        jdbc.sql("""
                        insert into improvement.task_verdict
                               (task_id, item, run_id, departments, quarters, promised, verdict, change, said_at)
                        values (:task, :item, :run, :departments, :quarters, :promised, :verdict, :change::jsonb, :at)
                        on conflict do nothing
                        """)
                .param("task", verdict.task())
                .param("item", verdict.item())
                .param("run", verdict.run())
                .param("departments", verdict.departments())
                .param(
                        "quarters",
                        verdict.quarters().stream().map(Quarter::toString).collect(Collectors.joining(" ")))
                .param("promised", verdict.promised())
                .param("verdict", verdict.verdict().name())
                .param("change", json.writeValueAsString(TaskChange.of(verdict.change())))
                .param("at", Tasks.stamp(at))
                .update();
    }

    void add(TaskEffect effect, Instant at) {
        jdbc.sql("""
                        insert into improvement.task_effect
                               (library_key, item, run_id, departments, verdict, change, said_at)
                        values (:idea, :item, :run, :departments, :verdict, :change::jsonb, :at)
                        on conflict do nothing
                        """)
                .param("idea", effect.idea())
                .param("item", effect.item())
                .param("run", effect.run())
                .param("departments", effect.departments())
                .param("verdict", effect.verdict().name())
                .param("change", json.writeValueAsString(TaskChange.of(effect.change())))
                .param("at", Tasks.stamp(at))
                .update();
    }

    /// All that was said of some tasks, by task, the newest first.
    Map<UUID, List<TaskVerdict>> of(Set<UUID> tasks) {
        Map<UUID, List<TaskVerdict>> all = new HashMap<>();
        if (tasks.isEmpty()) {
            return all;
        }
        jdbc.sql("""
                        select v.*
                          from improvement.task_verdict v
                          join scoring.run r on r.id = v.run_id
                         where v.task_id in (:tasks)
                         order by r.published_at desc, v.departments, v.item
                        """).param("tasks", tasks).query(row -> {
            TaskVerdict verdict = verdict(row);
            all.computeIfAbsent(verdict.task(), none -> new ArrayList<>()).add(verdict);
        });
        return all;
    }

    /// What the newest run says of every task of the library that was tried.
    List<TaskEffect> effects() {
        return jdbc.sql("""
                        select distinct on (e.library_key, e.item) e.*
                          from improvement.task_effect e
                          join scoring.run r on r.id = e.run_id
                         order by e.library_key, e.item, r.published_at desc
                        """).query((row, index) -> effect(row)).list();
    }

    private TaskVerdict verdict(ResultSet row) throws SQLException {
        return new TaskVerdict(
                row.getObject("task_id", UUID.class),
                row.getString("item"),
                row.getObject("run_id", UUID.class),
                row.getInt("departments"),
                Arrays.stream(row.getString("quarters").split(" "))
                        .map(Quarter::parse)
                        .toList(),
                row.getBigDecimal("promised"),
                Verdict.valueOf(row.getString("verdict")),
                change(row));
    }

    private TaskEffect effect(ResultSet row) throws SQLException {
        return new TaskEffect(
                row.getString("library_key"),
                row.getString("item"),
                row.getObject("run_id", UUID.class),
                row.getInt("departments"),
                Verdict.valueOf(row.getString("verdict")),
                change(row));
    }

    private Change change(ResultSet row) throws SQLException {
        return json.readValue(row.getString("change"), TaskChange.class).change();
    }
}
