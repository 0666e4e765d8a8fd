package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a chart cannot be made of.
class RecordsTests {

    @Test
    void aFigureIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(Double.NaN, "?"))
                .withMessage("a figure must be finite, but is NaN");
    }

    @Test
    void anIntervalRunsUpwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, Double.POSITIVE_INFINITY, ""));
    }

    @Test
    void aDrawingIsNamedAndDescribed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caption("a", " "));
    }

    @Test
    void aTableIsRectangular() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartTable(List.of("a", "b"), List.of(List.of("1"))))
                .withMessage("row [1] must have 2 cells");
    }
}
