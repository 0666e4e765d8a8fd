package org.dajeong.app.integrity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;

/// What one department promises about integrity: that in a quarter the share of happy calls with any problem (문제 경험
/// 비율) falls from what is expected to a target. There is one per department and quarter.
///
/// @param owner who answers for it in the department
/// @param decision what the department head said; none while it waits
/// @param writtenBy login of who wrote it last
/// @param version counts its wordings, from 1
public record IntegrityGoal(
        UUID id,
        UUID department,
        Quarter quarter,
        Promise promise,
        UUID owner,
        Goal.State state,
        Optional<Goal.Decision> decision,
        String writtenBy,
        Instant writtenAt,
        int version) {

    /// What is promised. Shares are parts of one.
    ///
    /// @param result the newest published result that was known
    /// @param expected what the quarter was expected to bring if nothing changes
    /// @param low where the 95 % interval of that begins
    /// @param high where it ends
    /// @param target the promised share, below the expected
    /// @param answers how many answers the quarter is expected to bring
    /// @param typed whether so many were said to come, rather than as many as last time
    /// @param chance how probable it was, at setting, that a true fall to the target is recognised
    /// @param cannotTell how probable it was that nothing can be told
    /// @param reason why this target
    public record Promise(
            UUID result,
            double expected,
            double low,
            double high,
            double target,
            int answers,
            boolean typed,
            double chance,
            double cannotTell,
            String reason) {

        /// Whether its quarter will probably not tell (확인이 어려운 목표).
        public boolean isHardToTell() {
            return chance < Goal.Promise.CHANCE_NEEDED;
        }

        /// What part of the expected share is to be left.
        double left() {
            return target / expected;
        }
    }
}
