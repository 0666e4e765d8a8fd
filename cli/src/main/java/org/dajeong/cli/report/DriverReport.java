package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSheet.Driver;
import org.dajeong.engine.api.DriverSheet.Estimate;
import org.dajeong.engine.api.DriverSheet.Method;

/// Drivers of satisfaction as text.
public final class DriverReport {

    private final Messages messages;

    public DriverReport(Messages messages) {
        this.messages = messages;
    }

    /// @param grouped whether ratings of a group were drawn together
    public List<String> lines(DriverSheet sheet, boolean grouped) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "drivers.summary",
                sheet.n(),
                percent(sheet.explained().value()),
                percent(sheet.explained().low()),
                percent(sheet.explained().high())));
        if (sheet.incomplete() > 0) {
            lines.add(messages.text("drivers.incomplete", sheet.incomplete()));
        }
        lines.add("");
        TextTable table = new TextTable()
                .left(messages.text("column.item"))
                .right(messages.text("column.importance"))
                .right(messages.text("column.performance"))
                .left(messages.text("column.quadrant"))
                .right(messages.text("column.certainty"));
        for (Driver driver : sheet.drivers()) {
            table.row(List.of(
                    driver.item(),
                    interval(driver.importance(), 100),
                    interval(driver.performance(), 1),
                    messages.of("quadrant", driver.quadrant()),
                    messages.text("drivers.times", Math.round(100 * driver.certainty()))));
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(
                messages.text(sheet.method() == Method.ALL_ORDERS ? "drivers.all-orders" : "drivers.relative-weights"));
        lines.add(messages.text("drivers.cut", Points.plain(sheet.meanPerformance())));
        if (!grouped) {
            lines.add(messages.text("drivers.one-by-one"));
        }
        lines.add(messages.text("drivers.not-causes"));
        return lines;
    }

    private String interval(Estimate estimate, double factor) {
        return messages.text(
                "figure.with-interval",
                Points.plain(factor * estimate.value()),
                Points.plain(factor * estimate.low()),
                Points.plain(factor * estimate.high()));
    }

    private static String percent(double share) {
        return Points.percent(share);
    }
}
