package org.dajeong.app.scoring.web;

import java.math.BigDecimal;
import java.util.Arrays;
import org.dajeong.app.reporting.EvaluationRule;
import org.dajeong.app.reporting.EvaluationRule.Basis;
import org.dajeong.app.reporting.EvaluationRule.Fallback;
import org.dajeong.app.reporting.EvaluationRule.Line;
import org.dajeong.app.reporting.EvaluationRule.Rounding;
import org.dajeong.app.reporting.EvaluationRule.TierPoints;
import org.jspecify.annotations.Nullable;

/// The form of an evaluation rule as it was typed; what cannot be read counts as missing.
record EvaluationTyped(
        @Nullable String basis,
        @Nullable String above,
        @Nullable String typical,
        @Nullable String below,
        @Nullable String scoreLow,
        @Nullable String scoreHigh,
        @Nullable String pointsLow,
        @Nullable String pointsHigh,
        @Nullable String cannotTell,
        @Nullable String notComparable,
        @Nullable String withheld,
        @Nullable String decimals,
        @Nullable String rounding) {

    /// A form without a rule: what most agencies would choose, and no points.
    static EvaluationTyped empty() {
        return new EvaluationTyped(
                Basis.TIER.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Fallback.AGENCY_AVERAGE.name(),
                Fallback.AGENCY_AVERAGE.name(),
                Fallback.EXEMPT.name(),
                "1",
                Rounding.HALF_UP.name());
    }

    static EvaluationTyped of(EvaluationRule rule) {
        TierPoints tiers = rule.tierPoints();
        Line line = rule.line();
        return new EvaluationTyped(
                text(rule.basis()),
                tiers == null ? null : text(tiers.above()),
                tiers == null ? null : text(tiers.typical()),
                tiers == null ? null : text(tiers.below()),
                line == null ? null : text(line.scoreLow()),
                line == null ? null : text(line.scoreHigh()),
                line == null ? null : text(line.pointsLow()),
                line == null ? null : text(line.pointsHigh()),
                text(rule.cannotTell()),
                text(rule.notComparable()),
                text(rule.withheld()),
                text(rule.decimals()),
                text(rule.rounding()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /// The rule, which may lack something.
    EvaluationRule rule() {
        return new EvaluationRule(
                constant(Basis.values(), basis),
                new TierPoints(number(above), number(typical), number(below)),
                new Line(number(scoreLow), number(scoreHigh), number(pointsLow), number(pointsHigh)),
                constant(Fallback.values(), cannotTell),
                constant(Fallback.values(), notComparable),
                constant(Fallback.values(), withheld),
                digit(decimals),
                constant(Rounding.values(), rounding));
    }

    private static <T extends Enum<T>> @Nullable T constant(T[] values, @Nullable String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        String text = MethodTyped.text(typed);
        return text.matches("-?[0-9]{1,4}([.][0-9]{1,3})?") ? new BigDecimal(text) : null;
    }

    private static @Nullable Integer digit(@Nullable String typed) {
        String text = MethodTyped.text(typed);
        return text.matches("[0-9]") ? Integer.valueOf(text) : null;
    }
}
