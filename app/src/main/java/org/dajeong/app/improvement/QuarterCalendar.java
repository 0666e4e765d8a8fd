package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.springframework.stereotype.Component;

/// Which quarter it is, and what is due in it.
@Component
public class QuarterCalendar {

    private final Milestones milestones;
    private final Waves waves;
    private final ProgrammeQuarters quarters;
    private final Clock clock;

    QuarterCalendar(Milestones milestones, Waves waves, ProgrammeQuarters quarters, Clock clock) {
        this.milestones = milestones;
        this.waves = waves;
        this.quarters = quarters;
        this.clock = clock;
    }

    /// The quarter of today, and the days that matter in it.
    ///
    /// @param milestones in order; those of the last quarter's results and of this quarter's fieldwork
    public record Today(LocalDate day, Quarter quarter, List<Milestones.Due> milestones) {

        public Today {
            milestones = List.copyOf(milestones);
        }
    }

    /// The quarter of today and its milestones.
    public Today today() {
        LocalDate day = LocalDate.now(clock);
        Quarter quarter = Quarter.of(day);
        return new Today(day, quarter, in(quarter));
    }

    /// What is due between the first and the last day of a quarter, in order.
    public List<Milestones.Due> in(Quarter quarter) {
        return milestones.between(quarter.begins(), quarter.ends());
    }

    /// The last day to hand in what is planned for a quarter, if it was set.
    public Optional<LocalDate> plansDue(Quarter quarter) {
        return milestones.due(quarter.plus(-1), Milestone.CS_TASK);
    }

    /// Whether ratings of a quarter may have come in: its day has come, or a wave was opened. From then on nobody
    /// changes what was planned.
    public boolean fieldworkBegan(Quarter quarter) {
        return fieldworkBegan(quarter, clock);
    }

    /// The quarter for which one plans today: this one until its fieldwork begins, then the next.
    public Quarter planned() {
        Quarter now = today().quarter();
        return fieldworkBegan(now) ? now.plus(1) : now;
    }

    /// Whether the CS office has closed a quarter: from then on nothing of it changes.
    public boolean isClosed(Quarter quarter) {
        return quarters.find(quarter).flatMap(ProgrammeQuarter::closing).isPresent();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /// The same on another day.
    public boolean fieldworkBegan(Quarter quarter, Clock asIf) {
        LocalDate today = LocalDate.now(asIf);
        return milestones
                        .due(quarter, Milestone.FIELDWORK)
                        .filter(day -> !today.isBefore(day))
                        .isPresent()
                || waves.listFor(quarter).stream()
                        .anyMatch(wave -> !wave.openedAt().isAfter(asIf.instant()))
                || !today.isBefore(quarter.ends());
    }
}
