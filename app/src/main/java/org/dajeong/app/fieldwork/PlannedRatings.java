package org.dajeong.app.fieldwork;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How many ratings each department is to get in a quarter (조사 계획); a department that is not in the plan gets as many
/// as last time.
@Repository
public class PlannedRatings {

    /// A larger number is a slip of the pen.
    static final int RATINGS_MAX = 9_999;

    private final JdbcClient jdbc;

    PlannedRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The plan of a quarter, by department.
    public Map<UUID, Integer> of(Quarter quarter) {
        return jdbc
                .sql("select department_id, ratings from fieldwork.planned_rating where quarter = :quarter")
                .param("quarter", quarter.toString())
                .query((row, index) -> Map.entry(row.getObject("department_id", UUID.class), row.getInt("ratings")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is planned for a department.
    public OptionalInt find(Quarter quarter, UUID department) {
        Integer planned = of(quarter).get(department);
        return planned == null ? OptionalInt.empty() : OptionalInt.of(planned);
    }

    /// Puts a plan down in place of the one before.
    @Transactional
    public void set(Quarter quarter, Map<UUID, Integer> plan) {
        jdbc.sql("delete from fieldwork.planned_rating where quarter = :quarter")
                .param("quarter", quarter.toString())
                .update();
        plan.forEach((department, ratings) -> jdbc.sql("""
                                insert into fieldwork.planned_rating (quarter, department_id, ratings)
                                values (:quarter, :department, :ratings)
                                """)
                .param("quarter", quarter.toString())
                .param("department", department)
                .param("ratings", ratings)
                .update());
    }
}
