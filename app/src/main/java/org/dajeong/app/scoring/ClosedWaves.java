package org.dajeong.app.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The waves that can be scored.
@Repository
class ClosedWaves {

    private final JdbcClient jdbc;

    ClosedWaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A closed wave.
    record Wave(UUID id, Quarter quarter, int number, UUID version, long ratings) {}

    /// All that were closed by a moment, up to a quarter, in order.
    List<Wave> upTo(Quarter quarter, Instant moment) {
        return jdbc.sql("""
                        select w.id, w.quarter, w.number, w.version_id,
                               (select count(*) from intake.scorable s where s.wave_id = w.id) as ratings
                          from fieldwork.wave w
                         where w.state = 'CLOSED' and w.quarter <= :quarter and w.closed_at <= :moment
                         order by w.quarter, w.number
                        """)
                .param("quarter", quarter.toString())
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, index) -> new Wave(
                        row.getObject("id", UUID.class),
                        Quarter.parse(row.getString("quarter")),
                        row.getInt("number"),
                        row.getObject("version_id", UUID.class),
                        row.getLong("ratings")))
                .list();
    }

    List<RatedItem> items(UUID version) {
        return jdbc.sql("""
                        select code, name ->> 'ko' as ko, coalesce(name ->> 'en', '') as en, official_name, points, field
                          from instruments.item where version_id = :version order by place
                        """)
                .param("version", version)
                .query((row, index) -> new RatedItem(
                        row.getString("code"),
                        row.getString("ko"),
                        row.getString("en"),
                        row.getString("official_name"),
                        row.getInt("points"),
                        row.getString("field")))
                .list();
    }
}
