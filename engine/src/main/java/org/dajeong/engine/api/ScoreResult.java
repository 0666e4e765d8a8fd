package org.dajeong.engine.api;

/// A score run, or why there is none.
public sealed interface ScoreResult {

    /// The run.
    record Done(ScoreRun run) implements ScoreResult {}

    /// The ratings cannot be scored.
    ///
    /// @param found how many there are
    /// @param required how many there must be at least
    record Refused(Reason reason, long found, long required) implements ScoreResult {}

    /// Why ratings cannot be scored.
    enum Reason {
        /// Too few units to tell a unit from the agency.
        FEW_UNITS,
        /// So few ratings per cell that nothing is left to estimate chance from.
        FEW_RATINGS,
        /// All ratings are equal.
        NO_VARIATION
    }
}
