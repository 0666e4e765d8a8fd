package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.Ids;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.intake.PersonalData;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.Departments;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.district.Rating;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the district's ratings as imports of six workbooks would have left them.
@Component
class DemoRatings {

    private static final String UPLOAD = """
            insert into intake.upload
                   (id, wave_id, firm, file_name, file_sha256, state, rows, uploaded_by, uploaded_at, imported_at)
            values (:id, :wave, '다정리서치', :name, :name, 'IMPORTED', :rows, :by, :at, :at)
            """;

    private static final String RATING = """
            insert into intake.rating
                   (id, wave_id, upload_id, sheet, row_number, department_id, staff, assessor,
                    task, channel, hour, season, points, outcome)
            values (?, ?, ?, '평가 기록', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COMMENT =
            "insert into intake.comment (id, upload_id, department_id, words) values (?, ?, ?, ?)";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final Departments departments;
    private final Clock clock;

    DemoRatings(JdbcClient jdbc, JdbcTemplate rows, Departments departments, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.departments = departments;
        this.clock = clock;
    }

    /// @param waves one per quarter of the district, in their order
    void store(District district, List<Wave> waves, String by) {
        List<UUID> uploads = waves.stream().map(wave -> Ids.next()).toList();
        long[] counts = new long[waves.size()];
        count(district, counts);
        for (int i = 0; i < waves.size(); i++) {
            jdbc.sql(UPLOAD)
                    .param("id", uploads.get(i))
                    .param("wave", waves.get(i).id())
                    .param("name", "전화친절도_" + waves.get(i).quarter() + ".xlsx")
                    .param("rows", counts[i])
                    .param("by", by)
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        rows.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(RATING)) {
                new Writer(connection, insert, waves, uploads).write(district);
            }
            return true;
        });
        comment(uploads.getLast(), waves.getLast().quarter().begins());
    }

    private void comment(UUID upload, LocalDate on) {
        InputStream resource = Objects.requireNonNull(DemoRatings.class.getResourceAsStream("comments.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<Object[]> comments = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Object[] {
                        UUID.randomUUID(), upload, department(line[0], on), PersonalData.masked(line[1])
                    })
                    .toList();
            rows.batchUpdate(COMMENT, comments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID department(String name, LocalDate on) {
        return switch (departments.find(name, on)) {
            case DepartmentMatch.Found(var department) -> department.id();
            case DepartmentMatch other -> throw new IllegalStateException("%s is not there on %s".formatted(name, on));
        };
    }

    private static void count(District district, long[] counts) {
        try {
            district.writeTo(rating -> counts[rating.code(Column.QUARTER)]++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Writer {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Wave> waves;
        private final List<UUID> uploads;
        private final Map<String, UUID> known = new HashMap<>();
        private final long[] rowNumbers;
        private int waiting;

        Writer(Connection connection, PreparedStatement insert, List<Wave> waves, List<UUID> uploads) {
            this.connection = connection;
            this.insert = insert;
            this.waves = waves;
            this.uploads = uploads;
            this.rowNumbers = new long[waves.size()];
        }

        void write(District district) throws SQLException {
            try {
                district.writeTo(rating -> {
                    try {
                        add(rating);
                    } catch (SQLException e) {
                        throw new IOException(e);
                    }
                });
            } catch (IOException e) {
                throw new SQLException(e);
            }
            insert.executeBatch();
        }

        private void add(Rating rating) throws SQLException {
            int quarter = rating.code(Column.QUARTER);
            Wave wave = waves.get(quarter);
            Array points = connection.createArrayOf(
                    "smallint",
                    IntStream.range(0, Item.RUBRIC.size())
                            .mapToObj(item -> (short) rating.points(item))
                            .toArray());
            insert.setObject(1, Ids.next());
            insert.setObject(2, wave.id());
            insert.setObject(3, uploads.get(quarter));
            insert.setLong(4, ++rowNumbers[quarter] + 1);
            insert.setObject(5, department(rating, wave.quarter().begins(), quarter / 2));
            insert.setString(6, rating.text(Column.STAFF));
            insert.setString(7, rating.text(Column.CALLER));
            insert.setString(8, rating.text(Column.TASK));
            insert.setString(9, rating.text(Column.CHANNEL));
            insert.setString(10, rating.text(Column.HOUR));
            insert.setString(11, rating.text(Column.SEASON));
            insert.setArray(12, points);
            insert.setInt(13, 100 * rating.score());
            insert.addBatch();
            if (++waiting % BATCH == 0) {
                insert.executeBatch();
            }
        }

        private UUID department(Rating rating, LocalDate on, int day) {
            String name = People.department(rating.text(Column.DEPT), rating.text(Column.STAFF), day);
            return known.computeIfAbsent(name + " " + on, key -> DemoRatings.this.department(name, on));
        }
    }
}
