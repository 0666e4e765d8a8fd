package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.TrendChart.Period;

/// Draws a [TrendChart].
///
/// Wide, the agency's mean is named at the end of its line; narrow, in the legend.
final class TrendDrawing {

    /// Room above the highest interval for the text of its score.
    private static final double HEADROOM = 26;

    private static final double MEAN_MAX = 112;

    private final TrendChart chart;
    private final Width width;
    private final Sheet sheet;
    private final Svg svg;

    TrendDrawing(TrendChart chart, Width width, String id) {
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
                chart.scores().axis());
        // The height is not known before the marks are placed, and they need the columns only.
        TrendPlot columns = plot(0, 1);
        var marks = new TrendMarks(sheet);
        for (int i = 0; i < chart.periods().size(); i++) {
            marks.add(
                    columns.left() + i * columns.column(),
                    chart.periods().get(i).marks());
        }
        double top = marks.heads(y + 4);
        TrendPlot plot = plot(top + HEADROOM, top + HEADROOM + (width == Width.WIDE ? 210 : 190));
        double bottom = plot.scale().from();
        plot.grounds();
        grid(plot);
        marks.lines(top, bottom);
        plot.links();
        plot.points(chart.scores());
        List<String> labels = chart.periods().stream().map(Period::label).toList();
        y = new PeriodLabels(sheet, labels, plot.left(), plot.column()).draw(bottom + 6);
        return sheet.finish(marks.texts(y) + 10);
    }

    private double legend(double top) {
        var legend = new Legend();
        legend.addScores(
                chart.scores(), TrendPlot.measured(chart.periods()).anyMatch(reading -> reading.raw() != null));
        if (width == Width.NARROW) {
            legend.addMean(chart.scores(), chart.mean());
        }
        if (chart.periods().stream().anyMatch(Period::newVersion)) {
            legend.addLine(
                    chart.words().newVersion(),
                    (to, left, right, y) -> to.line(left, y, right, y, Glyphs.LINK_NEW_VERSION));
        }
        return legend.draw(svg, sheet.left(), sheet.right(), top);
    }

    private TrendPlot plot(double top, double bottom) {
        Scale scale = Scale.around(TrendPlot.values(chart), bottom, top);
        double left = Grid.left(sheet, scale);
        double right = sheet.right() - (width == Width.WIDE ? meanRoom() + Grid.GAP : 0);
        double column = (right - left) / chart.periods().size();
        return new TrendPlot(sheet, chart.periods(), left, column, scale);
    }

    private void grid(TrendPlot plot) {
        Scale scale = plot.scale();
        Grid.draw(svg, scale, plot.left(), plot.right());
        double mean = scale.at(chart.mean().value());
        svg.line(plot.left(), mean, plot.right(), mean, Glyphs.MEAN);
        if (width == Width.WIDE) {
            name(plot, mean);
        }
    }

    /// Writes the agency's mean at the end of its line: its name, and the figure on a line of its own
    /// unless both fit on one.
    private void name(TrendPlot plot, double y) {
        String name = chart.scores().mean();
        String whole = name + " " + chart.mean().text();
        List<String> lines = new ArrayList<>(Lettering.wrap(name, meanRoom(), 2, Style.SMALL));
        lines.add(Lettering.fit(chart.mean().text(), meanRoom(), Style.SMALL));
        if (Lettering.width(whole, Style.SMALL) <= meanRoom()) {
            lines = List.of(whole);
        }
        double height = lines.size() * Style.SMALL.leading();
        double top = Math.clamp(y - height / 2, plot.scale().to(), plot.scale().from() - height);
        List<String> written = lines;
        svg.group(whole, () -> sheet.lines(Style.SMALL, Anchor.START, plot.right() + Grid.GAP, top, written));
    }

    private double meanRoom() {
        String text = chart.scores().mean() + " " + chart.mean().text();
        return Math.min(MEAN_MAX, Lettering.width(text, Style.SMALL));
    }
}
