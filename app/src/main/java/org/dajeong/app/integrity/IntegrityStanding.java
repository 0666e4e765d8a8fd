package org.dajeong.app.integrity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.improvement.QuarterCalendar;
import org.springframework.stereotype.Component;

/// How the goals on integrity of a quarter stand.
@Component
class IntegrityStanding {

    private final IntegrityVerdicts verdicts;
    private final QuarterCalendar calendar;

    IntegrityStanding(IntegrityVerdicts verdicts, QuarterCalendar calendar) {
        this.verdicts = verdicts;
        this.calendar = calendar;
    }

    Of of(Quarter quarter) {
        return new Of(verdicts.of(quarter), calendar.isClosed(quarter));
    }

    /// What is known of a quarter.
    ///
    /// @param verdicts by goal
    /// @param closed whether there will be no more of them
    record Of(Map<UUID, IntegrityVerdict> verdicts, boolean closed) {

        Optional<IntegrityVerdict> verdict(IntegrityGoal goal) {
            return Optional.ofNullable(verdicts.get(goal.id()));
        }

        /// Whether the quarter was closed before anything was published about it.
        boolean isNeverTold(IntegrityGoal goal) {
            return closed && goal.state() == Goal.State.APPROVED && !verdicts.containsKey(goal.id());
        }

        GoalOutcome outcome(IntegrityGoal goal) {
            Optional<IntegrityVerdict> verdict = verdict(goal);
            if (verdict.isPresent()) {
                return GoalOutcome.of(verdict.get().verdict());
            }
            return goal.state() != Goal.State.APPROVED
                    ? GoalOutcome.NOT_APPROVED
                    : closed ? GoalOutcome.CANNOT_TELL : GoalOutcome.GOING_ON;
        }
    }
}
