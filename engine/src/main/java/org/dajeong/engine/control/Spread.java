package org.dajeong.engine.control;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How far neighbours lie apart on average.
///
/// @param meanRange the mean moving range
/// @param screened ranges left out because they were too long to be usual
record Spread(double meanRange, int screened) {

    /// The mean range of two normal values, in their standard deviation: d₂ for two.
    private static final double RANGE_OF_TWO = 1.128;

    /// A usual range stays below so many mean ranges: D₄ for two.
    private static final double RANGE_MAX = 3.267;

    /// Every moving range.
    static Spread of(double... values) {
        return new Spread(mean(ranges(values)), 0);
    }

    /// Moving ranges without those that one outlying point makes.
    ///
    /// If all others are zero, nothing is left out: one deviation would make limits of no width, and
    /// every point unusual.
    static Spread screened(double... values) {
        double[] ranges = ranges(values);
        double mean = mean(ranges);
        double[] usual = DoubleStream.of(ranges)
                .filter(range -> range <= RANGE_MAX * mean)
                .toArray();
        double screened = mean(usual);
        return screened > 0 ? new Spread(screened, ranges.length - usual.length) : new Spread(mean, 0);
    }

    /// The standard deviation that makes ranges of this length.
    double deviation() {
        return meanRange / RANGE_OF_TWO;
    }

    private static double[] ranges(double... values) {
        return IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
