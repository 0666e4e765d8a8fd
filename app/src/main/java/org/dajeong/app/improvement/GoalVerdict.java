package org.dajeong.app.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Verdict;

/// Whether a promised change came about, by one published run (효과 확인).
///
/// @param run the run that told it
/// @param quarters those that were looked at together: the goal's own, and those after it as long as nothing could be
///     told
/// @param measured the change itself; none where nothing can be said
/// @param reason why nothing can be said
public record GoalVerdict(
        UUID goal,
        UUID run,
        List<Quarter> quarters,
        Verdict verdict,
        Optional<Measured> measured,
        Optional<Reason> reason,
        Instant at) {

    public GoalVerdict {
        quarters = List.copyOf(quarters);
    }

    /// Whether the next quarter may tell more.
    boolean isOpen() {
        return verdict == Verdict.CANNOT_TELL
                && quarters.size() < Change.PERIODS_MAX
                && reason.filter(Reason::isFinal).isEmpty();
    }

    /// The change in points of the whole score.
    public record Measured(double gamma, double standardError) {}

    /// Why nothing can be said.
    public enum Reason {
        /// The department has no ratings in the quarter.
        NO_RATINGS,
        /// It has ratings in fewer than two earlier quarters.
        FEW_EARLIER_PERIODS,
        /// The usual variation from quarter to quarter cannot be estimated.
        VARIATION_UNKNOWN,
        /// Nobody is left to tell what the quarter was like for everybody.
        NOBODY_ELSE,
        /// So few ratings, or so few people behind them, that the figure is not shown.
        WITHHELD,
        /// The form was changed since the goal was set, and a run holds one form: the quarters before, rated with the
        /// earlier one, are not in it, so that there is nothing to compare with.
        INSTRUMENT_CHANGED,
        /// The form was changed, and the item of the goal is not on it any more.
        ITEM_GONE,
        /// The form was changed, and the items of both carry less than half of the points.
        LITTLE_IN_COMMON,
        /// The department was merged with another since: it can no longer be judged.
        DEPARTMENT_CHANGED;

        /// Whether no later quarter can help.
        boolean isFinal() {
            return switch (this) {
                case INSTRUMENT_CHANGED, ITEM_GONE, LITTLE_IN_COMMON, DEPARTMENT_CHANGED -> true;
                case NO_RATINGS, FEW_EARLIER_PERIODS, VARIATION_UNKNOWN, NOBODY_ELSE, WITHHELD -> false;
            };
        }
    }
}
