package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.dajeong.charts.Ticks.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTests {

    @ParameterizedTest
    @CsvSource({
        "-10.2, 0.5, 5, '−10 −5 0'",
        "-10.2, 0.5, 8, '−10 −8 −6 −4 −2 0'",
        "78.1, 89.2, 6, '80 82 84 86 88'",
        "-0.03, 0.31, 5, '0 0.1 0.2 0.3'",
        "0, 1000, 5, '0 500 1000'",
        "-0.0004, 0.0011, 5, '0 0.0005 0.0010'"
    })
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double low, double high, int most, String labels) {
        assertThat(labels(Ticks.within(low, high, most).all())).isEqualTo(labels);
    }

    @Test
    void zeroStaysWhenLabelsAreThinnedOut() {
        assertThat(labels(Ticks.within(-3.5, 4.5, 8).all(2))).isEqualTo("−2 0 2 4");
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        Scale scale = Scale.around(DoubleStream.of(88.9), 0, 100);

        assertThat(scale.at(88.9)).isEqualTo(50);
        assertThat(labels(scale.ticks(5).all())).isEqualTo("88.0 88.5 89.0 89.5");
    }

    private static String labels(List<Tick> ticks) {
        return String.join(" ", ticks.stream().map(Tick::text).toList());
    }
}
