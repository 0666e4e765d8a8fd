package org.dajeong.app.intake;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What citizens said about a department.
@Repository
public class Comments {

    private static final String OF_DEPARTMENT = """
            select words from intake.counted_comment
             where department_id = :department and quarter between :from and :to
             order by id
            """;

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The comments of some quarters, in an order that says nothing.
    ///
    /// @param to included
    public List<String> of(UUID department, Quarter from, Quarter to) {
        return jdbc.sql(OF_DEPARTMENT)
                .param("department", department)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(String.class)
                .list();
    }
}
