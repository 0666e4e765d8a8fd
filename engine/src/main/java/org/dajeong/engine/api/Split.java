package org.dajeong.engine.api;

import java.util.List;

/// How further contacts are best given to units.
///
/// @param shares in level order; units whose figures are withheld or not comparable are left out
/// @param left contacts that nobody is helped with
public record Split(List<Share> shares, long left) {

    public Split {
        shares = List.copyOf(shares);
    }

    /// What is asked.
    ///
    /// @param budget how many further contacts there are
    /// @param reliability to be reached, with [Aim#RELIABILITY]
    public record Request(long budget, Aim aim, double reliability) {

        public Request {
            if (budget < 1) {
                throw new IllegalArgumentException("budget must be 1 or more, but is " + budget);
            }
        }
    }

    /// What is best.
    public enum Aim {
        /// The largest standard error is as small as it can be.
        ERROR,
        /// As many units as possible reach the reliability.
        RELIABILITY
    }

    /// What one unit gets, and what it will then have.
    ///
    /// @param n its contacts so far
    /// @param further those it gets
    /// @param standardError of its fair score with them, in points
    /// @param reliability with them
    public record Share(String unit, long n, long further, double standardError, double reliability) {}
}
