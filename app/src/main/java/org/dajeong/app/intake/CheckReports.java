package org.dajeong.app.intake;

import java.sql.Array;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What the last check of each upload found.
@Repository
public class CheckReports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ADD = """
            insert into intake.fault (upload_id, place, sheet, row_number, cell, field, kind, found, expected)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FAULTS = """
            select sheet, row_number, cell, field, kind, found, expected
              from intake.fault
             where upload_id = :upload and place > :after
             order by place
             limit :count
            """;

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CheckReports(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// The report of an upload; none before its first check.
    public Optional<CheckReport> find(UUID upload) {
        return jdbc.sql("select report from intake.upload where id = :id and report is not null")
                .param("id", upload)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, CheckReport.class));
    }

    /// The faults kept of an upload, in the order of the file.
    ///
    /// @param skip how many to leave out
    public List<CellFault> faults(UUID upload, int skip, int count) {
        return jdbc.sql(FAULTS)
                .param("upload", upload)
                .param("after", skip)
                .param("count", count)
                .query((row, index) -> {
                    Array expected = row.getArray("expected");
                    return new CellFault(
                            row.getString("sheet"),
                            row.getLong("row_number"),
                            row.getString("cell"),
                            row.getString("field"),
                            CellFault.Kind.valueOf(row.getString("kind")),
                            row.getString("found"),
                            List.of((String[]) expected.getArray()));
                })
                .list();
    }

    /// How many faults are kept.
    public int kept(UUID upload) {
        return jdbc.sql("select count(*) from intake.fault where upload_id = :upload")
                .param("upload", upload)
                .query(Integer.class)
                .single();
    }

    /// Replaces the faults of an upload.
    void keep(UUID upload, List<CellFault> faults) {
        forget(upload);
        int[] place = {0};
        template.batchUpdate(ADD, faults, BATCH, (statement, fault) -> {
            statement.setObject(1, upload);
            statement.setInt(2, ++place[0]);
            statement.setString(3, fault.sheet());
            statement.setLong(4, fault.row());
            statement.setString(5, fault.cell());
            statement.setString(6, fault.field());
            statement.setString(7, fault.kind().name());
            statement.setString(8, fault.found());
            statement.setArray(
                    9,
                    statement
                            .getConnection()
                            .createArrayOf("text", fault.expected().toArray()));
        });
    }

    /// Forgets the faults of an upload.
    void forget(UUID upload) {
        jdbc.sql("delete from intake.fault where upload_id = :upload")
                .param("upload", upload)
                .update();
    }

    static String json(CheckReport report) {
        return JSON.writeValueAsString(report);
    }
}
