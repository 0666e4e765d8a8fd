package org.dajeong.charts.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTests {

    @ParameterizedTest
    @CsvSource({
        "85.4, 85.4, 85.4, +85.4",
        "-7.25, -7.3, 7.3, -7.3",
        "0.04, 0.0, 0.0, 0.0",
        "-0.04, 0.0, 0.0, 0.0",
        "100, 100.0, 100.0, +100.0",
    })
    void haveOneDecimalAndNoNegativeZero(double value, String plain, String size, String signed) {
        assertThat(Points.plain(value)).isEqualTo(plain);
        assertThat(Points.size(value)).isEqualTo(size);
        assertThat(Points.signed(value)).isEqualTo(signed);
    }

    @Test
    void sharesAreOfAHundred() {
        assertThat(Points.percent(0.9996)).isEqualTo("100.0%");
        assertThat(Points.percent(0.0625)).isEqualTo("6.3%");
    }

    @Test
    void decimalsMayBeChosen() {
        assertThat(Points.decimals(0.695, 2)).isEqualTo("0.69");
        assertThat(Points.decimals(-0.0001, 2)).isEqualTo("0.00");
    }
}
