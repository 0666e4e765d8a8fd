package org.dajeong.engine.api;

/// What may be said about a unit instead of a rank.
public enum Tier {
    /// Better than the agency by more than the smallest difference that matters.
    ABOVE,
    /// As the agency usually is.
    TYPICAL,
    /// Worse than the agency by more than the smallest difference that matters.
    BELOW,
    /// The data do not tell yet.
    CANNOT_TELL,
    /// No other unit has enough of the same kind of contacts.
    NOT_COMPARABLE
}
