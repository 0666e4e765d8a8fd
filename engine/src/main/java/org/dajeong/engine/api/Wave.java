package org.dajeong.engine.api;

import java.util.OptionalDouble;

/// A wave that is still to come: one period, every unit alike, contacts spread as evenly as they can be.
///
/// @param units how many units, at least 2
/// @param ratings of each of them
/// @param staff over how many of a unit's people its ratings are spread
/// @param raters over how many raters the ratings of a unit are spread; all units have the same raters
public record Wave(int units, long ratings, int staff, int raters) {

    public Wave {
        if (units < 2 || ratings < 1 || staff < 1 || raters < 1) {
            throw new IllegalArgumentException(
                    "units %d must be 2 or more, and ratings %d, staff %d and raters %d positive"
                            .formatted(units, ratings, staff, raters));
        }
    }

    /// What is to be expected of it, as if nothing earlier were known and the variances of the run were true.
    ///
    /// @param standardError of a unit's fair score, in points
    /// @param reliability between 0 and 1
    /// @param cannotTell the share of the units of which only [Tier#CANNOT_TELL] will be said
    /// @param visibleChange against the periods of the run, in points; absent where it has a single period
    public record Precision(
            double standardError, double reliability, double cannotTell, OptionalDouble visibleChange) {}
}
