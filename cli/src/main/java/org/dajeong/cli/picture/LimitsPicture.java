package org.dajeong.cli.picture;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.dajeong.charts.Caption;
import org.dajeong.charts.Figure;
import org.dajeong.charts.Interval;
import org.dajeong.charts.LimitsChart;
import org.dajeong.charts.LimitsChart.Limits;
import org.dajeong.charts.LimitsChart.Mark;
import org.dajeong.charts.LimitsChart.Period;
import org.dajeong.cli.report.ChartWords;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Point;
import org.dajeong.engine.api.ControlChart.Signal;
import org.dajeong.engine.api.ControlChart.Stretch;

/// The picture of a measure over time; shares are drawn as percentages.
public final class LimitsPicture {

    private static final double PERCENT = 100;

    private final ChartWords words;
    private final Messages messages;

    public LimitsPicture(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /// @param target in the unit of the values
    public LimitsChart of(ControlChart chart, OptionalDouble target) {
        long unusual = chart.points().stream()
                .filter(point -> !point.signals().isEmpty())
                .count();
        return new LimitsChart(
                new Caption(
                        words.title(),
                        unusual == 0
                                ? messages.text("chart.picture-usual")
                                : messages.text("chart.picture-unusual", unusual)),
                new LimitsChart.Words(
                        messages.text("column.period"),
                        words.measure(),
                        messages.text("column.centre"),
                        messages.text("column.limits"),
                        messages.text("column.signal"),
                        messages.text("column.begins"),
                        messages.text("meaning.improvement"),
                        messages.text("meaning.concern"),
                        messages.text("meaning.neither"),
                        messages.text("chart.target"),
                        words.shares() ? messages.text("chart.axis-share", words.measure()) : words.measure()),
                IntStream.range(0, chart.points().size())
                        .mapToObj(i -> period(chart, i))
                        .toList(),
                target.isPresent() ? figure(target.getAsDouble()) : null);
    }

    private Period period(ControlChart chart, int place) {
        Point point = chart.points().get(place);
        Stretch stretch = chart.stretches().get(point.stretch());
        boolean begins = stretch.first() == place;
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        point.signals().forEach(signal -> marks.add(mark(chart, signal)));
        return new Period(
                point.period(),
                figure(point.value()),
                point.limits().map(this::limits).orElse(null),
                marks,
                messages.list(words.signals(point)),
                begins ? stretch.reason().orElse("") : "");
    }

    private static Mark mark(ControlChart chart, Signal signal) {
        return switch (chart.meaning(signal)) {
            case IMPROVEMENT -> Mark.IMPROVEMENT;
            case CONCERN -> Mark.CONCERN;
            case NEITHER -> Mark.UNUSUAL;
        };
    }

    private Limits limits(ControlChart.Limits limits) {
        return new Limits(
                figure(limits.centre()), new Interval(drawn(limits.low()), drawn(limits.high()), words.limits(limits)));
    }

    private Figure figure(double value) {
        return new Figure(drawn(value), words.figure(value));
    }

    private double drawn(double value) {
        return words.shares() ? PERCENT * value : value;
    }
}
