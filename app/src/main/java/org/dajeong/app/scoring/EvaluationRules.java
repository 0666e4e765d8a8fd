package org.dajeong.app.scoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.reporting.EvaluationRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The agency's own rules that turn results into points of the yearly evaluation of departments (부서평가).
@Repository
public class EvaluationRules {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationRules(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The one in force; none before the first was written.
    public Optional<EvaluationRule> latest() {
        return jdbc.sql("select rule from scoring.evaluation_rule order by number desc limit 1")
                .query((row, index) -> ResultJson.read(row.getString(1), EvaluationRule.class))
                .optional();
    }

    /// Puts a rule in force; the earlier ones are kept.
    ///
    /// @param by login of whoever writes it
    /// @param address where he sits
    /// @throws IllegalArgumentException if something is wrong with the rule
    @Transactional
    public void add(EvaluationRule rule, String by, String address) {
        if (!rule.problems().isEmpty()) {
            throw new IllegalArgumentException("a rule in force has no problems, but: " + rule.problems());
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into scoring.evaluation_rule (id, number, rule, written_by, written_at)
                        select :id, coalesce(max(number), 0) + 1, :rule::jsonb, :by, :at
                          from scoring.evaluation_rule
                        """)
                .param("id", id)
                .param("rule", ResultJson.write(rule))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.add(by, address, AuditTrail.Action.CREATE, "evaluation rule " + id, "");
    }
}
