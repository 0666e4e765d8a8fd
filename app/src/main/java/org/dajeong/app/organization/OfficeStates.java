package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is known of the office before a staff list is applied.
@Repository
class OfficeStates {

    private static final String ASSIGNED = """
            select p.code, a.department_id, coalesce(t.name, '') as team, a.from_date
              from organization.assignment a
              join organization.person p on p.id = a.person_id
              left join organization.team t on t.id = a.team_id
             where a.to_date is null
             order by p.code
            """;

    private static final String HELD = """
            select p.code, h.duty, coalesce(h.department_id, h.bureau_id) as seat, h.from_date
              from organization.term h
              join organization.person p on p.id = h.person_id
             where h.to_date is null
             order by h.duty, p.code
            """;

    private static final String LEFT = """
            select p.code, max(a.to_date) as left_on
              from organization.assignment a
              join organization.person p on p.id = a.person_id
             group by p.code
            having count(*) = count(a.to_date)
            """;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Bureaus bureaus;

    OfficeStates(JdbcClient jdbc, Departments departments, Bureaus bureaus) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.bureaus = bureaus;
    }

    OfficeState get() {
        Map<UUID, Department> known = new LinkedHashMap<>();
        departments.all().forEach(department -> known.put(department.id(), department));
        return new OfficeState(bureaus.all(), known, departments.names(), assigned(), held(), left(), people(), last());
    }

    private Map<String, OfficeState.Assigned> assigned() {
        Map<String, OfficeState.Assigned> assigned = new LinkedHashMap<>();
        jdbc.sql(ASSIGNED).query(row -> {
            assigned.put(row.getString("code"), assigned(row));
        });
        return assigned;
    }

    private static OfficeState.Assigned assigned(ResultSet row) throws SQLException {
        return new OfficeState.Assigned(
                row.getObject("department_id", UUID.class),
                row.getString("team"),
                row.getObject("from_date", LocalDate.class));
    }

    private List<OfficeState.Held> held() {
        return jdbc.sql(HELD)
                .query((row, index) -> new OfficeState.Held(
                        row.getString("code"),
                        Duty.Kind.valueOf(row.getString("duty")),
                        row.getObject("seat", UUID.class),
                        row.getObject("from_date", LocalDate.class)))
                .list();
    }

    private Map<String, LocalDate> left() {
        return jdbc.sql(LEFT).query(LeftOn.class).list().stream()
                .collect(Collectors.toMap(LeftOn::code, LeftOn::leftOn));
    }

    private Map<String, OfficeState.Noted> people() {
        return jdbc
                .sql("select code, grade, name from organization.person")
                .query((row, index) -> Map.entry(
                        row.getString("code"),
                        new OfficeState.Noted(row.getString("grade"), Optional.ofNullable(row.getString("name")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<LocalDate> last() {
        return jdbc
                .sql("select effective_on from organization.hr_upload order by effective_on desc limit 1")
                .query(LocalDate.class)
                .stream()
                .findFirst();
    }

    private record LeftOn(String code, LocalDate leftOn) {}
}
