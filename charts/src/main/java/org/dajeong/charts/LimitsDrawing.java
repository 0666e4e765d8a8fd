package org.dajeong.charts;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.dajeong.charts.LimitsChart.Limits;
import org.dajeong.charts.LimitsChart.Mark;
import org.dajeong.charts.LimitsChart.Period;
import org.dajeong.charts.Svg.Anchor;

/// Draws a [LimitsChart].
final class LimitsDrawing {

    /// Room above the highest point for its text.
    private static final double HEADROOM = 26;

    private final LimitsChart chart;
    private final Width width;
    private final Sheet sheet;
    private final Svg svg;

    LimitsDrawing(LimitsChart chart, Width width, String id) {
        this.chart = chart;
        this.width = width;
        this.sheet = new Sheet(chart.caption(), width, id);
        this.svg = sheet.svg();
    }

    String svg() {
        double y = legend(sheet.title() + 4);
        double room = sheet.right() - sheet.left();
        y = sheet.paragraph(
                Style.SMALL,
                Anchor.START,
                sheet.left(),
                room,
                y + 8,
                chart.words().axis());
        // The height is not known before the marks are placed, and they need the columns only.
        LimitsPlot columns = plot(0, 1);
        var marks = new TrendMarks(sheet);
        for (int i = 0; i < chart.periods().size(); i++) {
            String begins = chart.periods().get(i).begins();
            marks.add(columns.left() + i * columns.column(), begins.isEmpty() ? List.of() : List.of(begins));
        }
        double top = marks.heads(y + 4);
        LimitsPlot plot = plot(top + HEADROOM, top + HEADROOM + (width == Width.WIDE ? 220 : 200));
        double bottom = plot.scale().from();
        grid(plot);
        marks.lines(top, bottom);
        plot.limits();
        plot.links();
        plot.points(chart.words());
        List<String> labels = chart.periods().stream().map(Period::label).toList();
        y = new PeriodLabels(sheet, labels, plot.left(), plot.column()).draw(bottom + 6);
        return sheet.finish(marks.texts(y) + 10);
    }

    private double legend(double top) {
        LimitsChart.Words words = chart.words();
        var legend = new Legend();
        chart.periods().stream()
                .map(Period::limits)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> limits(legend, last));
        mark(legend, Mark.IMPROVEMENT, words.improvement());
        mark(legend, Mark.CONCERN, words.concern());
        mark(legend, Mark.UNUSUAL, words.unusual());
        Figure target = chart.target();
        if (target != null) {
            legend.addLine(
                    words.target() + " " + target.text(),
                    (to, left, right, y) -> to.line(left, y, right, y, LimitsPlot.TARGET));
        }
        return legend.draw(svg, sheet.left(), sheet.right(), top);
    }

    private void limits(Legend legend, Limits last) {
        legend.addLine(
                chart.words().centre() + " " + last.centre().text(),
                (to, left, right, y) -> to.line(left, y, right, y, LimitsPlot.CENTRE));
        legend.addLine(
                chart.words().limits() + " " + last.range().text(),
                (to, left, right, y) -> to.line(left, y, right, y, LimitsPlot.LIMIT));
    }

    private void mark(Legend legend, Mark mark, String text) {
        if (chart.periods().stream().anyMatch(period -> period.marks().contains(mark))) {
            legend.addPoint(text, (to, left, right, y) -> LimitsPlot.mark(to, (left + right) / 2, y, mark));
        }
    }

    private LimitsPlot plot(double top, double bottom) {
        Scale scale = Scale.around(values(), bottom, top);
        double left = Grid.left(sheet, scale);
        double column = (sheet.right() - left) / chart.periods().size();
        return new LimitsPlot(sheet, chart.periods(), left, column, scale);
    }

    private DoubleStream values() {
        DoubleStream points = chart.periods().stream().flatMapToDouble(period -> {
            Limits limits = period.limits();
            double value = period.value().value();
            return limits == null
                    ? DoubleStream.of(value)
                    : DoubleStream.of(
                            value, limits.range().low(), limits.range().high());
        });
        Figure target = chart.target();
        return target == null ? points : DoubleStream.concat(points, DoubleStream.of(target.value()));
    }

    private void grid(LimitsPlot plot) {
        Scale scale = plot.scale();
        Grid.draw(svg, scale, plot.left(), plot.right());
        Figure target = chart.target();
        if (target != null) {
            double y = scale.at(target.value());
            svg.line(plot.left(), y, plot.right(), y, LimitsPlot.TARGET);
        }
    }
}
