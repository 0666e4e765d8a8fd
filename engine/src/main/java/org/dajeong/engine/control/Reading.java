package org.dajeong.engine.control;

import java.util.OptionalLong;

/// One period of a chart.
///
/// @param value finite; a share is between 0 and 1
/// @param n what a share is a share of; empty for single values
public record Reading(String period, double value, OptionalLong n) {

    public Reading {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the value of '%s' must be finite, but is %s".formatted(period, value));
        }
    }

    /// What a share of `n` counts.
    double count() {
        return Math.rint(value * n.orElseThrow());
    }
}
