package org.dajeong.app.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All verdicts on goals.
@Repository
class Verdicts {

    /// Of each goal the verdict of the newest quarter, and of its runs the one that was published last.
    private static final String NEWEST = """
            select distinct on (v.goal_id) v.goal_id, v.run_id, v.quarters, g.quarter, v.verdict, v.reason, v.gamma,
                   v.standard_error, v.given_at
              from improvement.goal_verdict v
              join improvement.goal g on g.id = v.goal_id
              join scoring.run r on r.id = v.run_id
             where %s
             order by v.goal_id, r.quarter desc, r.published_at desc
            """;

    private final JdbcClient jdbc;

    Verdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The verdict that counts.
    Optional<GoalVerdict> find(UUID goal) {
        return jdbc.sql(NEWEST.formatted("v.goal_id = :goal"))
                .param("goal", goal)
                .query(Verdicts::verdict)
                .optional();
    }

    /// Those that count, by goal.
    Map<UUID, GoalVerdict> of(Quarter quarter) {
        return jdbc
                .sql(NEWEST.formatted("g.quarter = :quarter"))
                .param("quarter", quarter.toString())
                .query(Verdicts::verdict)
                .list()
                .stream()
                .collect(Collectors.toMap(GoalVerdict::goal, Function.identity()));
    }

    boolean exists(UUID goal, UUID run) {
        return jdbc.sql("select exists (select from improvement.goal_verdict where goal_id = :goal and run_id = :run)")
                .param("goal", goal)
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    void add(GoalVerdict verdict) {
        jdbc.sql("""
                        insert into improvement.goal_verdict
                               (goal_id, run_id, quarters, verdict, reason, gamma, standard_error, given_at)
                        values (:goal, :run, :quarters, :verdict, :reason, :gamma, :error, :at)
                        """)
                .param("goal", verdict.goal())
                .param("run", verdict.run())
                .param(
                        "quarters",
                        verdict.quarters().stream().map(Quarter::toString).collect(Collectors.joining(" ")))
                .param("verdict", verdict.verdict().name())
                .param("reason", verdict.reason().map(Enum::name).orElse(""))
                .param(
                        "gamma",
                        verdict.measured().map(GoalVerdict.Measured::gamma).orElse(null))
                .param(
                        "error",
                        verdict.measured()
                                .map(GoalVerdict.Measured::standardError)
                                .orElse(null))
                .param("at", OffsetDateTime.ofInstant(verdict.at(), ZoneOffset.UTC))
                .update();
    }

    private static GoalVerdict verdict(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        String quarters = row.getString("quarters");
        return new GoalVerdict(
                row.getObject("goal_id", UUID.class),
                row.getObject("run_id", UUID.class),
                Arrays.stream((quarters.isEmpty() ? row.getString("quarter") : quarters).split(" "))
                        .map(Quarter::parse)
                        .toList(),
                Verdict.valueOf(row.getString("verdict")),
                reason.isEmpty()
                        ? Optional.of(new GoalVerdict.Measured(row.getDouble("gamma"), row.getDouble("standard_error")))
                        : Optional.empty(),
                reason.isEmpty() ? Optional.empty() : Optional.of(GoalVerdict.Reason.valueOf(reason)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
