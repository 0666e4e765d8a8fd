package org.dajeong.engine.api;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a chart over time is to be read.
///
/// @param better which way is better; decides whether an unusual point is an improvement or a concern
/// @param rebases where limits begin anew, each with its reason; there is no automatic one
/// @param baseline the limits of each stretch come from its first so many points; empty for all of them
/// @param target a value wanted, in the unit of the values; empty for none
public record ControlOptions(Better better, List<Rebase> rebases, OptionalInt baseline, OptionalDouble target) {

    /// Fewer points than this give no limits: an average of fewer than four ranges says too little.
    public static final int POINTS_MIN = 5;

    /// Limits from fewer points than this are trial limits: they still move with every new point.
    public static final int POINTS_SETTLED = 13;

    public ControlOptions {
        rebases = List.copyOf(rebases);
        if (baseline.isPresent() && baseline.getAsInt() < POINTS_MIN) {
            throw new IllegalArgumentException(
                    "a baseline needs at least %d points, but has %d".formatted(POINTS_MIN, baseline.getAsInt()));
        }
        if (target.isPresent() && (!Double.isFinite(target.getAsDouble()) || better == Better.NEITHER)) {
            throw new IllegalArgumentException(
                    "a target is finite and has a better side: %s, %s".formatted(target, better));
        }
    }

    /// More is better; one stretch; no target.
    public static ControlOptions standard() {
        return new ControlOptions(Better.HIGHER, List.of(), OptionalInt.empty(), OptionalDouble.empty());
    }

    public ControlOptions withBetter(Better better) {
        return new ControlOptions(better, rebases, baseline, target);
    }

    public ControlOptions withRebases(List<Rebase> rebases) {
        return new ControlOptions(better, rebases, baseline, target);
    }

    public ControlOptions withBaseline(int points) {
        return new ControlOptions(better, rebases, OptionalInt.of(points), target);
    }

    public ControlOptions withTarget(double target) {
        return new ControlOptions(better, rebases, baseline, OptionalDouble.of(target));
    }

    /// Which way is better.
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /// Limits that begin anew, because somebody knows what has changed.
    ///
    /// @param period the first period of the new stretch
    /// @param reason what has changed; not blank
    public record Rebase(String period, String reason) {

        public Rebase {
            if (period.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException(
                        "limits begin anew in a period and for a reason: '%s', '%s'".formatted(period, reason));
            }
        }
    }
}
