package org.dajeong.cli.picture;

import java.util.List;
import java.util.TreeMap;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Reading;
import org.dajeong.charts.TrendChart;
import org.dajeong.charts.TrendChart.Period;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.spi.Factor;

/// One department over the periods.
public final class TrendPicture {

    private final Messages messages;
    private final ScoreFigures figures;

    public TrendPicture(Messages messages) {
        this.messages = messages;
        this.figures = new ScoreFigures(messages);
    }

    /// The trend of a unit; periods in which the agency has ratings and the unit has none say so.
    public TrendChart of(String unit, ScoreSheet sheet) {
        TreeMap<String, Reading> readings = new TreeMap<>(Factor.LEVEL_ORDER);
        sheet.units()
                .forEach(row -> row.period().ifPresent(period -> {
                    if (row.unit().equals(unit)) {
                        readings.put(period, figures.reading(row));
                    } else {
                        readings.putIfAbsent(period, new Reading.Absent(messages.text("picture.no-ratings")));
                    }
                }));
        sheet.withheld()
                .forEach(row -> row.period().ifPresent(period -> {
                    if (row.unit().equals(unit)) {
                        readings.put(
                                period,
                                new Reading.Absent(messages.text(
                                        "picture", row.reason(), row.required().orElse(0))));
                    }
                }));
        List<Period> periods = readings.entrySet().stream()
                .map(entry -> Period.of(entry.getKey(), entry.getValue()))
                .toList();
        return new TrendChart(
                new Caption(messages.text("picture.trend", unit), messages.text("picture.trend-summary")),
                figures.words(),
                new TrendChart.Words(
                        messages.text("column.period"),
                        messages.text("picture.new-form"),
                        messages.text("picture.note")),
                periods,
                figures.score(sheet.mean()));
    }
}
