package org.dajeong.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dajeong.cli.report.BudgetPlan;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.Wave;
import org.jspecify.annotations.Nullable;

/// What is asked about a budget of ratings.
///
/// @param budget how many ratings there are to give
/// @param staff over how many of a department's people a wave is spread
/// @param raters over how many assessors
record BudgetQuestion(
        OptionalLong budget, Split.Aim aim, Optional<Integer> staff, Optional<Integer> raters, double reliability) {

    private static final int MANY = 1_000;
    private static final long BUDGET_MAX = 1_000_000;

    /// The options as they were written.
    record Texts(
            @Nullable String budget,
            @Nullable String aim,
            @Nullable String staff,
            @Nullable String raters) {}

    static BudgetQuestion of(Texts texts, double reliability, Complaints complaints) {
        Numbers numbers = new Numbers(complaints);
        OptionalLong budget = texts.budget() == null
                ? OptionalLong.empty()
                : numbers.whole("--budget", texts.budget(), 1, BUDGET_MAX)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty);
        Split.Aim aim = Split.Aim.ERROR;
        if (texts.aim() != null) {
            if (texts.aim().equals("reliability")) {
                aim = Split.Aim.RELIABILITY;
            } else if (!texts.aim().equals(aim.name().toLowerCase(Locale.ROOT))) {
                complaints.add("ask.aim", texts.aim());
            }
            if (texts.budget() == null) {
                complaints.add("ask.needs-budget", "--aim");
            }
        }
        if ((texts.staff() == null) != (texts.raters() == null)) {
            complaints.add("ask.staff-and-raters");
        }
        return new BudgetQuestion(
                budget,
                aim,
                few(numbers, "--staff-per-unit", texts.staff()),
                few(numbers, "--raters", texts.raters()),
                reliability);
    }

    private static Optional<Integer> few(Numbers numbers, String option, @Nullable String text) {
        return text == null
                ? Optional.empty()
                : numbers.whole(option, text, 1, MANY).map(Math::toIntExact);
    }

    BudgetPlan asked(ScoreRun run) {
        Optional<Split> split = budget.isPresent()
                ? Optional.of(run.split(new Split.Request(budget.getAsLong(), aim, reliability)))
                : Optional.empty();
        return new BudgetPlan(split, staff.flatMap(k -> raters.map(m -> wave(run, k, m))));
    }

    private BudgetPlan.PlannedWave wave(ScoreRun run, int k, int m) {
        int units = Units.names(run.sheet()).size();
        Optional<BudgetPlan.Expected> expected = Optional.empty();
        if (budget.isPresent() && budget.getAsLong() >= units) {
            Wave wave = new Wave(units, budget.getAsLong() / units, k, m);
            expected = Optional.of(new BudgetPlan.Expected(wave, run.expected(wave)));
        }
        return new BudgetPlan.PlannedWave(units, reliability, run.ratingsFor(reliability, k, m), expected);
    }
}
