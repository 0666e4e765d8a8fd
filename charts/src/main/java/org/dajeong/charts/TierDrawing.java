package org.dajeong.charts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dajeong.charts.Reading.Absent;
import org.dajeong.charts.Reading.Measured;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.TierChart.Group;
import org.dajeong.charts.TierChart.Row;

/// Draws a [TierChart].
///
/// A row is name, whisker, figure; wide, the interval is written too.
final class TierDrawing {

    private static final double GAP = 12;
    private static final double PAD = 4;

    /// How far the tint of a row reaches into the margin.
    private static final double TINT = 4;

    private static final double ROW_MIN = 26;
    private static final double RAW_BELOW = 6;
    private static final int LINES_MAX = 3;

    private final TierChart chart;
    private final Sheet sheet;
    private final Svg svg;
    private final List<Group> groups;
    private final double name;
    private final double value;
    private final double interval;
    private final Ruler ruler;

    TierDrawing(TierChart chart, Width width, String id) {
        this.chart = chart;
        this.sheet = new Sheet(chart.caption(), width, id);
        this.svg = sheet.svg();
        this.groups =
                chart.groups().stream().filter(group -> !group.rows().isEmpty()).toList();
        this.name = Math.min(
                rows().mapToDouble(row -> Lettering.width(row.unit(), Style.LABEL))
                        .max()
                        .orElse(0),
                width == Width.WIDE ? 200 : 104);
        this.value = widest(reading -> reading.fair().text(), Style.STRONG);
        this.interval =
                width == Width.WIDE ? widest(reading -> reading.interval().text(), Style.SMALL) + GAP : 0;
        Scale scale = Scale.around(values(), sheet.left() + name + GAP, sheet.right() - interval - value - GAP);
        this.ruler = new Ruler(sheet, scale, scale.ticks(width.ticksMax()));
    }

    String svg() {
        var legend = new Legend();
        legend.addScores(chart.scores(), measured().anyMatch(reading -> reading.raw() != null));
        legend.addMean(chart.scores(), chart.mean());
        double y = legend.draw(svg, sheet.left(), sheet.right(), sheet.title() + 4);
        y = ruler.labels(y + 8);
        for (Group group : groups) {
            y = draw(group, y);
        }
        y = ruler.labels(y + 3);
        return sheet.finish(ruler.unit(chart.scores().axis(), y) + 10);
    }

    private double draw(Group group, double start) {
        double top = title(group, start + 10) + 3;
        double bottom = top + group.rows().stream().mapToDouble(this::height).sum();
        svg.line(sheet.left(), top, sheet.right(), top, Glyphs.AXIS);
        grounds(group, top);
        double y = top;
        for (Row row : group.rows()) {
            double middle = y + height(row) / 2;
            svg.group(ScoreCells.line(row.unit(), row.reading(), chart.scores()), () -> draw(row, middle));
            y += height(row);
        }
        return bottom;
    }

    private double title(Group group, double top) {
        List<String> lines = Lettering.wrap(group.title(), sheet.right() - sheet.left(), LINES_MAX, Style.STRONG);
        double middle = top + lines.size() * Style.STRONG.leading() / 2;
        svg.group(group.title(), () -> lines(lines, Style.STRONG, sheet.left(), middle));
        return top + lines.size() * Style.STRONG.leading();
    }

    /// Tints every other row, and draws the lines of the axis behind scores, but not behind texts.
    private void grounds(Group group, double start) {
        double y = start;
        for (int i = 0; i < group.rows().size(); i++) {
            double height = height(group.rows().get(i));
            if (i % 2 == 1) {
                svg.rect(sheet.left() - TINT, y, sheet.right() - sheet.left() + 2 * TINT, height, Palette.SOFT);
            }
            y += height;
        }
        y = start;
        double since = start;
        for (Row row : group.rows()) {
            double end = y + height(row);
            if (row.reading() instanceof Absent) {
                axis(since, y);
                since = end;
            }
            y = end;
        }
        axis(since, y);
    }

    private void axis(double top, double bottom) {
        if (top < bottom) {
            ruler.grid(top, bottom);
            ruler.upright(chart.mean().value(), top, bottom, Glyphs.MEAN);
        }
    }

    private void draw(Row row, double middle) {
        lines(names(row), Style.LABEL, sheet.left(), middle);
        Scale scale = ruler.scale();
        switch (row.reading()) {
            case Measured(var fair, var range, var raw) -> {
                if (raw != null) {
                    Glyphs.raw(svg, scale.at(raw.value()), middle + RAW_BELOW);
                }
                Glyphs.across(svg, scale.at(range.low()), scale.at(range.high()), middle - 2);
                Glyphs.fair(svg, scale.at(fair.value()), middle - 2);
                figure(Style.STRONG, sheet.right() - interval, value, middle, fair.text());
                if (interval > 0) {
                    figure(Style.SMALL, sheet.right(), interval - GAP, middle, range.text());
                }
            }
            case Absent absent -> lines(instead(absent), Style.SMALL, scale.from(), middle);
        }
    }

    private void lines(List<String> lines, Style style, double x, double middle) {
        double top = middle - lines.size() * style.leading() / 2;
        for (String line : lines) {
            svg.text(style, Anchor.START, x, style.baseline(top + style.leading() / 2), line);
            top += style.leading();
        }
    }

    private void figure(Style style, double right, double room, double middle, String text) {
        svg.text(style, Anchor.END, right, Style.STRONG.baseline(middle), Lettering.fit(text, room, style));
    }

    private double height(Row row) {
        double names = names(row).size() * Style.LABEL.leading();
        double text = row.reading() instanceof Absent absent ? instead(absent).size() * Style.SMALL.leading() : 0;
        return Math.max(Math.max(names, text) + 2 * PAD, ROW_MIN);
    }

    private List<String> names(Row row) {
        return Lettering.wrap(row.unit(), name, LINES_MAX, Style.LABEL);
    }

    private List<String> instead(Absent absent) {
        return Lettering.wrap(absent.text(), sheet.right() - ruler.scale().from(), LINES_MAX, Style.SMALL);
    }

    private Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    private Stream<Measured> measured() {
        return rows().map(Row::reading).filter(Measured.class::isInstance).map(Measured.class::cast);
    }

    private DoubleStream values() {
        DoubleStream own = measured()
                .flatMapToDouble(reading -> DoubleStream.of(
                        reading.fair().value(),
                        reading.interval().low(),
                        reading.interval().high(),
                        reading.raw() == null
                                ? reading.fair().value()
                                : reading.raw().value()));
        return DoubleStream.concat(DoubleStream.of(chart.mean().value()), own);
    }

    private double widest(Function<Measured, String> text, Style style) {
        double widest = measured()
                .mapToDouble(reading -> Lettering.width(text.apply(reading), style))
                .max()
                .orElse(0);
        return Math.min(widest, 110);
    }
}
