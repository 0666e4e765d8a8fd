package org.dajeong.app.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dajeong.app.Quarter;

/// A quarter of the programme.
///
/// @param openedOn its first day
/// @param endedOn the day after its last, once that day has come
/// @param closing how the CS office closed it, once it has
public record ProgrammeQuarter(
        Quarter quarter, LocalDate openedOn, Optional<LocalDate> endedOn, Optional<Closing> closing) {

    /// The quarterly record: it is never changed.
    ///
    /// @param review what the CS office wrote
    /// @param record what stood in the product that day
    public record Closing(String review, QuarterRecord record, String by, Instant at) {}

    /// Where it stands.
    public enum State {
        /// It is going on.
        OPEN,
        /// It is over; results, verdicts and review are still to come.
        ENDED,
        /// It was reviewed.
        CLOSED
    }

    /// Where it stands.
    public State state() {
        return closing.isPresent() ? State.CLOSED : endedOn.isPresent() ? State.ENDED : State.OPEN;
    }
}
