package org.dajeong.app.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.spi.FrozenTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All frozen sets.
@Repository
@Transactional(readOnly = true)
public class FrozenSets {

    private static final String COLUMNS = """
            select id, number, quarter, method_id, cut_off, ratings, fingerprint, dictionaries, frozen_by, frozen_at
              from scoring.frozen_set
            """;

    private final JdbcClient jdbc;
    private final MethodVersions methods;

    FrozenSets(JdbcClient jdbc, MethodVersions methods) {
        this.jdbc = jdbc;
        this.methods = methods;
    }

    /// The set with an id.
    public Optional<FrozenSet> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(this::set)
                .optional();
    }

    /// All, the newest first.
    public List<FrozenSet> list() {
        return jdbc.sql(COLUMNS + " order by number desc").query(this::set).list();
    }

    /// The tables of a set, which answer the questions of a score run.
    FrozenTables tables(UUID id) {
        return FrozenTables.of(jdbc.sql("select tables from scoring.frozen_set where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .single());
    }

    /// Stores a set; its number is given here.
    @Transactional
    void add(FrozenSet set, byte[] tables) {
        jdbc.sql("""
                        insert into scoring.frozen_set (id, quarter, method_id, cut_off, ratings, tables, fingerprint,
                               dictionaries, frozen_by, frozen_at)
                        values (:id, :quarter, :method, :cutOff, :ratings, :tables, :fingerprint,
                               :dictionaries::jsonb, :by, :at)
                        """)
                .param("id", set.id())
                .param("quarter", set.quarter().toString())
                .param("method", set.method().id())
                .param("cutOff", OffsetDateTime.ofInstant(set.cutOff(), ZoneOffset.UTC))
                .param("ratings", set.ratings())
                .param("tables", tables)
                .param("fingerprint", set.fingerprint())
                .param("dictionaries", ResultJson.write(set.dictionaries()))
                .param("by", set.frozenBy())
                .param("at", OffsetDateTime.ofInstant(set.frozenAt(), ZoneOffset.UTC))
                .update();
    }

    private FrozenSet set(ResultSet row, int index) throws SQLException {
        return new FrozenSet(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Quarter.parse(row.getString("quarter")),
                methods.get(row.getObject("method_id", UUID.class)),
                row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                row.getLong("ratings"),
                row.getString("fingerprint"),
                ResultJson.read(row.getString("dictionaries"), Dictionaries.class),
                row.getString("frozen_by"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}
