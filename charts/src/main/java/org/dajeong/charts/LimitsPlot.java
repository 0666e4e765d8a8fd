package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.LimitsChart.Limits;
import org.dajeong.charts.LimitsChart.Mark;
import org.dajeong.charts.LimitsChart.Period;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.Svg.Stroke;

/// The drawn area of a [LimitsChart]: one column per period.
///
/// @param sheet what it is drawn on
/// @param periods oldest first
/// @param left where the first column starts
/// @param column the width of a column
/// @param scale the values upwards, from the lower to the upper edge
record LimitsPlot(Sheet sheet, List<Period> periods, double left, double column, Scale scale) {

    static final Stroke CENTRE = Stroke.of(Palette.SUB, 1.5);
    static final Stroke LIMIT = new Stroke(Palette.SUB, 1.5, "6 4");
    static final Stroke TARGET = new Stroke(Palette.OWN_DEEP, 1.5, "2 3");

    private static final Stroke LINK = Stroke.of(Palette.MIX, 1.5);
    private static final Stroke EDGE = Stroke.of(Palette.PAPER, 1);

    double right() {
        return left + column * periods.size();
    }

    /// The middle of a column.
    private double x(int period) {
        return left + (period + 0.5) * column;
    }

    /// Draws an unusual point: good ones are large blue circles, others dark squares, neither a ring.
    static void mark(Svg svg, double x, double y, Mark mark) {
        switch (mark) {
            case CONCERN -> svg.rect(x - 6, y - 6, 12, 12, Palette.INK);
            case IMPROVEMENT -> svg.circle(x, y, 5, Palette.OWN, EDGE);
            case UNUSUAL -> svg.circle(x, y, 5, Palette.PAPER, Stroke.of(Palette.INK, 2.5));
        }
    }

    /// Draws centre and limits of every column; steps where they differ from column to column.
    void limits() {
        for (int i = 0; i < periods.size(); i++) {
            Limits limits = periods.get(i).limits();
            if (limits != null) {
                double from = left + i * column;
                across(from, limits.centre().value(), CENTRE);
                across(from, limits.range().low(), LIMIT);
                across(from, limits.range().high(), LIMIT);
            }
        }
    }

    private void across(double from, double value, Stroke stroke) {
        double y = scale.at(value);
        sheet.svg().line(from, y, from + column, y, stroke);
    }

    /// Joins neighbours, but not across a place where limits begin anew.
    void links() {
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).begins().isEmpty()) {
                sheet.svg()
                        .line(
                                x(i - 1),
                                scale.at(periods.get(i - 1).value().value()),
                                x(i),
                                scale.at(periods.get(i).value().value()),
                                LINK);
            }
        }
    }

    /// Draws the points, then the values of unusual ones and of the last one as far as they find room.
    void points(LimitsChart.Words words) {
        for (int i = 0; i < periods.size(); i++) {
            double x = x(i);
            double y = scale.at(periods.get(i).value().value());
            Period period = periods.get(i);
            sheet.svg().group(told(period, words), () -> point(x, y, period));
        }
        double free = left;
        for (int i = 0; i < periods.size(); i++) {
            boolean last = i == periods.size() - 1;
            String text = periods.get(i).value().text();
            double room = Lettering.width(text, Style.NUMBER);
            double start = Math.clamp(x(i) - room / 2, left, Math.max(left, sheet.right() - room));
            if ((last || !periods.get(i).marks().isEmpty()) && start >= free) {
                write(start, room, scale.at(periods.get(i).value().value()) - 16, text);
                free = start + room + 2;
            }
        }
    }

    private void point(double x, double y, Period period) {
        if (period.marks().isEmpty()) {
            sheet.svg().circle(x, y, 3.5, Palette.MIX, EDGE);
        }
        // A circle on a square where a point is both.
        period.marks().stream().sorted((a, b) -> b.compareTo(a)).forEach(mark -> mark(sheet.svg(), x, y, mark));
    }

    private void write(double start, double room, double middle, String text) {
        double height = Style.NUMBER.size() + 2.0;
        sheet.svg().rect(start, middle - height / 2, room, height, Palette.PAPER);
        sheet.svg().text(Style.NUMBER, Anchor.MIDDLE, start + room / 2, Style.NUMBER.baseline(middle), text);
    }

    /// One period in words.
    private static String told(Period period, LimitsChart.Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(period.label() + ": " + period.value().text());
        Limits limits = period.limits();
        if (limits != null) {
            parts.add(words.centre() + " " + limits.centre().text());
            parts.add(words.limits() + " " + limits.range().text());
        }
        if (!period.signal().isEmpty()) {
            parts.add(period.signal());
        }
        if (!period.begins().isEmpty()) {
            parts.add(period.begins());
        }
        return String.join(" · ", parts);
    }
}
