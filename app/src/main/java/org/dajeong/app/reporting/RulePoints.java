package org.dajeong.app.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dajeong.app.reporting.EvaluationRule.Fallback;
import org.dajeong.app.reporting.EvaluationRule.Line;
import org.dajeong.app.reporting.EvaluationRule.TierPoints;

/// A rule without problems, at work.
///
/// Works on the figures as published, with decimal arithmetic and one rounding, so that anybody gets the same
/// points from the printed table.
final class RulePoints {

    private final EvaluationRule rule;
    private final int decimals;
    private final RoundingMode rounding;

    RulePoints(EvaluationRule rule) {
        this.rule = rule;
        this.decimals = requireNonNull(rule.decimals());
        this.rounding = requireNonNull(rule.rounding()).mode();
    }

    /// Points for a department with a tier.
    BigDecimal of(Standing.Placed standing) {
        return switch (requireNonNull(rule.basis())) {
            case TIER -> of(standing.tier(), requireNonNull(rule.tierPoints()));
            case FAIR_SCORE ->
                on(
                        requireNonNull(rule.line()),
                        Figures.published(standing.scores().fair()));
        };
    }

    /// Mean of points already given.
    BigDecimal mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), decimals, rounding);
    }

    /// What the rule says of a department without a tier.
    Fallback fallback(Standing standing) {
        return requireNonNull(
                switch (standing) {
                    case Standing.Placed _ ->
                        throw new IllegalArgumentException("a department with a tier needs no fallback: " + standing);
                    case Standing.CannotTell _ -> rule.cannotTell();
                    case Standing.NotComparable _ -> rule.notComparable();
                    case Standing.Withheld _ -> rule.withheld();
                });
    }

    private BigDecimal of(Tier tier, TierPoints points) {
        BigDecimal given = switch (tier) {
            case ABOVE -> points.above();
            case TYPICAL -> points.typical();
            case BELOW -> points.below();
            case CANNOT_TELL, NOT_COMPARABLE -> throw new IllegalArgumentException("no points are given for " + tier);
        };
        return requireNonNull(given).setScale(decimals, rounding);
    }

    private BigDecimal on(Line line, BigDecimal fair) {
        BigDecimal low = requireNonNull(line.scoreLow());
        BigDecimal high = requireNonNull(line.scoreHigh());
        BigDecimal pointsLow = requireNonNull(line.pointsLow());
        BigDecimal rise = requireNonNull(line.pointsHigh()).subtract(pointsLow);
        BigDecimal width = high.subtract(low);
        BigDecimal way = fair.max(low).min(high).subtract(low);
        return pointsLow.multiply(width).add(rise.multiply(way)).divide(width, decimals, rounding);
    }
}
