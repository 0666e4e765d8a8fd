package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The months in which a department's callers come all at once (업무 집중 시기), and what for. That scores are lower then
/// is part of the mix; here they are remembered, so that a wave which meets them is seen before it is made.
@Repository
public class BusyMonths {

    private final JdbcClient jdbc;

    BusyMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One month of every year.
    ///
    /// @param month from 1 to 12
    /// @param reason what the callers come for
    public record BusyMonth(UUID department, int month, String reason) {

        /// Whether it lies in a stretch of time.
        ///
        /// @param until the day after its last
        boolean meets(LocalDate from, LocalDate until) {
            for (LocalDate day = from.withDayOfMonth(1); day.isBefore(until); day = day.plusMonths(1)) {
                if (day.getMonthValue() == month) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Those of all departments.
    public List<BusyMonth> all() {
        return jdbc.sql("select department_id, month, reason from improvement.busy_month order by department_id, month")
                .query((row, index) -> new BusyMonth(
                        row.getObject("department_id", UUID.class), row.getInt("month"), row.getString("reason")))
                .list();
    }

    /// Those of a department, in the order of the year.
    public List<BusyMonth> of(UUID department) {
        return all().stream()
                .filter(busy -> busy.department().equals(department))
                .toList();
    }

    /// Puts down all busy months of a department in place of those before.
    @Transactional
    public void set(UUID department, List<BusyMonth> months) {
        jdbc.sql("delete from improvement.busy_month where department_id = :department")
                .param("department", department)
                .update();
        months.forEach(busy -> jdbc.sql("""
                                insert into improvement.busy_month (department_id, month, reason)
                                values (:department, :month, :reason)
                                """)
                .param("department", department)
                .param("month", busy.month())
                .param("reason", busy.reason())
                .update());
    }
}
