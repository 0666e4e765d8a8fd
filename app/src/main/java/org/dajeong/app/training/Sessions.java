package org.dajeong.app.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.improvement.TaskFileType;
import org.dajeong.app.training.Session.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All sessions.
@Repository
class Sessions {

    private static final String COLUMNS = """
            select s.*, f.name as file_name, f.type as file_type, f.size as file_size, f.sha256 as file_sha256
              from training.session s
              left join training.material_file f on f.session_id = s.id
            """;

    private static final String INSERT = """
            insert into training.session (id, department_id, kind_code, held_on, second_on, minutes, topic, item,
                   task_id, taught_by, material, written_by, written_at)
            values (:id, :department, :kind, :on, :second, :minutes, :topic, :item, :task, :teacher, :material, :by, :at)
            """;

    private static final String UPDATE = """
            update training.session
               set kind_code = :kind, held_on = :on, second_on = :second, minutes = :minutes, topic = :topic,
                   item = :item, task_id = :task, taught_by = :teacher, material = :material,
                   version = version + 1, written_by = :by, written_at = :at
             where id = :id and version = :version and confirmed_by is null
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws SessionNotFound if there is none with this id
    Session get(UUID id) {
        return list(COLUMNS + "where s.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new SessionNotFound(id));
    }

    /// Those of some departments, which may be one through the years, the newest first.
    List<Session> of(Collection<UUID> departments) {
        return departments.isEmpty()
                ? List.of()
                : list(
                        COLUMNS + "where s.department_id in (:departments) order by s.held_on desc, s.id desc",
                        Map.of("departments", departments));
    }

    /// Those held from a day on and before another.
    List<Session> between(LocalDate from, LocalDate until) {
        return list(
                COLUMNS + "where s.held_on >= :from and s.held_on < :until order by s.held_on, s.id",
                Map.of("from", from, "until", until));
    }

    /// Those that nobody confirmed yet, the oldest first.
    List<Session> waiting() {
        return list(COLUMNS + "where s.confirmed_by is null order by s.written_at, s.id", Map.of());
    }

    void add(UUID id, UUID department, Content content, String by, Instant at) {
        written(jdbc.sql(INSERT), content)
                .param("id", id)
                .param("department", department)
                .param("by", by)
                .param("at", stamp(at))
                .update();
        attend(id, 1, content.attended());
        attend(id, 2, content.attendedSecond());
    }

    /// @return whether the session was still the version that was read, and not confirmed
    boolean change(UUID id, int version, Content content, String by, Instant at) {
        int changed = written(jdbc.sql(UPDATE), content)
                .param("id", id)
                .param("version", version)
                .param("by", by)
                .param("at", stamp(at))
                .update();
        if (changed == 1) {
            jdbc.sql("delete from training.attendance where session_id = :id")
                    .param("id", id)
                    .update();
            attend(id, 1, content.attended());
            attend(id, 2, content.attendedSecond());
        }
        return changed == 1;
    }

    private void attend(UUID session, int half, Set<UUID> people) {
        if (!people.isEmpty()) {
            jdbc.sql("""
                            insert into training.attendance (session_id, half, person_id)
                            select :session, :half, id from organization.person where id in (:people)
                            """)
                    .param("session", session)
                    .param("half", half)
                    .param("people", people)
                    .update();
        }
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Content content) {
        return sql.param("kind", content.kind())
                .param("on", content.on())
                .param("second", content.second().orElse(null))
                .param("minutes", content.minutes())
                .param("topic", content.topic())
                .param("item", content.item())
                .param("task", content.task().orElse(null))
                .param("teacher", content.taughtBy())
                .param("material", content.material());
    }

    static OffsetDateTime stamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private record Seat(UUID session, int half) {}

    private List<Session> list(String sql, Map<String, ?> params) {
        List<Session> bare =
                jdbc.sql(sql).params(params).query((row, index) -> session(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Seat, Set<UUID>> seats = new HashMap<>();
        jdbc.sql("select * from training.attendance where session_id in (:sessions)")
                .param("sessions", bare.stream().map(Session::id).toList())
                .query(row -> {
                    Seat seat = new Seat(row.getObject("session_id", UUID.class), row.getInt("half"));
                    seats.computeIfAbsent(seat, none -> new HashSet<>()).add(row.getObject("person_id", UUID.class));
                });
        return bare.stream()
                .map(one -> new Session(
                        one.id(),
                        one.department(),
                        one.content()
                                .withAttendance(
                                        seats.getOrDefault(new Seat(one.id(), 1), Set.of()),
                                        seats.getOrDefault(new Seat(one.id(), 2), Set.of())),
                        one.version(),
                        one.writtenAt(),
                        one.confirmed(),
                        one.file()))
                .toList();
    }

    private static Session session(ResultSet row) throws SQLException {
        Content content = new Content(
                row.getString("kind_code"),
                row.getObject("held_on", LocalDate.class),
                Optional.ofNullable(row.getObject("second_on", LocalDate.class)),
                row.getInt("minutes"),
                row.getString("topic"),
                row.getString("item"),
                Optional.ofNullable(row.getObject("task_id", UUID.class)),
                row.getObject("taught_by", UUID.class),
                row.getString("material"),
                Set.of(),
                Set.of());
        String by = Objects.requireNonNullElse(row.getString("confirmed_by"), "");
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("department_id", UUID.class),
                content,
                row.getInt("version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                by.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Session.Confirmed(
                                by,
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("document"),
                                row.getObject("document_on", LocalDate.class))),
                row.getString("file_name") == null
                        ? Optional.empty()
                        : Optional.of(new Session.Material(
                                row.getString("file_name"),
                                TaskFileType.valueOf(row.getString("file_type")).mediaType(),
                                row.getLong("file_size"),
                                row.getString("file_sha256"))));
    }
}
