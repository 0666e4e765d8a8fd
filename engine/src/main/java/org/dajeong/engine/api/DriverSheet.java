package org.dajeong.engine.api;

import java.util.List;

/// How much of the differences in satisfaction goes together with each item, beside how well each item
/// does.
///
/// @param n the ratings behind it
/// @param incomplete the ratings that are left out because an item or the outcome was not asked
/// @param blocks how many blocks were drawn anew for the intervals
/// @param method how importance is told
/// @param explained the share of the variance of the outcome that all items together explain, R²; the
///     importances of the items add up to it
/// @param meanPerformance where the picture is cut: the mean of the items' performances
/// @param drivers in the order of the items
public record DriverSheet(
        long n,
        long incomplete,
        int blocks,
        Method method,
        Estimate explained,
        double meanPerformance,
        List<Driver> drivers) {

    public DriverSheet {
        drivers = List.copyOf(drivers);
    }

    /// How importance is told.
    public enum Method {
        /// The mean share over all orders in which items can enter a regression (LMG, Shapley).
        ALL_ORDERS,
        /// Johnson's relative weights, where there are too many orders.
        RELATIVE_WEIGHTS
    }

    /// A number with its 95 % interval.
    public record Estimate(double value, double low, double high) {}

    /// One item.
    ///
    /// @param importance its share of the outcome's variance, from 0 to `explained`
    /// @param performance its mean, from 0 to 100
    /// @param quadrant where it stands
    /// @param quadrants the share of draws in which it stands in each, in the order of [Quadrant]
    public record Driver(
            String item, Estimate importance, Estimate performance, Quadrant quadrant, List<Double> quadrants) {

        public Driver {
            quadrants = List.copyOf(quadrants);
        }

        /// The share of draws in which the item stands where it stands.
        public double certainty() {
            return quadrants.get(quadrant.ordinal());
        }
    }

    /// Where an item stands, importance and performance each against the mean of the items.
    public enum Quadrant {
        /// Important, and below the mean: look here first.
        IMPROVE,
        /// Important, and not below the mean.
        KEEP,
        /// Less important, and below the mean.
        LATER,
        /// Less important, and not below the mean.
        ENOUGH;

        /// The quadrant of an item.
        public static Quadrant of(boolean important, boolean good) {
            return important ? good ? KEEP : IMPROVE : good ? ENOUGH : LATER;
        }
    }
}
