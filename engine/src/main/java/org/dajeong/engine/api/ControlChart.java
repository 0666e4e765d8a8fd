package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.ControlOptions.Better;

/// A measure over time: its usual variation, and the points that are not usual.
///
/// @param kind how the limits were computed
/// @param better which way is better
/// @param stretches oldest first; between two of them the limits begin anew
/// @param points oldest first
/// @param assurance what the present limits say about the target; empty without a target or without
///     limits
public record ControlChart(
        Kind kind, Better better, List<Stretch> stretches, List<Point> points, Optional<Assurance> assurance) {

    public ControlChart {
        stretches = List.copyOf(stretches);
        points = List.copyOf(points);
    }

    /// Whether an unusual point is good.
    public Meaning meaning(Signal signal) {
        if (better == Better.NEITHER) {
            return Meaning.NEITHER;
        }
        boolean up = signal.direction() == Direction.UP;
        return up == (better == Better.HIGHER) ? Meaning.IMPROVEMENT : Meaning.CONCERN;
    }

    /// How limits are computed.
    public enum Kind {
        /// Single values; limits from the ranges between neighbours.
        XMR,
        /// Shares; limits from the binomial distribution.
        P,
        /// Shares of large numbers; limits of [#P], widened or narrowed by what neighbours really differ.
        LANEY
    }

    /// A stretch of periods with limits of its own.
    ///
    /// @param first place of its first point
    /// @param last place of its last point
    /// @param reason why it begins; empty for the first stretch
    /// @param used the points that its limits come from
    /// @param state what its limits are worth
    /// @param centre the mean, or the share of all of them together; empty where there are no limits
    /// @param spread for [Kind#XMR] the mean moving range in the unit of the values; else Laney's σ_z,
    ///     the real variation between neighbours in units of the binomial one; empty where there are no
    ///     limits
    /// @param screened moving ranges left out because they were too long to be usual
    public record Stretch(
            int first,
            int last,
            Optional<String> reason,
            int used,
            State state,
            OptionalDouble centre,
            OptionalDouble spread,
            int screened) {}

    /// What limits are worth.
    public enum State {
        /// Fewer than [ControlOptions#POINTS_MIN] points: there are none.
        NONE,
        /// Fewer than [ControlOptions#POINTS_SETTLED] points: they still move.
        TRIAL,
        SETTLED
    }

    /// One period.
    ///
    /// @param value in the unit of the values; a share is between 0 and 1
    /// @param n what a share is a share of; empty for single values
    /// @param stretch place of its stretch
    /// @param limits empty where there are none
    /// @param signals why it is unusual, the weightiest rule first; empty where it is usual
    public record Point(
            String period, double value, OptionalLong n, int stretch, Optional<Limits> limits, List<Signal> signals) {

        public Point {
            signals = List.copyOf(signals);
        }
    }

    /// The range in which a usual point lies. Limits of shares end at 0 and 1.
    ///
    /// @param low lower limit
    /// @param centre line in the middle
    /// @param high upper limit
    public record Limits(double low, double centre, double high) {}

    /// A rule that a point, or the points around it, have met.
    ///
    /// @param direction of a trend: whether it rises or falls; of the others: the side of the centre
    public record Signal(Rule rule, Direction direction) {}

    /// The rules, the weightiest first.
    public enum Rule {
        /// Outside of the limits.
        OUTSIDE,
        /// One of seven points in a row, each higher (or each lower) than the one before.
        TREND,
        /// One of two points, of three in a row on one side of the centre, that lie beyond two thirds of
        /// the way to the limit.
        NEAR_LIMIT,
        /// One of seven points in a row on one side of the centre.
        RUN
    }

    public enum Direction {
        UP,
        DOWN
    }

    /// What an unusual point is.
    public enum Meaning {
        IMPROVEMENT,
        CONCERN,
        NEITHER
    }

    /// Whether the usual variation of the last stretch reaches the target.
    public enum Assurance {
        /// Every usual point reaches it.
        ALWAYS,
        /// Some do and some do not.
        SOMETIMES,
        /// No usual point reaches it.
        NEVER
    }
}
