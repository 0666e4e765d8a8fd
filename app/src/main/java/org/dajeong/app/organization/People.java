package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Optional.ofNullable(row.getString("name")),
                row.getString("grade"));
    }
}
