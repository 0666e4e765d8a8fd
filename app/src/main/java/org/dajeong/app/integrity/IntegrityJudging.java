package org.dajeong.app.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.integrity.IntegrityVerdict.Reason;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Succession;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whether goals on integrity came about, as soon as what happy calls of their quarter found is published.
///
/// The rule was declared before the quarter: the part of the expected share that is to be left, and
/// [org.dajeong.engine.api.ShareForecast#verdict]. What is expected is taken from the quarters before the
/// goal's only, all of them: also one that was published after the goal was set.
@Component
public class IntegrityJudging {

    private final IntegrityGoals goals;
    private final IntegrityVerdicts verdicts;
    private final IntegrityForecasts forecasts;
    private final IntegrityResults results;
    private final QuarterCalendar calendar;
    private final Departments departments;
    private final Clock clock;

    IntegrityJudging(
            IntegrityGoals goals,
            IntegrityVerdicts verdicts,
            IntegrityForecasts forecasts,
            IntegrityResults results,
            QuarterCalendar calendar,
            Departments departments,
            Clock clock) {
        this.goals = goals;
        this.verdicts = verdicts;
        this.forecasts = forecasts;
        this.results = results;
        this.calendar = calendar;
        this.departments = departments;
        this.clock = clock;
    }

    /// In the transaction of the publication, so that no page shows a result without its verdicts.
    @EventListener
    void on(IntegrityPublished published) {
        giveDue(published.quarter());
    }

    /// Gives the verdicts on a quarter's confirmed goals by its newest publication, unless the quarter is
    /// closed. A second time there is nothing to do. An office that brings in earlier goals asks for them
    /// itself.
    public void giveDue(Quarter quarter) {
        if (!calendar.isClosed(quarter)) {
            results.of(quarter)
                    .ifPresent(published -> goals.listFor(quarter).stream()
                            .filter(goal -> goal.state() == Goal.State.APPROVED)
                            .map(goal -> judge(goal, published))
                            .forEach(verdicts::add));
        }
    }

    private IntegrityVerdict judge(IntegrityGoal goal, PublishedIntegrity published) {
        Optional<UUID> standing =
                departments.standing(goal.department(), goal.quarter().ends());
        if (standing.isEmpty() || gaveAPartAway(goal)) {
            return cannot(goal, published, Reason.DEPARTMENT_CHANGED);
        }
        Counted found = published.departments().getOrDefault(standing.get(), new Counted(0, 0));
        if (found.answers() == 0) {
            return cannot(goal, published, Reason.NO_ANSWERS);
        }
        return switch (forecasts.of(standing.get(), goal.quarter())) {
            case IntegrityOutlook.Missing missing -> cannot(goal, published, Reason.FEW_EARLIER_QUARTERS);
            case IntegrityOutlook.Known known -> {
                double expected = known.forecast().expected();
                Verdict verdict = known.forecast()
                        .verdict(found, expected * goal.promise().left());
                yield new IntegrityVerdict(
                        goal.id(),
                        published.result(),
                        verdict,
                        Optional.of(new IntegrityVerdict.Measured(expected, found)),
                        Optional.empty(),
                        clock.instant());
            }
        };
    }

    /// Whether work, and with it the citizens that are called, left the department between the goal and the
    /// quarter's end: a share is of these citizens, and nothing takes account of which they were.
    private boolean gaveAPartAway(IntegrityGoal goal) {
        LocalDate set = LocalDate.ofInstant(goal.writtenAt(), clock.getZone());
        return departments.successions().stream()
                .anyMatch(step -> step.from().equals(goal.department())
                        && step.kind() == Succession.Kind.SPLIT
                        && step.on().isAfter(set)
                        && step.on().isBefore(goal.quarter().ends()));
    }

    private IntegrityVerdict cannot(IntegrityGoal goal, PublishedIntegrity published, Reason reason) {
        return new IntegrityVerdict(
                goal.id(),
                published.result(),
                Verdict.CANNOT_TELL,
                Optional.empty(),
                Optional.of(reason),
                clock.instant());
    }
}
