package org.dajeong.app.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Adds the ratings of one upload, a batch at a time, in the transaction of whoever calls.
///
/// The id of a rating follows from its upload and its place in the file, so that the same file read again in the same
/// way makes the same ids.
final class RatingTable {

    private static final String ADD = """
            insert into intake.rating (id, wave_id, upload_id, sheet, row_number, department_id, staff, assessor,
                   on_date, task, channel, hour, season, points, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint[], ?)
            """;

    private static final String ADD_COMMENT =
            "insert into intake.comment (id, upload_id, department_id, words) values (?, ?, ?, ?)";

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final Upload upload;
    private final List<ReadRating> waiting = new ArrayList<>(BATCH);
    private long added;

    RatingTable(JdbcTemplate template, Upload upload) {
        this.template = template;
        this.upload = upload;
    }

    void add(ReadRating rating) {
        waiting.add(rating);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /// Adds what waits.
    ///
    /// @return how many ratings were added in all
    long flush() {
        template.batchUpdate(ADD, waiting, BATCH, this::set);
        List<ReadRating> said =
                waiting.stream().filter(rating -> !rating.comment().isEmpty()).toList();
        template.batchUpdate(ADD_COMMENT, said, BATCH, (statement, rating) -> {
            // Random, so that the order of the file is lost.
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, upload.id());
            statement.setObject(3, rating.department());
            statement.setString(4, rating.comment());
        });
        waiting.clear();
        return added;
    }

    private void set(PreparedStatement statement, ReadRating rating) throws SQLException {
        statement.setObject(1, id(upload.id(), added++));
        statement.setObject(2, upload.wave());
        statement.setObject(3, upload.id());
        statement.setString(4, rating.sheet());
        statement.setLong(5, rating.row());
        statement.setObject(6, rating.department());
        statement.setString(7, rating.staff());
        statement.setString(8, rating.assessor());
        statement.setObject(9, rating.date().orElse(null));
        statement.setString(10, rating.task());
        statement.setString(11, rating.channel());
        statement.setString(12, rating.hour());
        statement.setString(13, rating.season());
        statement.setString(14, rating.points());
        statement.setInt(15, rating.outcome());
    }

    /// The first half of the upload's id, which tells its time, and the place behind what else makes the upload one.
    ///
    /// @param place from 0, less than 2³²
    static UUID id(UUID upload, long place) {
        long variant = 0x8000_0000_0000_0000L;
        long which = (upload.getLeastSignificantBits() & 0x3fff_ffffL) << 32;
        return new UUID(upload.getMostSignificantBits(), variant | which | place);
    }
}
