package org.dajeong.engine.api;

/// Drivers of satisfaction, or why they cannot be told.
public sealed interface DriverResult {

    /// The answer.
    record Done(DriverSheet sheet) implements DriverResult {}

    /// The ratings do not tell.
    ///
    /// @param column the column it is about; empty where it is about none
    /// @param found how many there are
    /// @param required how many there must be at least
    record Refused(Reason reason, String column, long found, long required) implements DriverResult {}

    /// Why drivers cannot be told.
    enum Reason {
        /// Fewer complete ratings than three for every item and the outcome.
        FEW_RATINGS,
        /// Fewer groups than can be drawn anew.
        FEW_GROUPS,
        /// All values of a column are equal.
        NO_VARIATION
    }
}
