package org.dajeong.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All departments there are and were.
@Repository
public class Departments {

    private static final String COLUMNS = """
            select id, code, name_ko, name_en, bureau_id, kind, place, valid_from, valid_to
              from organization.department
            """;

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The department with an id.
    ///
    /// @throws DepartmentNotFound if there is none
    public Department get(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Departments::department)
                .optional()
                .orElseThrow(() -> new DepartmentNotFound(id));
    }

    /// All departments that existed on a day, in the office's own order.
    public List<Department> listFor(LocalDate on) {
        return jdbc.sql(COLUMNS + """
                         where valid_from <= :on and (valid_to is null or valid_to > :on)
                         order by place, code
                        """)
                .param("on", on)
                .query(Departments::department)
                .list();
    }

    /// All departments there ever were, in the office's own order.
    public List<Department> all() {
        return jdbc.sql(COLUMNS + " order by place, code")
                .query(Departments::department)
                .list();
    }

    private static Department department(ResultSet row, int index) throws SQLException {
        return new Department(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getObject("bureau_id", UUID.class),
                KindOfWork.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
