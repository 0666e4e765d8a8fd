package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSheet.Figures;
import org.dajeong.engine.api.ScoreSheet.Rank;
import org.dajeong.engine.api.ScoreSheet.UnitScore;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultJsonUnitTests {

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.1,
                1.0 / 3,
                88.90000000000001,
                -4.9e-324,
                1.7976931348623157e308,
                1e-7,
                123456789.123456789,
                0x1.fffffffffffffp-2
            })
    void aFigureReadsBackToItsLastBit(double value) {
        assertThat(Double.doubleToLongBits(back(value))).isEqualTo(Double.doubleToLongBits(value));
    }

    @Test
    void aZeroHasNoSign() {
        assertThat(ResultJson.write(part(-0.0))).isEqualTo(ResultJson.write(part(0.0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoFigureIsNotWritten(double value) {
        assertThatThrownBy(() -> ResultJson.write(part(value))).hasMessageContaining("finite");
    }

    @Test
    void everyKindOfAnswerReadsBackEqual() {
        for (Why why : List.of(
                new Why.Explained("D06", Optional.of("2026-2"), -9.8, 88.9, score(), List.of(part(-3.5))),
                new Why.Withheld("D07", Optional.empty(), ScoreSheet.Withheld.FEW_RATINGS, OptionalLong.of(5)),
                new Why.Withheld("D08", Optional.empty(), ScoreSheet.Withheld.ONE_PERSON, OptionalLong.empty()),
                new Why.NotComparable("D09", Optional.empty(), "task", List.of("압류·공매")))) {
            assertThat(ResultJson.read(ResultJson.write(why), Why.class)).isEqualTo(why);
        }
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        UnitScore nothing = new UnitScore(
                "D09",
                Optional.empty(),
                Optional.empty(),
                0.2,
                0.2,
                OptionalDouble.empty(),
                Tier.NOT_COMPARABLE,
                Optional.empty());

        assertThat(ResultJson.read(ResultJson.write(nothing), UnitScore.class)).isEqualTo(nothing);
        assertThat(ResultJson.read(ResultJson.write(score()), UnitScore.class)).isEqualTo(score());
    }

    @Test
    void anotherFigureIsAnotherHash() {
        ScoreSheet sheet = new ScoreSheet(
                1,
                88.9,
                new ScoreSheet.Variance(1, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 8),
                new ScoreSheet.Variance(1, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 8),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Why one = new Why.Explained("D06", Optional.empty(), -9.8, 88.9, score(), List.of());
        Why other = new Why.Explained("D06", Optional.empty(), Math.nextUp(-9.8), 88.9, score(), List.of());

        assertThat(ResultJson.hash(sheet, List.of(one), List.of()))
                .hasSize(64)
                .isEqualTo(ResultJson.hash(sheet, List.of(one), List.of()));
        assertThat(ResultJson.hash(sheet, List.of(other), List.of()))
                .isNotEqualTo(ResultJson.hash(sheet, List.of(one), List.of()));
    }

    private static double back(double value) {
        return ResultJson.read(ResultJson.write(value), Double.class);
    }

    private static Why.Part part(double points) {
        return new Why.Part(
                Why.Kind.OWN, Optional.empty(), points, -5.1, -1.9, List.of(new Why.ItemPart("연결", points, -2, -1)));
    }

    private static UnitScore score() {
        return new UnitScore(
                "D06",
                Optional.of("2026-2"),
                Optional.of(new Figures(144, 79.1, 83.7, 85.4, 0.8, 83.8, 87.0, 0.9, OptionalLong.empty())),
                1,
                1,
                OptionalDouble.of(0.04),
                Tier.BELOW,
                Optional.of(new Rank(41, 46, 49, 0.7, 0)));
    }
}
