package org.dajeong.app.wellbeing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The load of all departments.
@Repository
public class Loads {

    private static final String COLUMNS =
            "select department_id, quarter, calls, visits, abusive, staff, version from wellbeing.load ";

    private static final String ADD = """
            insert into wellbeing.load
                   (department_id, quarter, calls, visits, abusive, staff, version, stated_by, stated_at)
            values (:department, :quarter, :calls, :visits, :abusive, :staff, 1, :by, :at)
            on conflict do nothing
            """;

    private static final String REMEMBER = """
            insert into wellbeing.load_history
                   (department_id, quarter, version, calls, visits, abusive, staff, replaced_by, replaced_at)
            select department_id, quarter, version, calls, visits, abusive, staff, :by, :at
              from wellbeing.load
             where department_id = :department and quarter = :quarter and version = :version
            """;

    private static final String REPLACE = """
            update wellbeing.load
               set calls = :calls, visits = :visits, abusive = :abusive, staff = :staff, version = version + 1,
                   stated_by = :by, stated_at = :at
             where department_id = :department and quarter = :quarter and version = :version
            """;

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was stated of a quarter, by department.
    public Map<UUID, Load> of(Quarter quarter) {
        return jdbc
                .sql(COLUMNS + "where quarter = :quarter")
                .param("quarter", quarter.toString())
                .query(Loads::load)
                .list()
                .stream()
                .collect(Collectors.toMap(Load::department, Function.identity()));
    }

    /// What was stated of a department in a quarter.
    public Optional<Load> find(UUID department, Quarter quarter) {
        return jdbc.sql(COLUMNS + "where department_id = :department and quarter = :quarter")
                .param("department", department)
                .param("quarter", quarter.toString())
                .query(Loads::load)
                .optional();
    }

    /// The quarters of which something was stated, the newest first.
    public List<Quarter> quarters() {
        return jdbc
                .sql("select distinct quarter from wellbeing.load order by quarter desc")
                .query(String.class)
                .list()
                .stream()
                .map(Quarter::parse)
                .toList();
    }

    /// States the first figures of a department in a quarter, unless somebody else has done so.
    boolean add(Load load, String by, Instant at) {
        return figures(ADD, load, by, at).update() == 1;
    }

    /// States other figures in place of those of a version, unless somebody else has done so; the earlier ones are
    /// kept.
    boolean replace(Load next, String by, Instant at) {
        figures(REMEMBER, next, by, at).param("version", next.version() - 1).update();
        return figures(REPLACE, next, by, at)
                        .param("version", next.version() - 1)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec figures(String statement, Load load, String by, Instant at) {
        return jdbc.sql(statement)
                .param("department", load.department())
                .param("quarter", load.quarter().toString())
                .param("calls", load.figures().calls())
                .param("visits", load.figures().visits())
                .param("abusive", load.figures().abusive())
                .param("staff", load.figures().staff())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static Load load(ResultSet row, int index) throws SQLException {
        return new Load(
                row.getObject("department_id", UUID.class),
                Quarter.parse(row.getString("quarter")),
                new Load.Figures(row.getInt("calls"), row.getInt("visits"), row.getInt("abusive"), row.getInt("staff")),
                row.getInt("version"));
    }
}
