package org.dajeong.app.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All approved methods.
@Repository
public class MethodVersions {

    private static final String COLUMNS =
            "select id, number, definition, approved_by, approved_at, document from scoring.method_version ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    MethodVersions(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The one that new sets follow; none before the first is approved.
    public Optional<MethodVersion> latest() {
        return jdbc.sql(COLUMNS + "order by number desc limit 1")
                .query(MethodVersions::version)
                .optional();
    }

    /// All, the newest first.
    public List<MethodVersion> list() {
        return jdbc.sql(COLUMNS + "order by number desc")
                .query(MethodVersions::version)
                .list();
    }

    MethodVersion get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(MethodVersions::version)
                .single();
    }

    /// Makes a method the one that new sets follow.
    ///
    /// @param document number of the document that approves it
    /// @param by login of whoever enters it
    /// @param address where he sits
    @Transactional
    public MethodVersion approve(Method method, String document, String by, String address) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into scoring.method_version (id, number, definition, approved_by, approved_at, document)
                        select :id, coalesce(max(number), 0) + 1, :definition::jsonb, :by, :at, :document
                          from scoring.method_version
                        """)
                .param("id", id)
                .param("definition", ResultJson.write(method))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("document", document)
                .update();
        audit.add(by, address, AuditTrail.Action.CREATE, "method version " + id, document);
        return get(id);
    }

    private static MethodVersion version(ResultSet row, int index) throws SQLException {
        return new MethodVersion(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                ResultJson.read(row.getString("definition"), Method.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("document"));
    }
}
