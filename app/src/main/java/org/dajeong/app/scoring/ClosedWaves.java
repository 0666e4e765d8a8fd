package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.scoring.Dictionaries.FrozenWave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The waves that can be frozen, with the ratings that count.
@Component
class ClosedWaves {

    private final Waves waves;
    private final JdbcClient jdbc;

    ClosedWaves(Waves waves, JdbcClient jdbc) {
        this.waves = waves;
        this.jdbc = jdbc;
    }

    /// All that were closed by a moment, up to a quarter, in order.
    List<Wave> upTo(Quarter quarter, Instant moment) {
        return waves.all().stream()
                .filter(wave -> wave.quarter().compareTo(quarter) <= 0)
                .filter(wave ->
                        wave.closedAt().filter(at -> !at.isAfter(moment)).isPresent())
                .sorted(Comparator.comparing(Wave::quarter).thenComparing(Wave::number))
                .toList();
    }

    /// The same waves with the number of their ratings.
    List<FrozenWave> counted(List<Wave> some) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select wave_id, count(*) as ratings from intake.scorable group by wave_id")
                .query(row -> {
                    counts.put(row.getObject("wave_id", UUID.class), row.getLong("ratings"));
                });
        return some.stream()
                .map(wave ->
                        new FrozenWave(wave.id(), wave.quarter(), wave.number(), counts.getOrDefault(wave.id(), 0L)))
                .toList();
    }
}
