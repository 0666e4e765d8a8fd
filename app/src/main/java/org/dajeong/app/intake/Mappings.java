package org.dajeong.app.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The mapping of each upload, and the last one confirmed for each firm and instrument.
@Repository
class Mappings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REMEMBER = """
            insert into intake.mapping (firm, instrument, mapping, confirmed_by, confirmed_at)
            values (:firm, :instrument, cast(:mapping as jsonb), :by, :at)
            on conflict (firm, instrument) do update
               set mapping = excluded.mapping, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The mapping with which an upload was last asked to be checked.
    Optional<UploadMapping> of(UUID upload) {
        return jdbc.sql("select mapping from intake.upload where id = :id and mapping is not null")
                .param("id", upload)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, UploadMapping.class));
    }

    /// The mapping confirmed last for the files of a firm and an instrument.
    Optional<UploadMapping> remembered(String firm, String instrument) {
        return jdbc.sql("select mapping from intake.mapping where firm = :firm and instrument = :instrument")
                .param("firm", firm)
                .param("instrument", instrument)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, UploadMapping.class));
    }

    /// Remembers a mapping for the next file.
    void remember(String firm, String instrument, UploadMapping mapping, String confirmedBy) {
        jdbc.sql(REMEMBER)
                .param("firm", firm)
                .param("instrument", instrument)
                .param("mapping", json(mapping))
                .param("by", confirmedBy)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    static String json(UploadMapping mapping) {
        return JSON.writeValueAsString(mapping);
    }
}
