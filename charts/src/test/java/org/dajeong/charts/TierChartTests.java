package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.dajeong.charts.TierChart.Group;
import org.dajeong.charts.TierChart.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class TierChartTests {

    @ParameterizedTest
    @EnumSource
    void fiftyNamesAreReadInFull(Width width) {
        assertThat(Picture.of(TierSamples.korean(), width).all("text"))
                .extracting(Element::getTextContent)
                .containsAll(TierSamples.DEPARTMENTS);
    }

    @Test
    void everyScoreSharesOneAxis() {
        Picture picture = Picture.of(
                chart(
                        new Group("high", List.of(new Row("a", Samples.score(90, 1, null)))),
                        new Group("low", List.of(new Row("b", Samples.score(90, 1, null))))),
                Width.NARROW);

        assertThat(picture.all("circle", "fill", Palette.OWN).subList(1, 3))
                .extracting(point -> point.getAttribute("cx"))
                .containsOnly(
                        picture.all("circle", "fill", Palette.OWN).getLast().getAttribute("cx"));
    }

    @Test
    void aDepartmentThatCannotBeComparedHasItsTextOnly() {
        Picture picture = Picture.of(
                chart(new Group("none", List.of(new Row("a", new Reading.Absent("no department like it"))))),
                Width.WIDE);

        assertThat(picture.words()).contains("no department like it");
        assertThat(picture.all("circle")).as("the one in the legend").hasSize(1);
    }

    @Test
    void aGroupWithoutDepartmentsIsNotDrawn() {
        Picture picture = Picture.of(
                chart(
                        new Group("empty", List.of()),
                        new Group("full", List.of(new Row("a", Samples.score(90, 1, null))))),
                Width.WIDE);

        assertThat(picture.words()).contains("full").doesNotContain("empty");
    }

    @Test
    void theTableNamesTheTierInEveryRow() {
        TierChart chart = chart(new Group("high", List.of(new Row("a", Samples.score(90, 1, 88.0)))));

        assertThat(chart.table())
                .isEqualTo(new ChartTable(
                        List.of("tier", "department", "fair", "95 %", "raw"),
                        List.of(
                                List.of("high", "a", "90.0", "89.0~91.0", "88.0"),
                                List.of("", "mean", "88.9", "", ""))));
    }

    @Test
    void aChartWithoutGroupsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(TierChartTests::chart);
    }

    private static TierChart chart(Group... groups) {
        return new TierChart(
                new Caption("title", "description"),
                new ScoreWords("fair", "95 %", "raw", "mean", "points"),
                new TierChart.Words("tier", "department"),
                List.of(groups),
                new Figure(88.9, "88.9"));
    }
}
