package org.dajeong.cli.report;

import java.util.List;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Kind;
import org.dajeong.engine.api.ControlChart.Limits;
import org.dajeong.engine.api.ControlChart.Point;
import org.dajeong.engine.api.ControlChart.Signal;

/// The words and figures of a measure over time.
///
/// @param measure the name of the measure
/// @param unit the department, or empty
public record ChartWords(Messages messages, ControlChart chart, String measure, String unit) {

    /// What the chart is about.
    public String title() {
        return unit.isEmpty() ? messages.text("chart.title", measure) : messages.text("chart.title-of", unit, measure);
    }

    public boolean shares() {
        return chart.kind() != Kind.XMR;
    }

    /// A value as people read it.
    public String figure(double value) {
        return shares() ? Points.percent(value) : Points.plain(value);
    }

    /// The lower and the upper limit.
    public String limits(Limits limits) {
        return messages.text("chart.limits", figure(limits.low()), figure(limits.high()));
    }

    /// Everything that is unusual about a point; empty where it is usual.
    public List<String> signals(Point point) {
        return point.signals().stream().map(this::signal).toList();
    }

    private String signal(Signal signal) {
        return switch (signal.direction()) {
            case UP -> messages.of("signal.up", signal.rule());
            case DOWN -> messages.of("signal.down", signal.rule());
        };
    }

    /// What a point is: an improvement, a concern, both or neither; empty where it is usual.
    public List<String> meanings(Point point) {
        return point.signals().stream()
                .map(chart::meaning)
                .distinct()
                .sorted()
                .map(meaning -> messages.of("meaning", meaning))
                .toList();
    }
}
