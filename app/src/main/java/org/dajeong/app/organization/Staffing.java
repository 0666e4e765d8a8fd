package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who works where, as numbers.
@Repository
public class Staffing {

    private static final String TRANSFERS = """
            select count(*) as staff,
                   count(*) filter (where not exists (
                       select 1
                         from organization.assignment b
                        where b.person_id = a.person_id and b.department_id in (:family)
                          and b.from_date <= :before and (b.to_date is null or b.to_date > :before))) as came
              from organization.assignment a
             where a.department_id = :department
               and a.from_date <= :first and (a.to_date is null or a.to_date > :first)
            """;

    private final JdbcClient jdbc;
    private final Departments departments;

    Staffing(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    /// How many of a department's staff on the first day of a quarter had not been there the day before.
    /// Whoever came along when departments were renamed, merged or split has not been transferred.
    @Transactional(readOnly = true)
    public Transfers quarterTransfers(UUID department, Quarter quarter) {
        return jdbc.sql(TRANSFERS)
                .param("department", department)
                .param("family", departments.family().familyOf(department))
                .param("first", quarter.begins())
                .param("before", quarter.begins().minusDays(1))
                .query((row, index) -> new Transfers(row.getInt("came"), row.getInt("staff")))
                .single();
    }

    /// How many people work in each department on a day; departments without any are left out.
    public Map<UUID, Integer> counts(LocalDate on) {
        return jdbc.sql("""
                        select department_id, count(*)::int as staff
                          from organization.assignment
                         where from_date <= :on and (to_date is null or to_date > :on)
                         group by department_id
                        """).param("on", on).query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::departmentId, Count::staff));
    }

    /// Where somebody works on a day.
    public Optional<UUID> departmentOf(String personCode, LocalDate on) {
        return jdbc.sql("""
                        select a.department_id
                          from organization.assignment a
                          join organization.person p on p.id = a.person_id
                         where p.code = :code and a.from_date <= :on and (a.to_date is null or a.to_date > :on)
                        """)
                .param("code", personCode)
                .param("on", on)
                .query(UUID.class)
                .optional();
    }

    private record Count(UUID departmentId, int staff) {}
}
