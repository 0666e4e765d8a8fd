package org.dajeong.app.scoring.web;

import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.reporting.Scores;
import org.dajeong.app.reporting.Standing;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;

/// What papers print of a department: its figures, or why there are none.
record Standings(Publications publications, UUID run, ScoreTexts texts) {

    Standing of(UnitResult result) {
        return switch (result) {
            case UnitResult.Withheld withheld ->
                new Standing.Withheld(texts.withheld(withheld.reason(), withheld.required()));
            case UnitResult.Shown shown -> of(shown.department(), shown.score());
        };
    }

    private Standing of(UUID department, UnitScore score) {
        return switch (score.tier()) {
            case NOT_COMPARABLE ->
                new Standing.NotComparable(
                        score.figures()
                                .map(figures -> Math.toIntExact(figures.n()))
                                .orElse(0),
                        reason(department));
            case CANNOT_TELL -> {
                Figures figures = score.figures().orElseThrow();
                yield new Standing.CannotTell(scores(figures), texts.cannotTell(figures));
            }
            case ABOVE -> placed(score, org.dajeong.app.reporting.Tier.ABOVE);
            case TYPICAL -> placed(score, org.dajeong.app.reporting.Tier.TYPICAL);
            case BELOW -> placed(score, org.dajeong.app.reporting.Tier.BELOW);
        };
    }

    private static Standing placed(UnitScore score, org.dajeong.app.reporting.Tier tier) {
        return new Standing.Placed(scores(score.figures().orElseThrow()), tier);
    }

    private static Scores scores(Figures figures) {
        return new Scores(
                Math.toIntExact(figures.n()),
                figures.raw(),
                figures.fair(),
                figures.low(),
                figures.high(),
                figures.reliability());
    }

    /// Why a department cannot be compared, in words.
    String reason(UUID department) {
        return publications
                .why(run, department, Optional.empty())
                .filter(Why.NotComparable.class::isInstance)
                .map(Why.NotComparable.class::cast)
                .map(texts::notComparable)
                .orElseGet(() -> texts.tier(Tier.NOT_COMPARABLE));
    }
}
