package org.dajeong.engine.api;

/// What a change says about a promise.
public enum Verdict {
    /// Better than expected, beyond what chance and usual variation make.
    MOVED,
    /// Worse than expected, beyond the same.
    LOWER,
    /// Less than was promised, beyond the same.
    NO_CHANGE,
    /// The data do not tell yet.
    CANNOT_TELL
}
