package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The days that matter in each quarter, as the office set them.
@Repository
public class Milestones {

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The day of a milestone, if it was set.
    ///
    /// @param quarter the quarter whose results it concerns; the day itself is usually in the next
    public Optional<LocalDate> due(Quarter quarter, Milestone kind) {
        return jdbc.sql("select due_on from organization.milestone where quarter = :quarter and kind = :kind")
                .param("quarter", quarter.toString())
                .param("kind", kind.name())
                .query(LocalDate.class)
                .optional();
    }

    /// Sets the day of a milestone.
    public void set(Quarter quarter, Milestone kind, LocalDate on) {
        jdbc.sql("""
                        insert into organization.milestone (quarter, kind, due_on) values (:quarter, :kind, :on)
                        on conflict (quarter, kind) do update set due_on = :on
                        """)
                .param("quarter", quarter.toString())
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }

    /// Takes the day of a milestone away.
    public void clear(Quarter quarter, Milestone kind) {
        jdbc.sql("delete from organization.milestone where quarter = :quarter and kind = :kind")
                .param("quarter", quarter.toString())
                .param("kind", kind.name())
                .update();
    }

    /// The days of all milestones in a stretch of time, in order.
    ///
    /// @param until the day after its last
    public List<Due> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select quarter, kind, due_on from organization.milestone
                         where due_on >= :from and due_on < :until
                         order by due_on, kind
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> new Due(
                        Quarter.parse(row.getString("quarter")),
                        Milestone.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /// The day of a milestone.
    ///
    /// @param quarter the quarter whose results it concerns
    public record Due(Quarter quarter, Milestone kind, LocalDate on) {}
}
