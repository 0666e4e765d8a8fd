package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dajeong.charts.DriverChart.Item;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.Ticks.Tick;

/// Draws a [DriverChart]: the picture, and below it a line or two per item.
final class DriverDrawing {

    private static final double GAP = 8;
    private static final double NUMBER = 24;
    private static final int TICKS_MAX = 6;

    private final DriverChart chart;
    private final Sheet sheet;
    private final Svg svg;
    private final Width width;

    DriverDrawing(DriverChart chart, Width width, String id) {
        this.chart = chart;
        this.width = width;
        this.sheet = new Sheet(chart.caption(), width, id);
        this.svg = sheet.svg();
    }

    String svg() {
        double y = legend(sheet.title() + 4) + 6;
        y = sheet.paragraph(
                Style.SMALL,
                Anchor.START,
                sheet.left(),
                sheet.right() - sheet.left(),
                y,
                chart.words().importanceAxis());
        y = picture(y + 6);
        for (int i = 0; i < chart.items().size(); i++) {
            y = row(i, y + GAP);
        }
        return sheet.finish(y + 12);
    }

    private double legend(double top) {
        var legend = new Legend();
        legend.addLine(chart.words().interval(), Glyphs::across);
        String mean = "%s %s · %s"
                .formatted(
                        chart.words().mean(),
                        chart.cut().performance().text(),
                        chart.cut().importance().text());
        legend.addLine(mean, (drawn, left, right, y) -> drawn.line(left, y, right, y, Glyphs.MEAN));
        return legend.draw(svg, sheet.left(), sheet.right(), top);
    }

    private double picture(double top) {
        double bottom = top + (width == Width.WIDE ? 400 : 300);
        Scale up = Scale.around(values(true), bottom - DriverPlot.BAND - Style.SMALL.leading(), top + DriverPlot.BAND);
        Ticks ticks = up.ticks(TICKS_MAX);
        double labels = ticks.all().stream()
                .mapToDouble(tick -> Lettering.width(tick.text(), Style.SMALL))
                .max()
                .orElse(0);
        double left = sheet.left() + labels + GAP;
        double right = sheet.right() - 4;
        Scale across = Scale.around(values(false), left + 8, right - 8);
        Ruler ruler = new Ruler(sheet, across, across.ticks(width.ticksMax()));
        ruler.grid(top, bottom);
        for (Tick tick : ticks.all()) {
            double y = up.at(tick.value());
            svg.line(left, y, right, y, Glyphs.GRID);
            svg.text(Style.SMALL, Anchor.END, left - GAP, Style.SMALL.baseline(y), tick.text());
        }
        svg.line(left, top, left, bottom, Glyphs.AXIS);
        svg.line(left, bottom, right, bottom, Glyphs.AXIS);
        new DriverPlot(chart, svg, across, up, new DriverPlot.Box(left, top, right, bottom)).draw();
        return ruler.unit(chart.words().performanceAxis(), ruler.labels(bottom + 3));
    }

    private DoubleStream values(boolean importance) {
        DoubleStream ends = chart.items().stream().flatMapToDouble(item -> {
            Interval range = importance ? item.importanceRange() : item.performanceRange();
            Figure figure = importance ? item.importance() : item.performance();
            return DoubleStream.of(range.low(), range.high(), figure.value());
        });
        Figure cut = importance ? chart.cut().importance() : chart.cut().performance();
        return DoubleStream.concat(ends, DoubleStream.of(cut.value()));
    }

    /// Name and quadrant of an item, and below them its figures.
    private double row(int index, double top) {
        Item item = chart.items().get(index);
        double[] end = {top};
        svg.group(line(item), () -> end[0] = row(index, item, top));
        return end[0];
    }

    private double row(int index, Item item, double top) {
        double left = sheet.left() + NUMBER;
        double room = sheet.right() - left;
        svg.text(
                Style.NUMBER,
                Anchor.END,
                left - GAP,
                Style.LABEL.baseline(top + Style.LABEL.leading() / 2),
                String.valueOf(index + 1));
        List<String> names = new ArrayList<>(Lettering.wrap(item.name(), room, 2, Style.LABEL));
        double y = sheet.lines(Style.LABEL, Anchor.START, left, top, names);
        List<String> figures = Lettering.wrap(figures(item), room, 4, Style.SMALL);
        return sheet.lines(Style.SMALL, Anchor.START, left, y, figures);
    }

    private String line(Item item) {
        return item.name() + " · " + figures(item);
    }

    private String figures(Item item) {
        return "%s %s (%s) · %s %s (%s) · %s · %s"
                .formatted(
                        chart.words().importance(),
                        item.importance().text(),
                        item.importanceRange().text(),
                        chart.words().performance(),
                        item.performance().text(),
                        item.performanceRange().text(),
                        item.quadrant(),
                        item.certainty());
    }
}
