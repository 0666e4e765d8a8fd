package org.dajeong.cli.report;

import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.Wave;

/// What a budget of ratings gives.
///
/// @param split the budget given to the departments of the run; absent without a budget
/// @param wave a wave of its own; absent where nothing is said of its staff and assessors
public record BudgetPlan(Optional<Split> split, Optional<PlannedWave> wave) {

    /// A wave of one period in which all departments are alike.
    ///
    /// @param units how many departments
    /// @param reliability to be reached
    /// @param ratingsNeeded of each department for it; absent where no number suffices
    /// @param expected what the budget gives; absent without a budget
    public record PlannedWave(int units, double reliability, OptionalLong ratingsNeeded, Optional<Expected> expected) {}

    /// What is to be expected of a wave.
    public record Expected(Wave wave, Wave.Precision precision) {}
}
