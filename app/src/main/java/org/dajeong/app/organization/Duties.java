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

    private static final String TERMS = """
            select p.id, p.code, p.name, p.grade, t.duty, coalesce(t.department_id, t.bureau_id) as seat,
                   t.from_date, t.to_date
              from organization.term t
              join organization.person p on p.id = t.person_id
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

    /// Who has which duty on a day, in every department and bureau.
    public List<Term> listFor(LocalDate on) {
        return jdbc.sql(TERMS + """
                         where t.from_date <= :on and (t.to_date is null or t.to_date > :on)
                         order by t.duty, t.from_date, p.code
                        """).param("on", on).query(Duties::term).list();
    }

    /// Who has or had which duty in a department, the last first.
    public List<Term> history(UUID department) {
        return jdbc.sql(TERMS + """
                         where t.department_id = :department
                         order by t.from_date desc, t.duty, p.code
                        """)
                .param("department", department)
                .query(Duties::term)
                .list();
    }

    private static Term term(ResultSet row, int index) throws SQLException {
        return new Term(
                People.person(row, index),
                Duty.Kind.valueOf(row.getString("duty")),
                row.getObject("seat", UUID.class),
                row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("to_date", LocalDate.class)));
    }

    private static Duty duty(ResultSet row, int index) throws SQLException {
        return new Duty(
                Duty.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("department_id", UUID.class)),
                Optional.ofNullable(row.getObject("bureau_id", UUID.class)));
    }
}
