package org.dajeong.charts;

import java.util.stream.DoubleStream;

/// A straight scale from values to px.
///
/// @param low a value
/// @param high a greater value
/// @param from where `low` is drawn
/// @param to where `high` is drawn
record Scale(double low, double high, double from, double to) {

    /// The share of the range that stays free on either side, so that no mark is cut in half.
    private static final double ROOM = 0.04;

    /// The scale that takes in `values`; a range of one value is widened by one unit on either side.
    static Scale around(DoubleStream values, double from, double to) {
        var range = values.summaryStatistics();
        double room = range.getMin() < range.getMax() ? ROOM * (range.getMax() - range.getMin()) : 1;
        return new Scale(range.getMin() - room, range.getMax() + room, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    Ticks ticks(int ticksMax) {
        return Ticks.within(low, high, ticksMax);
    }
}
