package org.dajeong.app.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.scoring.DisagreementCount;
import org.dajeong.engine.api.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What departments answer to the parts of their explanation; the CS office reads it and counts it when the method
/// is reviewed.
@Repository
class Disagreements implements DisagreementCount {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Disagreements(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Adds an answer.
    @Transactional
    public void add(UUID run, UUID department, Why.Kind part, String reason, String login, String address) {
        jdbc.sql("""
                        insert into diagnosis.disagreement
                               (id, run_id, department_id, part, reason, written_by, written_at)
                        values (:id, :run, :department, :part, :reason, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("run", run)
                .param("department", department)
                .param("part", part.name())
                .param("reason", reason)
                .param("by", login)
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.add(login, address, Action.CREATE, "disagreement of department " + department, part.name());
    }

    /// One answer.
    record Answer(UUID department, Why.Kind part, String reason, LocalDate on) {}

    @Override
    public long of(UUID run) {
        return jdbc.sql("select count(*) from diagnosis.disagreement where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /// All answers to a run, the oldest first.
    List<Answer> list(UUID run) {
        return jdbc.sql("""
                        select department_id, part, reason, written_at
                          from diagnosis.disagreement
                         where run_id = :run
                         order by written_at, id
                        """)
                .param("run", run)
                .query((row, index) -> new Answer(
                        row.getObject("department_id", UUID.class),
                        Why.Kind.valueOf(row.getString("part")),
                        row.getString("reason"),
                        day(row)))
                .list();
    }

    /// The parts a department has answered, and when it did last.
    Map<Why.Kind, LocalDate> of(UUID run, UUID department) {
        return jdbc
                .sql("""
                        select part, max(written_at) as written_at
                          from diagnosis.disagreement
                         where run_id = :run and department_id = :department
                         group by part
                        """)
                .param("run", run)
                .param("department", department)
                .query((row, index) -> Map.entry(Why.Kind.valueOf(row.getString("part")), day(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("written_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }
}
