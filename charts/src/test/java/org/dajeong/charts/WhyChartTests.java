package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.dajeong.charts.WhyChart.Gap;
import org.dajeong.charts.WhyChart.Kind;
import org.dajeong.charts.WhyChart.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class WhyChartTests {

    private static final Offset<Double> PIXEL = within(0.02);

    @ParameterizedTest
    @EnumSource
    void chanceGoesOnWhereTheOwnPartEnds(Width width) {
        Bars bars = Bars.of(chart(-4, -3, -1), width);

        assertThat(bars.own().right()).isCloseTo(bars.zero(), PIXEL);
        assertThat(bars.chance().right()).isCloseTo(bars.own().left(), PIXEL);
        assertThat(bars.own().length()).isCloseTo(3 * bars.chance().length(), PIXEL);
    }

    @ParameterizedTest
    @EnumSource
    void positivePartsGoToTheRight(Width width) {
        Bars bars = Bars.of(chart(4, 3, 1), width);

        assertThat(bars.own().left()).isCloseTo(bars.zero(), PIXEL);
        assertThat(bars.chance().left()).isCloseTo(bars.own().right(), PIXEL);
        assertThat(bars.mix().left()).isCloseTo(bars.zero(), PIXEL);
        assertThat(bars.mix().length()).isCloseTo(4 * bars.chance().length(), PIXEL);
    }

    @ParameterizedTest
    @EnumSource
    void partsOfOppositeSignStartAtZeroBoth(Width width) {
        Bars bars = Bars.of(chart(1, 3, -1), width);

        assertThat(bars.own().left()).isCloseTo(bars.zero(), PIXEL);
        assertThat(bars.chance().right()).isCloseTo(bars.zero(), PIXEL);
    }

    @Test
    void aPartOfZeroHasNoBarButItsFigure() {
        Picture picture = Picture.of(WhySamples.nothing(), Width.WIDE);

        assertThat(picture.all("rect", "fill", "url(#p-mix)")).isEmpty();
        assertThat(picture.words()).contains("0.0점");
    }

    @Test
    void aTinyPartIsStillSeen() {
        Bars bars = Bars.of(chart(0.001, 50, 1), Width.NARROW);

        assertThat(bars.mix().length()).isEqualTo(1);
    }

    @Test
    void aNameThatIsCutCanBeReadInFull() {
        String name = "업무 여건 ".repeat(30).strip();
        var chart = new WhyChart(
                new Caption("a", "b"),
                new WhyChart.Words("a", "b", "c", "d", "e"),
                new Gap("g", WhySamples.points(1)),
                List.of(
                        WhySamples.part(Kind.MIX, name, 1, 1),
                        WhySamples.part(Kind.OWN, "o", 1, 1),
                        WhySamples.part(Kind.CHANCE, "c", 1, 1)));

        assertThat(Picture.of(chart, Width.NARROW).all("text"))
                .extracting(Element::getTextContent)
                .anyMatch(line -> line.endsWith("…"));
        assertThat(Picture.of(chart, Width.NARROW).all("title"))
                .extracting(Element::getTextContent)
                .anyMatch(title -> title.startsWith(name));
    }

    @Test
    void theOwnPartAndChanceAreNeededOnce() {
        List<Part> parts = new ArrayList<>(WhySamples.korean().parts());
        parts.removeIf(part -> part.kind() == Kind.CHANCE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhyChart(
                        new Caption("a", "b"),
                        WhySamples.korean().words(),
                        WhySamples.korean().gap(),
                        parts))
                .withMessage("exactly one part must be CHANCE, but there are 0");
    }

    @Test
    void theTableStartsWithTheGap() {
        ChartTable table = WhySamples.english().table();

        assertThat(table.header()).containsExactly("Part", "Points", "95 % interval");
        assertThat(table.rows().getFirst()).containsExactly("Raw score below the district", "-9.8 pts", "");
        assertThat(table.rows().getLast()).containsExactly("Chance", "-0.7 pts", "");
    }

    private static WhyChart chart(double mix, double own, double chance) {
        return new WhyChart(
                new Caption("a", "b"),
                new WhyChart.Words("a", "b", "c", "d", "e"),
                new Gap("g", WhySamples.points(mix + own + chance)),
                List.of(
                        WhySamples.part(Kind.MIX, "m", mix, 0.1),
                        WhySamples.part(Kind.OWN, "o", own, 0.1),
                        WhySamples.part(Kind.CHANCE, "c", chance, 0.1)));
    }

    /// The bars of a drawing and its zero line.
    private record Bars(Bar mix, Bar own, Bar chance, double zero) {

        static Bars of(WhyChart chart, Width width) {
            Picture picture = Picture.of(chart, width);
            Element zero = picture.all("line", "stroke", Palette.SUB).getFirst();
            return new Bars(
                    Bar.of(picture, "url(#p-mix)"),
                    Bar.of(picture, Palette.OWN),
                    Bar.of(picture, "url(#p-chance)"),
                    Picture.number(zero, "x1"));
        }
    }

    private record Bar(double left, double length) {

        /// The bar of this fill; the square of 13 px is its sample beside the name.
        static Bar of(Picture picture, String fill) {
            return picture.all("rect", "fill", fill).stream()
                    .filter(rect -> !rect.getAttribute("height").equals("13"))
                    .map(rect -> new Bar(Picture.number(rect, "x"), Picture.number(rect, "width")))
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        double right() {
            return left + length;
        }
    }
}
