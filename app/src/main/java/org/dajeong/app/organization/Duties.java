package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who answers for what, by the dates of assignments and terms.
@Repository
public class Duties {

    private static final String OF_PERSON = """
            select 'STAFF' as kind, department_id, null::uuid as bureau_id
              from organization.assignment
             where person_id = :person and from_date <= :on and (to_date is null or to_date > :on)
            union all
            select duty, department_id, bureau_id
              from organization.term
             where person_id = :person and from_date <= :on and (to_date is null or to_date > :on)
            """;

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The duties of a person on a day: a leader who moves has lost the old department that day.
    public List<Duty> of(UUID person, LocalDate on) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .param("on", on)
                .query(Duties::duty)
                .list();
    }

    private static Duty duty(ResultSet row, int index) throws SQLException {
        return new Duty(
                Duty.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("department_id", UUID.class)),
                Optional.ofNullable(row.getObject("bureau_id", UUID.class)));
    }
}
