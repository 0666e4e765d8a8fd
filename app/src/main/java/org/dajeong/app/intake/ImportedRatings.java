package org.dajeong.app.intake;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.fieldwork.RatingCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the ratings of waves by their uploads: no rating has to be read.
@Repository
class ImportedRatings implements RatingCounts {

    private static final String BY_WAVE = """
            select wave_id as wave, sum(rows) as count
              from intake.upload
             where state = 'IMPORTED' and superseded_by is null and rows > 0
             group by wave_id
            """;

    private final JdbcClient jdbc;

    ImportedRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Long> byWave() {
        return jdbc.sql(BY_WAVE).query(Row.class).list().stream().collect(Collectors.toMap(Row::wave, Row::count));
    }

    private record Row(UUID wave, long count) {}
}
