package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.TextTable;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Kind;
import org.dajeong.engine.api.ControlChart.Point;
import org.dajeong.engine.api.ControlChart.State;
import org.dajeong.engine.api.ControlChart.Stretch;
import org.dajeong.engine.api.ControlOptions;

/// A measure over time as text.
public final class ChartReport {

    private final ChartWords words;
    private final Messages messages;

    public ChartReport(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /// @param target in the unit of the values
    public List<String> lines(ControlChart chart, OptionalDouble target) {
        List<String> lines = new ArrayList<>();
        lines.add(words.title());
        lines.add("");
        lines.addAll(table(chart));
        lines.add("");
        chart.stretches().forEach(stretch -> lines.add(stretch(chart, stretch)));
        if (target.isPresent()) {
            chart.assurance()
                    .ifPresent(assurance ->
                            lines.add(messages.of("assurance", assurance, words.figure(target.getAsDouble()))));
        }
        lines.add("");
        boolean unusual =
                chart.points().stream().anyMatch(point -> !point.signals().isEmpty());
        boolean limits =
                chart.points().stream().anyMatch(point -> point.limits().isPresent());
        if (limits) {
            lines.add(messages.text(unusual ? "chart.unusual" : "chart.usual"));
            lines.add(messages.text("chart.limits-are"));
        }
        return lines;
    }

    private List<String> table(ControlChart chart) {
        TextTable table = new TextTable()
                .left(messages.text("column.period"))
                .right(words.measure())
                .right(messages.text("column.total"))
                .right(messages.text("column.centre"))
                .right(messages.text("column.limits"))
                .left(messages.text("column.meaning"))
                .left(messages.text("column.signal"));
        int place = 0;
        for (Point point : chart.points()) {
            if (point.stretch() != place) {
                table.gap();
                place = point.stretch();
            }
            table.row(List.of(
                    point.period(),
                    words.figure(point.value()),
                    point.n().isPresent()
                            ? messages.text("figure.plain-count", point.n().getAsLong())
                            : "",
                    point.limits().map(limits -> words.figure(limits.centre())).orElse(""),
                    point.limits().map(words::limits).orElse(""),
                    messages.list(words.meanings(point)),
                    messages.list(words.signals(point))));
        }
        return table.lines();
    }

    private String stretch(ControlChart chart, Stretch stretch) {
        String from = chart.points().get(stretch.first()).period();
        String to = chart.points().get(stretch.last()).period();
        String begun = stretch.reason()
                .map(reason -> messages.text("chart.begun", from, reason))
                .orElse("");
        String told = messages.of("chart.state", stretch.state(), from, to, stretch.used(), needed(stretch.state()));
        String spread = chart.kind() != Kind.XMR && stretch.state() != State.NONE ? spread(chart, stretch) : "";
        return String.join(
                " ",
                List.of(begun, told, spread).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static int needed(State state) {
        return state == State.NONE ? ControlOptions.POINTS_MIN : ControlOptions.POINTS_SETTLED;
    }

    /// How much more neighbours vary than chance alone makes them.
    private String spread(ControlChart chart, Stretch stretch) {
        String times = Points.plain(stretch.spread().orElseThrow());
        return messages.text(chart.kind() == Kind.LANEY ? "chart.spread-laney" : "chart.spread-p", times);
    }
}
