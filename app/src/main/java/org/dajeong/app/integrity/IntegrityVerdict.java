package org.dajeong.app.integrity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Verdict;

/// Whether a promised fall came about, by one published result (효과 확인).
///
/// @param result the result that told it
/// @param measured what was expected and what was found; none where nothing can be said
/// @param reason why nothing can be said
record IntegrityVerdict(
        UUID goal, UUID result, Verdict verdict, Optional<Measured> measured, Optional<Reason> reason, Instant at) {

    /// @param expected of the quarter if nothing changes, from all quarters before it
    /// @param found what its happy calls found
    record Measured(double expected, Counted found) {}

    /// Why nothing can be said.
    enum Reason {
        /// The department is not shown in the quarter: nobody was called, or too few.
        NO_ANSWERS,
        /// It is shown in too few earlier quarters.
        FEW_EARLIER_QUARTERS,
        /// It was merged with another or gave a part away since the goal was set.
        DEPARTMENT_CHANGED
    }
}
