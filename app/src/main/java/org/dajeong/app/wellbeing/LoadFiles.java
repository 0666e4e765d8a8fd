package org.dajeong.app.wellbeing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Files on their way in, and those that were applied.
@Repository
class LoadFiles {

    /// A file that nobody applied is forgotten after so many days.
    private static final int DRAFT_DAYS_MAX = 7;

    /// So many of those applied are listed.
    private static final int LISTED = 12;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LoadFiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// A file that was applied.
    ///
    /// @param changes how many departments and quarters it changed
    record Applied(String name, int changes, String by, Instant at) {}

    /// Keeps a file until it is applied.
    @Transactional
    public UUID keep(LoadFile file, String by) {
        OffsetDateTime now = now();
        jdbc.sql("delete from wellbeing.load_draft where uploaded_at < :before")
                .param("before", now.minusDays(DRAFT_DAYS_MAX))
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into wellbeing.load_draft (id, file, uploaded_by, uploaded_at)
                        values (:id, :file::jsonb, :by, :at)
                        """)
                .param("id", id)
                .param("file", json.writeValueAsString(file))
                .param("by", by)
                .param("at", now)
                .update();
        return id;
    }

    /// A file that waits.
    Optional<LoadFile> find(UUID id) {
        return jdbc.sql("select file from wellbeing.load_draft where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(file -> json.readValue(file, LoadFile.class));
    }

    /// Forgets a file that waited.
    void discard(UUID id) {
        jdbc.sql("delete from wellbeing.load_draft where id = :id")
                .param("id", id)
                .update();
    }

    void applied(LoadFile file, int changes, String by) {
        jdbc.sql("""
                        insert into wellbeing.load_upload (id, file_name, file_sha256, changes, applied_by, applied_at)
                        values (:id, :name, :sha, :changes, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("name", file.name())
                .param("sha", file.fingerprint())
                .param("changes", changes)
                .param("by", by)
                .param("at", now())
                .update();
    }

    /// The last files that were applied, the newest first.
    List<Applied> applied() {
        return jdbc.sql("""
                        select file_name, changes, applied_by, applied_at from wellbeing.load_upload
                         order by applied_at desc, id desc limit :most
                        """)
                .param("most", LISTED)
                .query((row, index) -> new Applied(
                        row.getString("file_name"),
                        row.getInt("changes"),
                        row.getString("applied_by"),
                        row.getObject("applied_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
