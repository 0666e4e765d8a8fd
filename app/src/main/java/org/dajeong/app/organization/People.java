package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everybody who works in the office or did.
@Repository
public class People {

    private static final String COLUMNS = "select id, code, name, grade from organization.person ";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The person with a code.
    public Optional<Person> find(String code) {
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(People::person)
                .optional();
    }

    /// The person with an id.
    public Optional<Person> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(People::person)
                .optional();
    }

    /// Those who work in a department on a day, by code.
    public List<Person> in(UUID department, LocalDate on) {
        return jdbc.sql("""
                        select p.id, p.code, p.name, p.grade
                          from organization.assignment a
                          join organization.person p on p.id = a.person_id
                         where a.department_id = :department
                           and a.from_date <= :on and (a.to_date is null or a.to_date > :on)
                         order by p.code
                        """)
                .param("department", department)
                .param("on", on)
                .query(People::person)
                .list();
    }

    static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Optional.ofNullable(row.getString("name")),
                row.getString("grade"));
    }
}
