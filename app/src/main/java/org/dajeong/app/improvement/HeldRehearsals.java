package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The short rehearsals of CS tasks, for those who count what people took part in.
@Repository
public class HeldRehearsals {

    private static final String HELD = """
            select r.id, r.task_id, t.department_id, t.title, r.held_on, r.minutes, r.topic,
                   t.state = 'CLOSED' as confirmed, s.person_id
              from improvement.task_rehearsal r
              join improvement.task t on t.id = r.task_id
              left join improvement.task_rehearsal_staff s on s.rehearsal_id = r.id
             where r.held_on >= :from and r.held_on < :until
            """;

    private final JdbcClient jdbc;

    HeldRehearsals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A rehearsal that was held.
    ///
    /// @param confirmed whether the head confirmed that the task was carried out
    public record Held(
            UUID id,
            UUID task,
            UUID department,
            LocalDate on,
            int minutes,
            String topic,
            boolean confirmed,
            List<UUID> people) {

        public Held {
            people = List.copyOf(people);
        }
    }

    /// Everything held from a day on and before another, the newest first.
    public List<Held> between(LocalDate from, LocalDate until) {
        return list(jdbc.sql(HELD + "order by r.held_on desc, r.id")
                .param("from", from)
                .param("until", until));
    }

    /// What some departments held.
    public List<Held> of(Collection<UUID> departments, LocalDate from, LocalDate until) {
        return list(jdbc.sql(HELD + "and t.department_id in (:departments) order by r.held_on desc, r.id")
                .param("from", from)
                .param("until", until)
                .param("departments", departments));
    }

    private static List<Held> list(JdbcClient.StatementSpec sql) {
        Map<UUID, Held> bare = new LinkedHashMap<>();
        Map<UUID, List<UUID>> people = new LinkedHashMap<>();
        sql.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            String topic = row.getString("topic");
            bare.putIfAbsent(
                    id,
                    new Held(
                            id,
                            row.getObject("task_id", UUID.class),
                            row.getObject("department_id", UUID.class),
                            row.getObject("held_on", LocalDate.class),
                            row.getInt("minutes"),
                            topic.isBlank() ? row.getString("title") : topic,
                            row.getBoolean("confirmed"),
                            List.of()));
            List<UUID> took = people.computeIfAbsent(id, none -> new ArrayList<>());
            UUID person = row.getObject("person_id", UUID.class);
            if (person != null) {
                took.add(person);
            }
        });
        return bare.values().stream()
                .map(held -> new Held(
                        held.id(),
                        held.task(),
                        held.department(),
                        held.on(),
                        held.minutes(),
                        held.topic(),
                        held.confirmed(),
                        people.getOrDefault(held.id(), List.of())))
                .toList();
    }
}
