package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.WhyRow.Line;
import org.dajeong.charts.WhyRow.Segment;

/// Draws a [WhyChart].
///
/// Wide, a row is name, bar, figure, interval. Narrow, the bar takes the whole width below its name,
/// and lines are drawn behind bars only, so that they never cross a text.
final class WhyDrawing {

    private static final double PAD = 7;
    private static final double AIR = 10;

    private final WhyChart chart;
    private final Width width;
    private final Sheet sheet;
    private final Svg svg;
    private final List<WhyRow> rows;
    private final WhyColumns columns;
    private final Ruler ruler;

    WhyDrawing(WhyChart chart, Width width, String id) {
        this.chart = chart;
        this.width = width;
        this.sheet = new Sheet(chart.caption(), width, id);
        this.svg = sheet.svg();
        this.rows = WhyRow.of(chart);
        this.columns = WhyColumns.of(rows, width);
        DoubleStream values =
                DoubleStream.concat(DoubleStream.of(0), rows.stream().flatMapToDouble(WhyRow::values));
        Scale scale = Scale.around(values, columns.plotLeft(), columns.plotRight());
        this.ruler = new Ruler(sheet, scale, scale.ticks(width.ticksMax()));
    }

    /// A row with its place on the sheet.
    private record Placed(WhyRow row, List<List<String>> names, double top, double bottom, double bar) {}

    String svg() {
        double y = legend(sheet.title() + 4) + AIR;
        if (width == Width.WIDE) {
            y = reference(y);
        }
        List<Placed> placed = place(y);
        double bottom = placed.getLast().bottom();
        if (width == Width.WIDE) {
            lines(y, bottom);
            double sum = placed.getFirst().bottom();
            svg.line(sheet.left(), sum, sheet.right(), sum, Glyphs.GRID);
        }
        placed.forEach(row -> svg.group(row.row().title(), () -> draw(row)));
        y = ruler.labels(bottom + 3);
        if (width == Width.NARROW) {
            y = reference(y);
        }
        return sheet.finish(ruler.unit(chart.words().axis(), y + 2) + AIR);
    }

    private double legend(double top) {
        var legend = new Legend();
        if (rows.stream().anyMatch(row -> row.whisker() != null)) {
            legend.addLine(chart.words().interval(), (to, left, right, y) -> Glyphs.onBar(to, left, right, y));
        }
        return legend.draw(svg, sheet.left(), sheet.right(), top);
    }

    /// Writes what zero stands for.
    private double reference(double top) {
        sheet.near(
                Style.SMALL,
                ruler.scale().at(0),
                Style.SMALL.baseline(top + 8),
                chart.words().reference());
        return top + Style.SMALL.leading();
    }

    private List<Placed> place(double start) {
        List<Placed> placed = new ArrayList<>();
        double top = start;
        for (WhyRow row : rows) {
            List<List<String>> names = row.lines().stream()
                    .map(line -> Lettering.wrap(line.label(), columns.label(line), WhyColumns.LINES_MAX, line.style()))
                    .toList();
            double text = names.stream().mapToInt(List::size).sum() * Style.LABEL.leading();
            double bottom = switch (width) {
                case WIDE -> top + Math.max(text, thickness(row)) + 2 * PAD;
                case NARROW -> top + text + 5 + thickness(row) + 2 * PAD;
            };
            double bar = switch (width) {
                case WIDE -> (top + bottom) / 2;
                case NARROW -> bottom - PAD - thickness(row) / 2;
            };
            placed.add(new Placed(row, names, top, bottom, bar));
            top = bottom;
        }
        return placed;
    }

    /// The gap is a slim bar, because it is the sum and not one more part.
    private static double thickness(WhyRow row) {
        return row.segments().getFirst().fill() == Fill.GAP ? 8 : 18;
    }

    private void lines(double top, double bottom) {
        ruler.grid(top, bottom);
        ruler.upright(0, top, bottom, Glyphs.AXIS);
    }

    private void draw(Placed placed) {
        WhyRow row = placed.row();
        double half = thickness(row) / 2;
        if (width == Width.NARROW) {
            Scale scale = ruler.scale();
            svg.rect(scale.from(), placed.bar() - half, scale.to() - scale.from(), 2 * half, Palette.SOFT);
            lines(placed.bar() - half - 3, placed.bar() + half + 3);
        }
        row.segments().forEach(segment -> bar(segment, placed.bar() - half, 2 * half));
        Interval whisker = row.whisker();
        if (whisker != null) {
            Scale scale = ruler.scale();
            Glyphs.onBar(svg, scale.at(whisker.low()), scale.at(whisker.high()), placed.bar());
        }
        double text = placed.names().stream().mapToInt(List::size).sum() * Style.LABEL.leading();
        double top = switch (width) {
            case WIDE -> (placed.top() + placed.bottom() - text) / 2;
            case NARROW -> placed.top() + PAD;
        };
        for (int i = 0; i < row.lines().size(); i++) {
            List<String> names = placed.names().get(i);
            draw(row.lines().get(i), names, top);
            top += names.size() * Style.LABEL.leading();
        }
    }

    private void bar(Segment segment, double top, double thickness) {
        if (segment.from() != segment.to()) {
            double from = ruler.scale().at(segment.from());
            double to = ruler.scale().at(segment.to());
            svg.bar(Math.min(from, to), top, Math.max(Math.abs(to - from), 1), thickness, segment.fill());
        }
    }

    private void draw(Line line, List<String> names, double top) {
        double leading = Style.LABEL.leading();
        double x = sheet.left() + WhyColumns.indent(line);
        if (line.sample() != null) {
            svg.bar(sheet.left() + 0.5, top + leading / 2 - 6.5, 13, 13, line.sample());
        }
        for (int i = 0; i < names.size(); i++) {
            svg.text(line.style(), Anchor.START, x, Style.LABEL.baseline(top + (i + 0.5) * leading), names.get(i));
        }
        double middle = top + leading / 2 * (width == Width.WIDE ? names.size() : 1);
        figure(Style.STRONG, columns.valueRight(), columns.value(), middle, line.value());
        if (columns.interval() > 0 && !line.interval().isEmpty()) {
            figure(Style.SMALL, columns.intervalRight(), columns.interval(), middle, line.interval());
        }
    }

    private void figure(Style style, double right, double room, double middle, String text) {
        svg.text(style, Anchor.END, right, Style.STRONG.baseline(middle), Lettering.fit(text, room, style));
    }
}
