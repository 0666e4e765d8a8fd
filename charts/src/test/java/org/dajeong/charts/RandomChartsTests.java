package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The promises of [DrawingTests] on charts nobody would draw by hand.
class RandomChartsTests {

    @ParameterizedTest
    @EnumSource
    void textsStayOnTheSheetAndNeverTouch(Width width) {
        assertThat(RandomCharts.all())
                .allSatisfy((name, chart) ->
                        assertThat(Picture.of(chart, width).misplaced()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureOfTheTableCanBeRead(Width width) {
        assertThat(RandomCharts.all())
                .allSatisfy((name, chart) -> assertThat(Picture.of(chart, width).missing(chart.table()))
                        .isEmpty());
    }
}
