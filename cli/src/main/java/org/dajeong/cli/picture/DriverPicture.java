package org.dajeong.cli.picture;

import java.util.List;
import java.util.stream.Stream;
import org.dajeong.charts.Caption;
import org.dajeong.charts.DriverChart;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSheet.Driver;
import org.dajeong.engine.api.DriverSheet.Estimate;
import org.dajeong.engine.api.DriverSheet.Quadrant;

/// Importance and performance of items.
public final class DriverPicture {

    private final Messages messages;

    public DriverPicture(Messages messages) {
        this.messages = messages;
    }

    public DriverChart of(DriverSheet sheet) {
        List<DriverChart.Item> items = sheet.drivers().stream().map(this::item).toList();
        double importance = 100 * sheet.explained().value() / items.size();
        return new DriverChart(
                new Caption(
                        messages.text("picture.drivers"),
                        messages.text(
                                "drivers.summary",
                                sheet.n(),
                                Points.percent(sheet.explained().value()),
                                Points.percent(sheet.explained().low()),
                                Points.percent(sheet.explained().high()))),
                new DriverChart.Words(
                        messages.text("column.item"),
                        messages.text("picture.importance"),
                        messages.text("picture.performance"),
                        messages.text("picture.interval"),
                        messages.text("column.quadrant"),
                        messages.text("column.certainty"),
                        messages.text("picture.item-mean"),
                        Stream.of(Quadrant.IMPROVE, Quadrant.KEEP, Quadrant.LATER, Quadrant.ENOUGH)
                                .map(quadrant -> messages.of("quadrant", quadrant))
                                .toList(),
                        messages.text("picture.importance-axis"),
                        messages.text("picture.performance-axis")),
                new DriverChart.Cut(points(sheet.meanPerformance()), percent(importance)),
                items);
    }

    private DriverChart.Item item(Driver driver) {
        return new DriverChart.Item(
                driver.item(),
                percent(100 * driver.importance().value()),
                interval(driver.importance(), 100),
                points(driver.performance().value()),
                interval(driver.performance(), 1),
                messages.of("quadrant", driver.quadrant()),
                messages.text("picture.times", Math.round(100 * driver.certainty())));
    }

    private Figure percent(double value) {
        return new Figure(value, Points.plain(value) + "%");
    }

    private Figure points(double value) {
        return new Figure(value, messages.text("picture.score", Points.plain(value)));
    }

    private Interval interval(Estimate estimate, double factor) {
        double low = factor * estimate.low();
        double high = factor * estimate.high();
        return new Interval(low, high, messages.text("picture.range", Points.plain(low), Points.plain(high)));
    }
}
