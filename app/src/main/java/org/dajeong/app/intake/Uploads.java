package org.dajeong.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All uploads, without their bytes.
@Repository
public class Uploads {

    private static final String COLUMNS = """
            select id, wave_id, firm, file_name, file_sha256, file_rows, replaces, state, rows_read, stopped, rows,
                   superseded_by, uploaded_by, uploaded_at, imported_at
              from intake.upload
            """;

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The upload with an id.
    ///
    /// @throws UploadNotFound if there is none
    public Upload get(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Uploads::upload)
                .optional()
                .orElseThrow(() -> new UploadNotFound(id));
    }

    /// The newest ones, those thrown away left out.
    public List<Upload> newest(int count) {
        return jdbc.sql(COLUMNS + " where state <> 'DISCARDED' order by uploaded_at desc, id desc limit :count")
                .param("count", count)
                .query(Uploads::upload)
                .list();
    }

    /// The uploads whose ratings count, the newest first.
    public List<Upload> counting() {
        return jdbc.sql(COLUMNS + " where state = 'IMPORTED' and superseded_by is null order by imported_at desc")
                .query(Uploads::upload)
                .list();
    }

    /// The names of all firms that ever sent a file.
    public List<String> firms() {
        return jdbc.sql("select distinct firm from intake.upload order by firm")
                .query(String.class)
                .list();
    }

    /// The same file in a wave: imported and counting, or on its way.
    Optional<Upload> same(UUID wave, String sha256) {
        return jdbc.sql(COLUMNS + """
                         where wave_id = :wave and file_sha256 = :sha and state <> 'DISCARDED'
                           and superseded_by is null
                         order by state = 'IMPORTED' desc, uploaded_at desc
                         limit 1
                        """)
                .param("wave", wave)
                .param("sha", sha256)
                .query(Uploads::upload)
                .optional();
    }

    private static Upload upload(ResultSet row, int index) throws SQLException {
        String stopped = row.getString("stopped");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("wave_id", UUID.class),
                row.getString("firm"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_rows"),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                Upload.State.valueOf(row.getString("state")),
                row.getLong("rows_read"),
                stopped.isEmpty() ? Optional.empty() : Optional.of(Upload.Stop.valueOf(stopped)),
                Optional.ofNullable(row.getObject("rows", Long.class)),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("imported_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
