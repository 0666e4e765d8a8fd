package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All goals.
@Repository
public class Goals {

    private static final String COLUMNS = """
            select id, department_id, quarter, stream, form_version_id, item, baseline, baseline_run_id, target, gain,
                   ratings, ratings_planned, chance, reason, owner_id, state, document, document_on, remark, decided_by, decided_at,
                   written_by, written_at, version
              from improvement.goal
            """;

    private static final String ADD = """
            insert into improvement.goal (id, department_id, quarter, stream, form_version_id, item, baseline,
                   baseline_run_id, target, gain, ratings, ratings_planned, chance, reason, owner_id, state, written_by, written_at,
                   version)
            values (:id, :department, :quarter, :stream, :form, :item, :baseline, :run, :target, :gain, :ratings,
                   :planned, :chance, :reason, :owner, 'WAITING', :by, :at, 1)
            on conflict do nothing
            """;

    private static final String REPLACE = """
            update improvement.goal
               set form_version_id = :form, baseline = :baseline, baseline_run_id = :run, target = :target,
                   gain = :gain, ratings = :ratings, ratings_planned = :planned, chance = :chance, reason = :reason, owner_id = :owner,
                   state = 'WAITING', document = '', document_on = null, remark = '', decided_by = null,
                   decided_at = null, written_by = :by, written_at = :at, version = version + 1
             where id = :id and version = :version
            """;

    private static final String DECIDE = """
            update improvement.goal
               set state = :state, document = :document, document_on = :on, remark = :remark,
                   decided_by = :by, decided_at = :at
             where id = :id and version = :version and state = 'WAITING'
            """;

    private static final String REMEMBER = """
            insert into improvement.goal_history
                   (goal_id, version, department_id, quarter, goal, replaced_by, replaced_at)
            values (:id, :version, :department, :quarter, :goal::jsonb, :by, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Goals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The goal with an id.
    public Optional<Goal> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Goals::goal)
                .optional();
    }

    /// The goals of some departments for a quarter, item goals first.
    public List<Goal> listFor(Collection<UUID> departments, Quarter quarter) {
        return departments.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + """
                                 where department_id in (:departments) and quarter = :quarter
                                 order by stream, item = '', written_at, id
                                """)
                        .param("departments", departments)
                        .param("quarter", quarter.toString())
                        .query(Goals::goal)
                        .list();
    }

    /// All goals of a quarter.
    public List<Goal> listFor(Quarter quarter) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter order by department_id, stream, item = '', written_at, id")
                .param("quarter", quarter.toString())
                .query(Goals::goal)
                .list();
    }

    /// How many goals of some departments wait for the department head.
    ///
    /// @param from the first quarter that counts: what was not confirmed in its quarter stays as it is
    int waiting(Collection<UUID> departments, Quarter from) {
        return departments.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(*) from improvement.goal
                                 where department_id in (:departments) and state = 'WAITING' and quarter >= :from
                                """)
                        .param("departments", departments)
                        .param("from", from.toString())
                        .query(Integer.class)
                        .single();
    }

    /// Stores a new goal, unless there is one about the same measure.
    boolean add(Goal goal) {
        return written(jdbc.sql(ADD), goal)
                        .param("department", goal.department())
                        .param("quarter", goal.quarter().toString())
                        .param("stream", goal.promise().stream().name())
                        .param("item", goal.promise().item().orElse(""))
                        .update()
                == 1;
    }

    /// Replaces a wording by the next, unless somebody else has done so; the earlier one is kept.
    boolean replace(Goal earlier, Goal next) {
        remember(earlier, next.writtenBy(), next.writtenAt());
        return written(jdbc.sql(REPLACE), next)
                        .param("version", earlier.version())
                        .update()
                == 1;
    }

    /// Takes a goal back; what it said is kept.
    boolean remove(Goal goal, String by, Instant at) {
        remember(goal, by, at);
        return jdbc.sql("delete from improvement.goal where id = :id and version = :version")
                        .param("id", goal.id())
                        .param("version", goal.version())
                        .update()
                == 1;
    }

    /// What the department head says of a wording that still waits.
    boolean decide(Goal goal, Goal.State state, Goal.Decision decision) {
        return jdbc.sql(DECIDE)
                        .param("id", goal.id())
                        .param("version", goal.version())
                        .param("state", state.name())
                        .param("document", decision.document())
                        .param("on", decision.on().orElse(null))
                        .param("remark", decision.remark())
                        .param("by", decision.by())
                        .param("at", at(decision.at()))
                        .update()
                == 1;
    }

    private void remember(Goal goal, String by, Instant at) {
        jdbc.sql(REMEMBER)
                .param("id", goal.id())
                .param("version", goal.version())
                .param("department", goal.department())
                .param("quarter", goal.quarter().toString())
                .param("goal", json.writeValueAsString(goal))
                .param("by", by)
                .param("at", at(at))
                .update();
    }

    private static StatementSpec written(StatementSpec statement, Goal goal) {
        Goal.Promise promise = goal.promise();
        return statement
                .param("id", goal.id())
                .param("form", promise.form())
                .param("baseline", promise.baseline())
                .param("run", promise.baselineRun())
                .param("target", promise.target())
                .param("gain", promise.gain())
                .param("ratings", promise.ratings())
                .param("planned", promise.planned())
                .param("chance", promise.chance().orElse(null))
                .param("reason", promise.reason())
                .param("owner", goal.owner())
                .param("by", goal.writtenBy())
                .param("at", at(goal.writtenAt()));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Goal goal(ResultSet row, int index) throws SQLException {
        Optional<OffsetDateTime> decided = Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class));
        String item = row.getString("item");
        Goal.Promise promise = new Goal.Promise(
                Stream.valueOf(row.getString("stream")),
                row.getObject("form_version_id", UUID.class),
                item.isEmpty() ? Optional.empty() : Optional.of(item),
                row.getDouble("baseline"),
                row.getObject("baseline_run_id", UUID.class),
                row.getDouble("target"),
                row.getDouble("gain"),
                row.getInt("ratings"),
                row.getBoolean("ratings_planned"),
                Optional.ofNullable(row.getObject("chance", Double.class)),
                row.getString("reason"));
        Optional<Goal.Decision> decision = decided.isEmpty()
                ? Optional.empty()
                : Optional.of(new Goal.Decision(
                        row.getString("document"),
                        Optional.ofNullable(row.getObject("document_on", LocalDate.class)),
                        row.getString("remark"),
                        row.getString("decided_by"),
                        decided.get().toInstant()));
        return new Goal(
                row.getObject("id", UUID.class),
                row.getObject("department_id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                promise,
                row.getObject("owner_id", UUID.class),
                Goal.State.valueOf(row.getString("state")),
                decision,
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
