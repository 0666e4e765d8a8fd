package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriverChartTests {

    @Test
    void everyItemIsANumberedPointWithTwoIntervals() {
        Picture picture = Picture.of(DriverSamples.korean(), Width.WIDE);

        assertThat(picture.all("circle")).hasSize(7);
        assertThat(picture.words()).contains("먼저 살펴볼 항목", "지켜 갈 항목");
        // One number in the picture, one beside the name.
        IntStream.rangeClosed(1, 7)
                .forEach(i -> assertThat(picture.all("text", "font-weight", "700"))
                        .filteredOn(text -> text.getTextContent().equals(String.valueOf(i)))
                        .hasSize(2));
    }

    @Test
    void whatMattersMoreStandsHigherAndWhatDoesBetterFurtherRight() {
        Picture picture = Picture.of(DriverSamples.english(), Width.WIDE);
        double[] x = picture.all("circle").stream()
                .mapToDouble(circle -> Picture.number(circle, "cx"))
                .toArray();
        double[] y = picture.all("circle").stream()
                .mapToDouble(circle -> Picture.number(circle, "cy"))
                .toArray();

        assertThat(x[0]).isLessThan(x[1]);
        assertThat(y[0]).isLessThan(y[1]);
    }

    @Test
    void theTableHoldsEveryFigure() {
        ChartTable table = DriverSamples.english().table();

        assertThat(table.header())
                .containsExactly(
                        "Item",
                        "Importance",
                        "95 % interval",
                        "Performance",
                        "95 % interval",
                        "Quadrant",
                        "Out of 100");
        assertThat(table.rows().get(1))
                .containsExactly("Listening", "1.0%", "0.5~1.5%", "95.0점", "94.0~96.0점", "Enough", "100번 가운데 98번");
        assertThat(table.rows().getLast()).startsWith("Mean of the items", "5.0%");
    }

    @Test
    void aChartWithoutItemsOrWithThreeQuadrantsIsRefused() {
        Caption caption = new Caption("a", "b");
        DriverChart.Cut cut = DriverSamples.cut(1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DriverChart(caption, DriverSamples.KOREAN, cut, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DriverChart.Words("", "", "", "", "", "", "", List.of("a", "b", "c"), "", ""));
    }
}
