package org.dajeong.app.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an agency turns the results of a quarter into points for its yearly evaluation of departments (부서평가).
///
/// The agency's own rule, as it was filled in; it may lack something, and then says what ([#problems]).
///
/// @param tierPoints used when the basis is the tier
/// @param line used when the basis is the fair score
/// @param cannotTell for departments of which the tier cannot be told yet
/// @param notComparable for departments that have no department to compare with
/// @param withheld for departments whose figures are not shown
/// @param decimals of the points, 0 to 3
public record EvaluationRule(
        @Nullable Basis basis,
        @Nullable TierPoints tierPoints,
        @Nullable Line line,
        @Nullable Fallback cannotTell,
        @Nullable Fallback notComparable,
        @Nullable Fallback withheld,
        @Nullable Integer decimals,
        @Nullable Rounding rounding) {

    /// What points are given for.
    public enum Basis {
        TIER,
        FAIR_SCORE
    }

    /// What a department gets that the rule cannot judge.
    public enum Fallback {
        /// The mean of the points that the rule gave to the others.
        AGENCY_AVERAGE,
        /// No points; the department is left out of this measure.
        EXEMPT
    }

    public enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        DOWN(RoundingMode.DOWN),
        UP(RoundingMode.UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        RoundingMode mode() {
            return mode;
        }
    }

    /// Points per tier, not rising from above to below.
    public record TierPoints(
            @Nullable BigDecimal above,
            @Nullable BigDecimal typical,
            @Nullable BigDecimal below) {}

    /// A straight line from the fair score to points, level outside its two ends.
    ///
    /// @param scoreLow fair score up to which `pointsLow` are given, from 0
    /// @param scoreHigh fair score from which on `pointsHigh` are given, above `scoreLow`, up to 100
    public record Line(
            @Nullable BigDecimal scoreLow,
            @Nullable BigDecimal scoreHigh,
            @Nullable BigDecimal pointsLow,
            @Nullable BigDecimal pointsHigh) {}

    /// Something the rule lacks or contradicts.
    ///
    /// @param field path of the field in this record, such as `line.scoreLow`
    /// @param key of the sentence that says what is wrong
    public record Problem(String field, String key) {}

    /// Everything that is wrong with the rule, in the order of its fields; empty if it can be used.
    public List<Problem> problems() {
        return new RuleCheck(this).problems();
    }
}
