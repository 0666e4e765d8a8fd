package org.dajeong.app.scoring.web;

import java.util.Locale;

/// A small bar from zero, which is the middle, with its interval: positions from 0 to 100.
///
/// @param x where the bar begins
/// @param width of the bar
/// @param low where the interval begins
/// @param span length of the interval
record Bar(String x, String width, String low, String span) {

    private static final double MIDDLE = 50;

    /// @param most the largest figure beside it, ends of intervals included: it fills its half
    static Bar of(double value, double low, double high, double most) {
        double scale = most > 0 ? MIDDLE / most : 0;
        return new Bar(
                text(MIDDLE + Math.min(0, value) * scale),
                text(Math.abs(value) * scale),
                text(MIDDLE + low * scale),
                text((high - low) * scale));
    }

    private static String text(double position) {
        return String.format(Locale.ROOT, "%.2f", position);
    }
}
