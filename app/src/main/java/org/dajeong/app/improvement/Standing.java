package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.Waves;
import org.springframework.stereotype.Component;

/// How the goals of a quarter stand.
@Component
class Standing {

    private final Verdicts verdicts;
    private final Waves waves;
    private final Clock clock;

    Standing(Verdicts verdicts, Waves waves, Clock clock) {
        this.verdicts = verdicts;
        this.waves = waves;
        this.clock = clock;
    }

    /// What is known of a quarter.
    Of of(Quarter quarter) {
        boolean over = !LocalDate.now(clock).isBefore(quarter.ends());
        return new Of(verdicts.of(quarter), over && waves.listFor(quarter).isEmpty(), over);
    }

    /// What is known of a quarter.
    ///
    /// @param verdicts by goal
    /// @param neverSurveyed whether it is over and had no wave
    record Of(Map<UUID, GoalVerdict> verdicts, boolean neverSurveyed, boolean over) {

        Optional<GoalVerdict> verdict(Goal goal) {
            return Optional.ofNullable(verdicts.get(goal.id()));
        }

        /// How a goal of it stands.
        GoalOutcome outcome(Goal goal) {
            Optional<GoalVerdict> verdict = verdict(goal);
            if (verdict.isPresent()) {
                return GoalOutcome.of(verdict.get().verdict());
            }
            return goal.state() != Goal.State.APPROVED
                    ? GoalOutcome.NOT_APPROVED
                    : neverSurveyed ? GoalOutcome.CANNOT_TELL : GoalOutcome.GOING_ON;
        }
    }
}
