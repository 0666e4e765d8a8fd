package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dajeong.charts.TrendChart.Period;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TrendChartTests {

    private static final Reading SCORE = Samples.score(85, 2, 83.0);
    private static final Reading WITHHELD = new Reading.Absent("<5");

    @Test
    void neighbouringScoresAreJoined() {
        assertThat(links(Period.of("1", SCORE), Period.of("2", SCORE), Period.of("3", SCORE)))
                .hasSize(2)
                .allMatch(link -> !link.hasAttribute("stroke-dasharray"));
    }

    @Test
    void theLineHasAGapWhereAPeriodIsWithheld() {
        assertThat(links(Period.of("1", SCORE), Period.of("2", WITHHELD), Period.of("3", SCORE)))
                .isEmpty();
    }

    @Test
    void whatStandsInsteadOfAScoreIsWritten() {
        Picture picture = Picture.of(chart(Period.of("1", SCORE), Period.of("2", WITHHELD)), Width.NARROW);

        assertThat(picture.all("text")).extracting(Element::getTextContent).contains("<5");
    }

    @Test
    void theLineIsDashedWhereTheFormChanged() {
        assertThat(links(Period.of("1", SCORE), new Period("2", SCORE, true, List.of())))
                .singleElement()
                .matches(link -> link.hasAttribute("stroke-dasharray"));
    }

    @Test
    void theDashedLineIsExplainedOnlyWhereThereIsOne() {
        var changed = new Period("2", SCORE, true, List.of());

        assertThat(Picture.of(chart(Period.of("1", SCORE), changed), Width.WIDE).words())
                .contains("new form");
        assertThat(Picture.of(chart(Period.of("1", SCORE)), Width.WIDE).words()).doesNotContain("new form");
    }

    @Test
    void marksStandBesideTheirLineIfTheyFit() {
        var july = new Period("2", SCORE, false, List.of("7. 1. 정기인사"));

        assertThat(Picture.of(chart(Period.of("1", SCORE), july), Width.NARROW).words())
                .contains("7. 1. 정기인사")
                .doesNotContain("1.", "①");
    }

    @Test
    void marksThatWouldTouchAreNumbered() {
        var july = new Period("B", SCORE, false, List.of("7. 1. 정기인사: 직원 19명 중 7명이 바뀌었습니다."));
        var january = new Period("C", SCORE, false, List.of("1. 1. 정기인사"));

        assertThat(Picture.of(chart(Period.of("A", SCORE), july, january), Width.NARROW)
                        .all("text"))
                .extracting(Element::getTextContent)
                .filteredOn(text -> text.equals("1") || text.equals("2"))
                .containsExactlyInAnyOrder("1", "1", "2", "2");
    }

    @Test
    void intervalsReachFromLowToHigh() {
        Picture picture = Picture.of(chart(Period.of("1", SCORE), Period.of("2", WITHHELD)), Width.WIDE);
        Element point = picture.all("circle", "fill", Palette.OWN).getLast();

        assertThat(picture.all("line", "x1", point.getAttribute("cx")))
                .filteredOn(line -> line.getAttribute("x2").equals(point.getAttribute("cx")))
                .singleElement()
                .satisfies(whisker -> assertThat((Picture.number(whisker, "y1") + Picture.number(whisker, "y2")) / 2)
                        .isCloseTo(Picture.number(point, "cy"), within(0.02)));
    }

    @Test
    void theTableHasAColumnForNotesOnlyIfThereAreAny() {
        var july = new Period("2", SCORE, true, List.of("transfers"));

        assertThat(chart(Period.of("1", SCORE)).table().header()).containsExactly("period", "fair", "95 %", "raw");
        assertThat(chart(Period.of("1", WITHHELD), july).table())
                .isEqualTo(new ChartTable(
                        List.of("period", "fair", "95 %", "raw", "note"),
                        List.of(
                                List.of("1", "<5", "", "", ""),
                                List.of("2", "85.0", "83.0~87.0", "83.0", "new form · transfers"),
                                List.of("mean", "88.9", "", "", ""))));
    }

    @Test
    void aTrendWithoutPeriodsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(TrendChartTests::chart);
    }

    private static List<Element> links(Period... periods) {
        Picture picture = Picture.of(chart(periods), Width.WIDE);
        double legend = Picture.number(picture.all("circle").getFirst(), "cy");
        return picture.all("line", "stroke", Palette.OWN).stream()
                .filter(line -> Picture.number(line, "y1") != legend)
                .toList();
    }

    private static TrendChart chart(Period... periods) {
        return new TrendChart(
                new Caption("title", "description"),
                new ScoreWords("fair", "95 %", "raw", "mean", "points"),
                new TrendChart.Words("period", "new form", "note"),
                List.of(periods),
                new Figure(88.9, "88.9"));
    }
}
