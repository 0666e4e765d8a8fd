package org.dajeong.app.integrity;

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
import org.dajeong.app.improvement.Goal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All goals on integrity.
@Repository
class IntegrityGoals {

    private static final String COLUMNS = """
            select id, department_id, quarter, result_id, expected, low, high, target, answers, answers_typed, chance,
                   cannot_tell, reason, owner_id, state, document, document_on, remark, decided_by, decided_at,
                   written_by, written_at, version
              from integrity.goal
            """;

    private static final String ADD = """
            insert into integrity.goal (id, department_id, quarter, result_id, expected, low, high, target, answers,
                   answers_typed, chance, cannot_tell, reason, owner_id, state, written_by, written_at, version)
            values (:id, :department, :quarter, :result, :expected, :low, :high, :target, :answers, :typed, :chance,
                   :cannotTell, :reason, :owner, 'WAITING', :by, :at, 1)
            on conflict do nothing
            """;

    private static final String REPLACE = """
            update integrity.goal
               set result_id = :result, expected = :expected, low = :low, high = :high, target = :target,
                   answers = :answers, answers_typed = :typed, chance = :chance, cannot_tell = :cannotTell,
                   reason = :reason, owner_id = :owner, state = 'WAITING', document = '', document_on = null,
                   remark = '', decided_by = null, decided_at = null, written_by = :by, written_at = :at,
                   version = version + 1
             where id = :id and version = :version
            """;

    private static final String DECIDE = """
            update integrity.goal
               set state = :state, document = :document, document_on = :on, remark = :remark,
                   decided_by = :by, decided_at = :at
             where id = :id and version = :version and state = 'WAITING'
            """;

    private static final String REMEMBER = """
            insert into integrity.goal_history
                   (goal_id, version, department_id, quarter, goal, replaced_by, replaced_at)
            values (:id, :version, :department, :quarter, :goal::jsonb, :by, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IntegrityGoals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The goal with an id.
    Optional<IntegrityGoal> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(IntegrityGoals::goal)
                .optional();
    }

    /// The goals of a quarter.
    List<IntegrityGoal> listFor(Quarter quarter) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter order by department_id, written_at, id")
                .param("quarter", quarter.toString())
                .query(IntegrityGoals::goal)
                .list();
    }

    /// Those of some departments that wait for the department head, the oldest first.
    List<IntegrityGoal> waiting(Collection<UUID> departments) {
        return departments.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + """
                                 where department_id in (:departments) and state = 'WAITING'
                                 order by written_at, id
                                """)
                        .param("departments", departments)
                        .query(IntegrityGoals::goal)
                        .list();
    }

    /// Stores a new goal, unless the department has one for the quarter.
    boolean add(IntegrityGoal goal) {
        return written(jdbc.sql(ADD), goal)
                        .param("department", goal.department())
                        .param("quarter", goal.quarter().toString())
                        .update()
                == 1;
    }

    /// Replaces a wording by the next, unless somebody else has done so; the earlier one is kept.
    boolean replace(IntegrityGoal earlier, IntegrityGoal next) {
        remember(earlier, next.writtenBy(), next.writtenAt());
        return written(jdbc.sql(REPLACE), next)
                        .param("version", earlier.version())
                        .update()
                == 1;
    }

    /// Takes a goal back; what it said is kept.
    boolean remove(IntegrityGoal goal, String by, Instant at) {
        remember(goal, by, at);
        return jdbc.sql("delete from integrity.goal where id = :id and version = :version")
                        .param("id", goal.id())
                        .param("version", goal.version())
                        .update()
                == 1;
    }

    /// What the department head says of a wording that still waits.
    boolean decide(IntegrityGoal goal, Goal.State state, Goal.Decision decision) {
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

    private void remember(IntegrityGoal goal, String by, Instant at) {
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

    private static StatementSpec written(StatementSpec statement, IntegrityGoal goal) {
        IntegrityGoal.Promise promise = goal.promise();
        return statement
                .param("id", goal.id())
                .param("result", promise.result())
                .param("expected", promise.expected())
                .param("low", promise.low())
                .param("high", promise.high())
                .param("target", promise.target())
                .param("answers", promise.answers())
                .param("typed", promise.typed())
                .param("chance", promise.chance())
                .param("cannotTell", promise.cannotTell())
                .param("reason", promise.reason())
                .param("owner", goal.owner())
                .param("by", goal.writtenBy())
                .param("at", at(goal.writtenAt()));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static IntegrityGoal goal(ResultSet row, int index) throws SQLException {
        return new IntegrityGoal(
                row.getObject("id", UUID.class),
                row.getObject("department_id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                new IntegrityGoal.Promise(
                        row.getObject("result_id", UUID.class),
                        row.getDouble("expected"),
                        row.getDouble("low"),
                        row.getDouble("high"),
                        row.getDouble("target"),
                        row.getInt("answers"),
                        row.getBoolean("answers_typed"),
                        row.getDouble("chance"),
                        row.getDouble("cannot_tell"),
                        row.getString("reason")),
                row.getObject("owner_id", UUID.class),
                Goal.State.valueOf(row.getString("state")),
                decision(row),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Optional<Goal.Decision> decision(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return decided == null
                ? Optional.empty()
                : Optional.of(new Goal.Decision(
                        row.getString("document"),
                        Optional.ofNullable(row.getObject("document_on", LocalDate.class)),
                        row.getString("remark"),
                        row.getString("decided_by"),
                        decided.toInstant()));
    }
}
