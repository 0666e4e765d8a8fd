package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.dajeong.charts.LimitsChart.Mark;
import org.dajeong.charts.LimitsChart.Period;
import org.junit.jupiter.api.Test;

class LimitsChartTests {

    @Test
    void theTableTellsEveryPeriodItsLimitsAndWhy() {
        ChartTable table = LimitsSamples.korean().table();

        assertThat(table.header()).containsExactly("분기", "점수", "평균", "한계", "눈여겨볼 점", "다시 계산한 까닭");
        assertThat(table.rows()).hasSize(18);
        assertThat(table.rows().get(6)).containsExactly("2023년 3분기", "79.8", "84.0", "81.0~87.0", "한계 밖(아래)", "");
        assertThat(table.rows().get(14)).containsExactly("2025년 3분기", "86.9", "", "", "", "점심시간 교대 근무를 시작했습니다.");
    }

    @Test
    void whereNothingIsUnusualNoColumnSaysSo() {
        assertThat(LimitsSamples.one().table().header()).containsExactly("분기", "점수", "평균", "한계");
    }

    /// Colours alone would not be seen by everybody.
    @Test
    void unusualPointsDifferByShape() {
        Picture good = picture(Set.of(Mark.IMPROVEMENT));
        Picture bad = picture(Set.of(Mark.CONCERN));
        Picture both = picture(Set.of(Mark.CONCERN, Mark.IMPROVEMENT));

        // One in the legend, one in the drawing.
        assertThat(good.all("circle", "fill", Palette.OWN)).hasSize(2);
        assertThat(good.all("rect", "fill", Palette.INK)).isEmpty();
        assertThat(bad.all("rect", "fill", Palette.INK)).hasSize(2);
        assertThat(bad.all("circle")).isEmpty();
        assertThat(both.all("circle", "fill", Palette.OWN)).hasSize(2);
        assertThat(both.all("rect", "fill", Palette.INK)).hasSize(2);
        assertThat(picture(Set.of(Mark.UNUSUAL)).all("circle", "fill", Palette.PAPER))
                .hasSize(2);
        assertThat(picture(Set.of()).all("circle", "fill", Palette.MIX)).hasSize(1);
    }

    @Test
    void noLineGoesAcrossAPlaceWhereLimitsBeginAnew() {
        Picture picture = Picture.of(LimitsSamples.korean(), Width.WIDE);

        // 17 gaps between 18 points, one of them is not bridged.
        assertThat(picture.all("line", "stroke", Palette.MIX)).hasSize(16);
    }

    @Test
    void aChartHasPeriods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitsChart(new Caption("a", "b"), LimitsSamples.KOREAN, List.of(), null));
    }

    private static Picture picture(Set<Mark> marks) {
        return Picture.of(
                new LimitsChart(
                        new Caption("a", "b"),
                        LimitsSamples.KOREAN,
                        List.of(new Period("1", LimitsSamples.figure(84), null, marks, "x", "")),
                        null),
                Width.WIDE);
    }
}
