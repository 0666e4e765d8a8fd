package org.dajeong.app.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.Stream;

/// What one department promises for one quarter about one measure.
///
/// @param owner who answers for it in the department
/// @param decision what the department head said; none while it waits
/// @param writtenBy login of who wrote it last
/// @param version counts its wordings, from 1
public record Goal(
        UUID id,
        UUID department,
        Quarter quarter,
        Promise promise,
        UUID owner,
        State state,
        Optional<Decision> decision,
        String writtenBy,
        Instant writtenAt,
        int version) {

    /// The life of a goal.
    public enum State {
        /// It waits for the department head.
        WAITING,
        /// The department head asked for another wording.
        RETURNED,
        /// The department head confirmed it.
        APPROVED
    }

    /// What is promised. A whole score counts in points, an item in per cent of what it can earn.
    ///
    /// @param form the instrument version whose ratings it is about
    /// @param item the item it is about; empty for the whole score
    /// @param baseline where the measure stood in the published run
    /// @param baselineRun that run
    /// @param target where it should stand, above the baseline
    /// @param gain target less baseline in points of the whole score
    /// @param ratings how many ratings the quarter is expected to bring
    /// @param planned whether so many were planned, rather than as many as last time
    /// @param chance how probable it was, at setting, that a true change of this size is recognised; none
    ///     where the run cannot tell
    /// @param reason why this target
    public record Promise(
            Stream stream,
            UUID form,
            Optional<String> item,
            double baseline,
            UUID baselineRun,
            double target,
            double gain,
            int ratings,
            boolean planned,
            Optional<Double> chance,
            String reason) {

        /// Below this a change is more likely overlooked than recognised.
        public static final double CHANCE_NEEDED = 0.5;

        /// Whether its quarter will probably not tell (확인이 어려운 목표).
        public boolean isHardToTell() {
            return chance.filter(known -> known >= CHANCE_NEEDED).isEmpty();
        }
    }

    /// What the department head said (부서장 확인); Dajeong is not the office's approval system, which is where the
    /// document is.
    ///
    /// @param document its number; blank where the goal was returned
    /// @param on its date
    /// @param remark what the head asked for
    public record Decision(String document, Optional<LocalDate> on, String remark, String by, Instant at) {}
}
