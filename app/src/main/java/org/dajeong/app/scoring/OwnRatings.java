package org.dajeong.app.scoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A person's own ratings, for that person alone, once their wave is closed.
@Repository
public class OwnRatings {

    private static final String OWN = """
            select quarter, version_id, department_id, on_date, task, channel, hour, points, outcome
              from intake.scorable
             where staff = :staff and wave_id in (:waves)
             order by quarter desc, on_date desc nulls last, id
            """;

    /// One row per colleague, version and item in a quarter: the sums that the means of others are made of.
    private static final String OTHERS = """
            select w.quarter, w.version_id, i.department_id, i.staff, i.place, i.asked as n, i.earned
              from scoring.item_sum i
              join fieldwork.wave w on w.id = i.wave_id
             where i.department_id in (:departments) and i.wave_id in (:waves) and i.staff <> :staff
            """;

    private final JdbcClient jdbc;
    private final Waves waves;

    OwnRatings(JdbcClient jdbc, Waves waves) {
        this.jdbc = jdbc;
        this.waves = waves;
    }

    /// One rating.
    ///
    /// @param version the instrument version it was made with
    /// @param points per item of that version; empty where it was not asked
    /// @param score from 0 to 100
    public record OwnRating(
            Quarter quarter,
            UUID version,
            UUID department,
            Optional<LocalDate> on,
            String task,
            String channel,
            String hour,
            List<Optional<Integer>> points,
            double score) {

        public OwnRating {
            points = List.copyOf(points);
        }
    }

    /// What one colleague earned in one item.
    ///
    /// @param staff code of the colleague; blank where it is not known
    /// @param place of the item, from 1
    record Colleague(Quarter quarter, UUID version, UUID department, String staff, int place, long n, long earned) {}

    /// All ratings of a person, the newest first.
    public List<OwnRating> of(String staff) {
        List<UUID> closed = closed();
        if (closed.isEmpty() || staff.isBlank()) {
            return List.of();
        }
        return jdbc.sql(OWN)
                .param("staff", staff)
                .param("waves", closed)
                .query(OwnRatings::rating)
                .list();
    }

    /// The means of the others in some departments, where so many of them stand behind a mean that it tells of
    /// nobody. A wave's means are there once its ratings were frozen.
    public OthersMeans others(String staff, Collection<UUID> departments) {
        List<UUID> closed = closed();
        if (closed.isEmpty() || departments.isEmpty()) {
            return new OthersMeans(List.of());
        }
        return new OthersMeans(jdbc.sql(OTHERS)
                .param("staff", staff)
                .param("departments", departments)
                .param("waves", closed)
                .query(OwnRatings::colleague)
                .list());
    }

    private List<UUID> closed() {
        return waves.all().stream().filter(wave -> !wave.isOpen()).map(Wave::id).toList();
    }

    private static OwnRating rating(ResultSet row, int index) throws SQLException {
        return new OwnRating(
                Quarter.parse(row.getString("quarter")),
                row.getObject("version_id", UUID.class),
                row.getObject("department_id", UUID.class),
                Optional.ofNullable(row.getObject("on_date", LocalDate.class)),
                row.getString("task"),
                row.getString("channel"),
                row.getString("hour"),
                points(row.getArray("points")),
                row.getInt("outcome") / 100.0);
    }

    private static List<Optional<Integer>> points(Array stored) throws SQLException {
        return Arrays.stream((Short[]) stored.getArray())
                .map(point -> Optional.ofNullable(point).map(Short::intValue))
                .toList();
    }

    private static Colleague colleague(ResultSet row, int index) throws SQLException {
        return new Colleague(
                Quarter.parse(row.getString("quarter")),
                row.getObject("version_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getString("staff"),
                row.getInt("place"),
                row.getLong("n"),
                row.getLong("earned"));
    }
}
