package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.linear.Draws;
import org.dajeong.engine.linear.Normal;
import org.junit.jupiter.api.Test;

/// FEATURE: a rank is an interval from joint draws, and the same seed gives the same interval.
class F01_RankTests {

    @Test
    void twoCorrelatedUnitsSwapPlacesAsOftenAsTheClosedFormSays() {
        double[][] covariance = {{1.0, 0.6}, {0.6, 2.0}};
        double[][] draws = Draws.of(covariance, 200_000, 1);
        long below = 0;
        for (double[] draw : draws) {
            below += draw[0] < 0.5 + draw[1] ? 1 : 0;
        }

        double expected = Normal.below(0.5 / Math.sqrt(1.0 + 2.0 - 2 * 0.6));
        assertThat(below / 200_000.0).isCloseTo(expected, within(0.004));
    }

    @Test
    void drawsHaveTheirCovarianceEvenWhereItIsSingular() {
        double[][] covariance = {{2, -1, -1}, {-1, 2, -1}, {-1, -1, 2}};
        double[] squares = new double[3];
        for (double[] draw : Draws.of(covariance, 50_000, 7)) {
            assertThat(draw[0] + draw[1] + draw[2]).isCloseTo(0, within(1e-9));
            for (int i = 0; i < 3; i++) {
                squares[i] += draw[i] * draw[i] / 50_000;
            }
        }
        assertThat(squares).containsExactly(new double[] {2, 2, 2}, within(0.06));
    }

    @Test
    void everyPlaceIsTakenOnceAndTheSeedDecides() {
        Simulated district = new Simulated(30, 40, 3, 8, 1, 5);
        ScoreSheet sheet = run(district, 1);

        double tenths = sheet.units().stream()
                .mapToDouble(row -> row.rank().orElseThrow().lowestTenth())
                .sum();
        assertThat(tenths).isCloseTo(3, within(1e-9));
        assertThat(sheet.units()).allSatisfy(row -> {
            ScoreSheet.Rank rank = row.rank().orElseThrow();
            assertThat(rank.low()).isBetween(1, rank.median());
            assertThat(rank.high()).isBetween(rank.median(), 30);
        });
        assertThat(run(district, 1)).isEqualTo(sheet);
        assertThat(run(district, 2)).isNotEqualTo(sheet);
    }

    @Test
    void aTierIsToldFromReliableScoresOnly() {
        ScoreSheet sheet = run(new Simulated(50, 45, 3, 8, 1, 9), 1);
        for (ScoreSheet.UnitScore row : sheet.units()) {
            ScoreSheet.Figures figures = row.figures().orElseThrow();
            double own = figures.fair() - sheet.mean();
            switch (row.tier()) {
                case ABOVE -> assertThat(own - 1.96 * figures.standardError()).isGreaterThan(1);
                case BELOW -> assertThat(own + 1.96 * figures.standardError()).isLessThan(-1);
                case TYPICAL ->
                    assertThat(Math.abs(own))
                            .isLessThan(Math.sqrt(sheet.variance().unit()));
                case CANNOT_TELL -> assertThat(figures.callsNeeded()).isPresent();
                case NOT_COMPARABLE -> throw new AssertionError("there is no mix to differ in");
            }
        }
        assertThat(sheet.units()).extracting(ScoreSheet.UnitScore::tier).contains(Tier.ABOVE, Tier.BELOW, Tier.TYPICAL);
    }

    @Test
    void fewCallsAskForMore() {
        ScoreSheet sheet = run(new Simulated(50, 10, 2, 8, 1, 9), 1);

        assertThat(sheet.units()).allSatisfy(row -> {
            assertThat(row.tier()).isEqualTo(Tier.CANNOT_TELL);
            assertThat(row.figures().orElseThrow().callsNeeded().orElse(-1)).isPositive();
        });
    }

    private static ScoreSheet run(Simulated district, long seed) {
        ScoreOptions options = ScoreOptions.standard().withSeed(seed);
        ScoreRun run = ((ScoreResult.Done) Scoring.score(district, Simulated.SPEC, options)).run();
        assertThat(run.why("nobody", Optional.empty())).isEmpty();
        return run.sheet();
    }
}
