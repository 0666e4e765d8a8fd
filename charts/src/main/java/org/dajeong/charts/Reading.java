package org.dajeong.charts;

import org.jspecify.annotations.Nullable;

/// What there is to show of one department or one period.
public sealed interface Reading {

    /// A fair score.
    ///
    /// @param fair the fair score
    /// @param interval its 95 % interval
    /// @param raw the raw score, drawn as a small hollow marker beside it
    record Measured(
            Figure fair, Interval interval, @Nullable Figure raw) implements Reading {}

    /// No number: withheld, not asked, or not comparable.
    ///
    /// @param text stands where the number would be, such as "<5"
    record Absent(String text) implements Reading {}
}
