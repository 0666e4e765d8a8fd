package org.dajeong.app.scoring;

import org.dajeong.engine.api.ScoreResult;

/// A frozen set, or why there is none.
public sealed interface FreezeResult {

    /// The set.
    record Frozen(FrozenSet set) implements FreezeResult {}

    /// Nothing could be frozen.
    record Refused(Reason reason) implements FreezeResult {}

    /// The ratings cannot be scored.
    ///
    /// @param found how many there are of what is too few
    /// @param required how many there must be at least
    record NotScorable(ScoreResult.Reason reason, long found, long required) implements FreezeResult {}

    /// Why nothing could be frozen.
    enum Reason {
        /// No method has been approved.
        NO_METHOD,
        /// No wave is closed up to that quarter.
        NO_CLOSED_WAVE
    }
}
