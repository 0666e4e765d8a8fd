package org.dajeong.app.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajeong.app.reporting.EvaluationRule.Line;
import org.dajeong.app.reporting.EvaluationRule.Problem;
import org.dajeong.app.reporting.EvaluationRule.TierPoints;
import org.jspecify.annotations.Nullable;

/// Finds what an [EvaluationRule] lacks or contradicts.
final class RuleCheck {

    private static final int DECIMALS_MAX = 3;
    private static final BigDecimal SCORE_MAX = BigDecimal.valueOf(100);

    private final EvaluationRule rule;
    private final List<Problem> problems = new ArrayList<>();

    RuleCheck(EvaluationRule rule) {
        this.rule = rule;
    }

    List<Problem> problems() {
        switch (rule.basis()) {
            case null -> add("basis", "missing");
            case TIER -> check(rule.tierPoints() == null ? new TierPoints(null, null, null) : rule.tierPoints());
            case FAIR_SCORE -> check(rule.line() == null ? new Line(null, null, null, null) : rule.line());
        }
        require("cannotTell", rule.cannotTell());
        require("notComparable", rule.notComparable());
        require("withheld", rule.withheld());
        Integer decimals = rule.decimals();
        require("decimals", decimals);
        if (decimals != null && (decimals < 0 || decimals > DECIMALS_MAX)) {
            add("decimals", "decimals");
        }
        require("rounding", rule.rounding());
        return List.copyOf(problems);
    }

    private void check(TierPoints points) {
        require("tierPoints.above", points.above());
        require("tierPoints.typical", points.typical());
        require("tierPoints.below", points.below());
        if (isMore(points.typical(), points.above()) || isMore(points.below(), points.typical())) {
            add("tierPoints", "tier-order");
        }
    }

    private void check(Line line) {
        requireScore("line.scoreLow", line.scoreLow());
        requireScore("line.scoreHigh", line.scoreHigh());
        require("line.pointsLow", line.pointsLow());
        require("line.pointsHigh", line.pointsHigh());
        BigDecimal low = line.scoreLow();
        BigDecimal high = line.scoreHigh();
        if (low != null && high != null && low.compareTo(high) >= 0) {
            add("line.scoreHigh", "score-order");
        }
        if (isMore(line.pointsLow(), line.pointsHigh())) {
            add("line.pointsHigh", "points-order");
        }
    }

    private void requireScore(String field, @Nullable BigDecimal score) {
        require(field, score);
        if (score != null && (score.signum() < 0 || score.compareTo(SCORE_MAX) > 0)) {
            add(field, "scale");
        }
    }

    private void require(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "missing");
        }
    }

    private static boolean isMore(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first != null && second != null && first.compareTo(second) > 0;
    }

    private void add(String field, String key) {
        problems.add(new Problem(field, "evaluation.problem." + key));
    }
}
