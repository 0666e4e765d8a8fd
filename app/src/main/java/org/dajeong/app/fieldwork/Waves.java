package org.dajeong.app.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// All waves.
@Repository
public class Waves {

    private static final String COLUMNS =
            "select id, quarter, number, version_id, state, opened_at, closed_at from fieldwork.wave ";

    private final JdbcClient jdbc;

    Waves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The wave with an id.
    ///
    /// @throws WaveNotFound if there is none
    public Wave get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Waves::wave)
                .optional()
                .orElseThrow(() -> new WaveNotFound(id));
    }

    /// The wave of a quarter with a number.
    public Optional<Wave> find(Quarter quarter, int number) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter and number = :number")
                .param("quarter", quarter.toString())
                .param("number", number)
                .query(Waves::wave)
                .optional();
    }

    /// All of them, the newest first.
    public List<Wave> all() {
        return jdbc.sql(COLUMNS + "order by quarter desc, number desc")
                .query(Waves::wave)
                .list();
    }

    /// The waves of a quarter, by number.
    public List<Wave> listFor(Quarter quarter) {
        return jdbc.sql(COLUMNS + "where quarter = :quarter order by number")
                .param("quarter", quarter.toString())
                .query(Waves::wave)
                .list();
    }

    /// The wave as it is, and stays until the transaction ends: nobody closes it meanwhile.
    ///
    /// @throws WaveNotFound if there is none
    @Transactional(propagation = Propagation.MANDATORY)
    public Wave hold(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for share")
                .param("id", id)
                .query(Waves::wave)
                .optional()
                .orElseThrow(() -> new WaveNotFound(id));
    }

    /// The wave as it is, for the one who is about to change it: whoever holds it is waited for.
    @Transactional(propagation = Propagation.MANDATORY)
    Wave take(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Waves::wave)
                .optional()
                .orElseThrow(() -> new WaveNotFound(id));
    }

    private static Wave wave(ResultSet row, int index) throws SQLException {
        return new Wave(
                row.getObject("id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                row.getInt("number"),
                row.getObject("version_id", UUID.class),
                Wave.State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
