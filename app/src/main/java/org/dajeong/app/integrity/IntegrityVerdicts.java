package org.dajeong.app.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All verdicts on goals on integrity.
@Repository
class IntegrityVerdicts {

    private final JdbcClient jdbc;

    IntegrityVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that count, by goal: of each goal that of the newest result.
    Map<UUID, IntegrityVerdict> of(Quarter quarter) {
        return jdbc.sql("""
                        select distinct on (v.goal_id) v.goal_id, v.result_id, v.verdict, v.reason, v.expected, v.answers,
                               v.problems, v.given_at
                          from integrity.goal_verdict v
                          join integrity.goal g on g.id = v.goal_id
                          join integrity.result r on r.id = v.result_id
                         where g.quarter = :quarter
                         order by v.goal_id, r.number desc
                        """).param("quarter", quarter.toString()).query(IntegrityVerdicts::verdict).list().stream()
                .collect(Collectors.toMap(IntegrityVerdict::goal, Function.identity()));
    }

    /// Stores a verdict; one by the same result is there once.
    void add(IntegrityVerdict verdict) {
        Optional<Counted> found = verdict.measured().map(IntegrityVerdict.Measured::found);
        jdbc.sql("""
                        insert into integrity.goal_verdict
                               (goal_id, result_id, verdict, reason, expected, answers, problems, given_at)
                        values (:goal, :result, :verdict, :reason, :expected, :answers, :problems, :at)
                        on conflict do nothing
                        """)
                .param("goal", verdict.goal())
                .param("result", verdict.result())
                .param("verdict", verdict.verdict().name())
                .param("reason", verdict.reason().map(Enum::name).orElse(""))
                .param(
                        "expected",
                        verdict.measured()
                                .map(IntegrityVerdict.Measured::expected)
                                .orElse(null))
                .param("answers", found.map(Counted::answers).orElse(null))
                .param("problems", found.map(Counted::problems).orElse(null))
                .param("at", OffsetDateTime.ofInstant(verdict.at(), ZoneOffset.UTC))
                .update();
    }

    private static IntegrityVerdict verdict(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new IntegrityVerdict(
                row.getObject("goal_id", UUID.class),
                row.getObject("result_id", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                reason.isEmpty()
                        ? Optional.of(new IntegrityVerdict.Measured(
                                row.getDouble("expected"), new Counted(row.getInt("problems"), row.getInt("answers"))))
                        : Optional.empty(),
                reason.isEmpty() ? Optional.empty() : Optional.of(IntegrityVerdict.Reason.valueOf(reason)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
