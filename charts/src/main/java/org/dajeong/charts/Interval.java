package org.dajeong.charts;

/// The 95 % interval of a figure.
///
/// @param low finite
/// @param high finite, not below `low`
/// @param text how it reads
public record Interval(double low, double high, String text) {

    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "an interval runs from a finite low to a finite high, but got %s to %s".formatted(low, high));
        }
    }
}
