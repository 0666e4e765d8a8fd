package org.dajeong.app.diagnosis;

import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;

/// Intervals of differences in sentences, without signs.
final class Ranges {

    private Ranges() {}

    /// By size where it lies on one side of zero, else in words.
    static String of(double low, double high, Words words) {
        if (Points.direction(low) < 0 && Points.direction(high) > 0) {
            return words.text("range.across", Points.size(low), Points.size(high));
        }
        return low + high < 0
                ? words.text("range.plain", Points.size(high), Points.size(low))
                : words.text("range.plain", Points.size(low), Points.size(high));
    }
}
