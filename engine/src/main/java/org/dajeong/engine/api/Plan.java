package org.dajeong.engine.api;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How many ratings each unit needs.
///
/// @param units in level order; units whose figures are withheld or not comparable are left out
public record Plan(List<UnitPlan> units) {

    public Plan {
        units = List.copyOf(units);
    }

    /// What is asked of a plan.
    ///
    /// @param reliability the reliability to reach over all periods
    /// @param change the change to be seen in one quarter, in points; absent when the plan is for a reliability
    /// @param earlier how many earlier quarters a change would be compared with; absent: all that the unit has
    public record Request(double reliability, OptionalDouble change, OptionalLong earlier) {}

    /// One unit's plan.
    ///
    /// @param n its contacts so far, or per period when a change is asked for
    /// @param further the contacts it needs beyond `n`; absent where no number suffices
    /// @param visibleChange the change that one more quarter like its usual ones would show with 80 %
    ///     probability, in points; absent where the ratings have a single period
    /// @param cannotTell how probable it is that such a quarter will not tell whether the change asked for came
    ///     about, even if it truly did; absent when the plan is for a reliability, and where there is no visible
    ///     change
    public record UnitPlan(
            String unit, long n, OptionalLong further, OptionalDouble visibleChange, OptionalDouble cannotTell) {}
}
