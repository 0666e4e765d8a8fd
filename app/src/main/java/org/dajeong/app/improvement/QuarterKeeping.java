package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Quarters open and end by themselves.
///
/// What has to happen follows from what is stored and from today, so that it does not matter whether the product ran on
/// the day: whenever it is asked, it makes up for everything that was missed, and a second time there is nothing to do.
@Service
public class QuarterKeeping {

    /// The lock under which it happens once, also with two products on one database: "quarter" in numbers.
    private static final long LOCK = 0x71756172746572L;

    private final JdbcClient jdbc;
    private final ProgrammeQuarters quarters;
    private final Milestones milestones;
    private final Judging judging;
    private final Clock clock;

    QuarterKeeping(JdbcClient jdbc, ProgrammeQuarters quarters, Milestones milestones, Judging judging, Clock clock) {
        this.jdbc = jdbc;
        this.quarters = quarters;
        this.milestones = milestones;
        this.judging = judging;
        this.clock = clock;
    }

    /// Opens all quarters from the newest known one up to today's, ends those that are over, and gives the
    /// verdicts that are due.
    @Transactional
    public void catchUp() {
        LocalDate today = LocalDate.now(clock);
        Quarter current = Quarter.of(today);
        catchUp(quarters.latest().map(ProgrammeQuarter::quarter).orElse(current));
    }

    /// The same, beginning with a quarter at the latest; for an office that brings in what was before the product.
    @Transactional
    public void catchUp(Quarter first) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        LocalDate today = LocalDate.now(clock);
        Optional<Quarter> newest = quarters.latest().map(ProgrammeQuarter::quarter);
        Quarter next = newest.filter(known -> known.compareTo(first) >= 0)
                .map(known -> known.plus(1))
                .orElse(first);
        for (; next.compareTo(Quarter.of(today)) <= 0; next = next.plus(1)) {
            quarters.open(next);
            setDays(next);
        }
        quarters.notClosed().stream()
                .filter(open -> open.endedOn().isEmpty())
                .map(ProgrammeQuarter::quarter)
                .filter(quarter -> !today.isBefore(quarter.ends()))
                .forEach(quarters::end);
        judging.giveDue();
    }

    /// Days that nobody has set: where the quarter before had a day of its own, that one three months later; else
    /// the usual one.
    private void setDays(Quarter quarter) {
        for (Milestone kind : List.of(Milestone.values())) {
            if (milestones.due(quarter, kind).isEmpty()) {
                LocalDate day = milestones
                        .due(quarter.plus(-1), kind)
                        .filter(before -> !before.equals(kind.usually(quarter.plus(-1))))
                        .map(before -> Milestone.workday(before.plusMonths(3)))
                        .orElseGet(() -> kind.usually(quarter));
                milestones.set(quarter, kind, day);
            }
        }
    }
}
