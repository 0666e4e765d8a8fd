package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.dajeong.charts.TrendChart.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.001, 0", "12.345, 12.35", "-0.5, -0.5", "3.05, 3.05", "1234567.1, 1234567.1", "-7, -7"})
    void lengthsHaveAtMostTwoDecimals(double value, String text) {
        assertThat(Svg.number(value)).isEqualTo(text);
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        Picture picture = Picture.of(named("A<b>&\"c'"), Width.WIDE);

        assertThat(picture.words()).contains("A<b>&\"c'");
        assertThat(picture.all("b")).isEmpty();
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(Svg.escape("a\u0000b\ud800c\nd")).isEqualTo("a\ufffdb\ufffdc d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"", "다정"})
    void anIdThatIsNoNameIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> named("a").svg(Width.WIDE, id));
    }

    @Test
    void twoChartsOnOnePageShareNoId() {
        String first = WhySamples.korean().svg(Width.WIDE, "first");

        assertThat(Picture.parse(first).all("*"))
                .extracting(element -> element.getAttribute("id"))
                .filteredOn(id -> !id.isEmpty())
                .isNotEmpty()
                .allMatch(id -> id.startsWith("first-"));
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        String before = WhySamples.korean().svg(Width.NARROW, "p");
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(WhySamples.korean().svg(Width.NARROW, "p")).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static Chart named(String name) {
        return new TrendChart(
                new Caption(name, name),
                new ScoreWords(name, name, name, name, name),
                new TrendChart.Words(name, name, name),
                List.of(Period.of(name, Samples.score(80, 1, 81.0))),
                new Figure(80, name));
    }
}
