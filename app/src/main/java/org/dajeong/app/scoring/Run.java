package org.dajeong.app.scoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One score run: scores calculated from a frozen set, on their way to publication.
///
/// @param engine version of the engine that calculated it
/// @param n the contacts of departments that may be shown
/// @param mean their mean, in points
/// @param resultHash SHA-256 of everything it says
public record Run(
        UUID id,
        FrozenSet set,
        State state,
        long seed,
        String engine,
        long n,
        double mean,
        String resultHash,
        Step calculated,
        Optional<Step> reviewed,
        Optional<Step> published) {

    /// Who did something, and when.
    public record Step(String by, Instant at) {}

    /// The life of a run.
    public enum State {
        /// Nobody has looked at it yet.
        CALCULATED,
        /// Somebody has, and found nothing wrong.
        REVIEWED,
        /// Open to everybody whom it concerns; never changed.
        PUBLISHED,
        /// Put aside; never published.
        DISCARDED
    }
}
