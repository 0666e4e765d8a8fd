package org.dajeong.app.improvement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What waits for the heads of departments: goals to be confirmed, and what was said of the doing of CS tasks.
@Repository
class Waiting {

    private static final String ALL = """
            select id, 'GOAL' as kind, written_at as since
              from improvement.goal
             where department_id in (:departments) and state = 'WAITING' and quarter >= :from
            union all
            select id, 'TASK', carried_out_at
              from improvement.task
             where department_id in (:departments) and state = 'DECLARED' and carried_out is not null
            """;

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One thing that waits.
    record Entry(Kind kind, UUID id) {}

    /// What it is.
    enum Kind {
        GOAL,
        TASK
    }

    /// How many there are.
    ///
    /// @param from the first quarter whose goals count: what was not confirmed in its quarter stays as it is
    int count(Collection<UUID> departments, Quarter from) {
        return departments.isEmpty()
                ? 0
                : asked("select count(*) from (" + ALL + ") waiting", departments, from)
                        .query(Integer.class)
                        .single();
    }

    /// Those that wait, in one list, the oldest first.
    List<Entry> list(Collection<UUID> departments, Quarter from, int skipped, int most) {
        return departments.isEmpty()
                ? List.of()
                : asked(ALL + " order by since, id offset :skipped limit :most", departments, from)
                        .param("skipped", skipped)
                        .param("most", most)
                        .query((row, index) ->
                                new Entry(Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)))
                        .list();
    }

    private StatementSpec asked(String sql, Collection<UUID> departments, Quarter from) {
        return jdbc.sql(sql).param("departments", departments).param("from", from.toString());
    }
}
