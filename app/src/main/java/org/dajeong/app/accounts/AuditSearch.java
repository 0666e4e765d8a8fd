package org.dajeong.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Looks entries of the audit trail up.
@Repository
public class AuditSearch {

    private static final String MATCHING = """
              from accounts.audit
             where (:account = '' or account = lower(:account))
               and (:action = '' or action = :action)
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:until as timestamptz) is null or at < :until)
            """;

    private static final String COLUMNS =
            "select seq, at, account, address, action, subject, detail, previous, hash " + MATCHING;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param account a login, or nothing for all
    /// @param action none for all
    /// @param last the last day, inclusive
    public record Filter(
            String account, Optional<AuditTrail.Action> action, Optional<LocalDate> first, Optional<LocalDate> last) {}

    /// How many entries there are.
    public long count(Filter filter) {
        return matching("select count(*) " + MATCHING, filter).query(Long.class).single();
    }

    /// Some of them, the newest first.
    public List<AuditTrail.Entry> list(Filter filter, long offset, int count) {
        return matching(COLUMNS + " order by seq desc limit :count offset :offset", filter)
                .param("count", count)
                .param("offset", offset)
                .query(AuditSearch::entry)
                .list();
    }

    /// All of them, the oldest first; to be closed.
    @Transactional(readOnly = true)
    public Stream<AuditTrail.Entry> stream(Filter filter) {
        return matching(COLUMNS + " order by seq", filter).query(AuditSearch::entry).stream();
    }

    private JdbcClient.StatementSpec matching(String statement, Filter filter) {
        return jdbc.sql(statement)
                .param("account", filter.account())
                .param("action", filter.action().map(Enum::name).orElse(""))
                .param("from", filter.first().map(this::midnight).orElse(null))
                .param(
                        "until",
                        filter.last().map(day -> midnight(day.plusDays(1))).orElse(null));
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static AuditTrail.Entry entry(ResultSet row, int index) throws SQLException {
        return new AuditTrail.Entry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
