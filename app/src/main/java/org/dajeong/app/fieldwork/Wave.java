package org.dajeong.app.fieldwork;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// One round of fieldwork.
///
/// @param number from 1 within its quarter
/// @param version the instrument version it uses, from beginning to end
public record Wave(
        UUID id, Quarter quarter, int number, UUID version, State state, Instant openedAt, Optional<Instant> closedAt) {

    /// The most waves of one quarter.
    static final int NUMBER_MAX = 99;

    /// Whether ratings may still come in.
    public enum State {
        /// Ratings come in.
        OPEN,
        /// No new ratings; what came in may be scored, and only be corrected.
        CLOSED
    }

    /// Whether new ratings may come in.
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
