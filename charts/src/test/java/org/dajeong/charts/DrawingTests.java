package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/// What holds for every drawing in both widths.
class DrawingTests {

    static Stream<Arguments> drawings() {
        return Samples.all().entrySet().stream()
                .flatMap(sample -> Stream.of(Width.values())
                        .map(width -> Arguments.of(sample.getKey(), sample.getValue(), width)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void textsStayOnTheSheetAndNeverTouch(String name, Chart chart, Width width) {
        assertThat(Picture.of(chart, width).misplaced()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void everyFigureOfTheTableCanBeRead(String name, Chart chart, Width width) {
        assertThat(Picture.of(chart, width).missing(chart.table())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void noTextIsSmallerThanTwelvePixels(String name, Chart chart, Width width) {
        assertThat(Picture.of(chart, width).all("text"))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(Picture.number(text, "font-size")).isGreaterThanOrEqualTo(12));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void nothingNeedsStylesScriptsOrOtherFiles(String name, Chart chart, Width width) {
        Picture picture = Picture.of(chart, width);

        assertThat(picture.all("*"))
                .extracting(Element::getTagName)
                .isSubsetOf("title", "desc", "defs", "pattern", "path", "rect", "g", "line", "circle", "text");
        assertThat(picture.all("*")).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .doesNotContain("href")
                        .isNotEqualTo("style");
            }
        });
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void isAnImageWithNameAndDescription(String name, Chart chart, Width width) {
        Picture picture = Picture.of(chart, width);

        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.root().getAttribute("aria-labelledby")).isEqualTo("p-title p-desc");
        assertThat(picture.all("title", "id", "p-title"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo(chart.caption().title());
        assertThat(picture.all("desc", "id", "p-desc"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo(chart.caption().description());
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void patternsThatAreUsedAreDefined(String name, Chart chart, Width width) {
        Picture picture = Picture.of(chart, width);

        assertThat(picture.all("rect"))
                .extracting(rect -> rect.getAttribute("fill"))
                .filteredOn(fill -> fill.startsWith("url"))
                .allSatisfy(fill -> assertThat(picture.all("pattern"))
                        .extracting(pattern -> "url(#" + pattern.getAttribute("id") + ")")
                        .contains(fill));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("drawings")
    void theSameChartGivesTheSameBytes(String name, Chart chart, Width width) {
        assertThat(chart.svg(width, "p")).isEqualTo(chart.svg(width, "p"));
    }
}
