package org.dajeong.charts;

/// A number and the way it is written.
///
/// @param value where it is drawn, finite
/// @param text how it reads, with sign and unit, in the reader's language
public record Figure(double value, String text) {

    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure must be finite, but is %s".formatted(value));
        }
    }
}
