package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.Svg.Stroke;

/// What happened between two periods: an upright line with its text on top.
///
/// Where the texts would touch each other, the lines carry numbers instead, and the texts stand below
/// the drawing in that order.
final class TrendMarks {

    private static final Stroke LINE = new Stroke(Palette.SUB, 1, "1 3");
    private static final double RADIUS = 9;
    private static final double LANE = 24;

    private final Sheet sheet;
    private final List<Mark> marks = new ArrayList<>();

    TrendMarks(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Mark(double x, String text) {}

    /// Adds a mark; from left to right.
    void add(double x, List<String> texts) {
        if (!texts.isEmpty()) {
            marks.add(new Mark(x, String.join(" · ", texts)));
        }
    }

    /// Draws the upper ends below `top`.
    ///
    /// @return where the drawing of scores may start
    double heads(double top) {
        double middle = top + LANE / 2;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int number = i + 1;
            sheet.svg().group(mark.text(), () -> {
                if (numbered()) {
                    badge(mark.x(), middle, number);
                } else {
                    sheet.near(Style.SMALL, mark.x(), Style.SMALL.baseline(middle), mark.text());
                }
            });
        }
        return marks.isEmpty() ? top : top + LANE;
    }

    void lines(double top, double bottom) {
        marks.forEach(mark -> sheet.svg().line(mark.x(), top, mark.x(), bottom, LINE));
    }

    /// Writes the texts of numbered marks below `top`.
    ///
    /// @return where they end
    double texts(double top) {
        if (!numbered()) {
            return top;
        }
        double y = top + 6;
        double x = sheet.left() + 2 * RADIUS + 7;
        for (int i = 0; i < marks.size(); i++) {
            badge(sheet.left() + RADIUS, y + LANE / 2 - 1, i + 1);
            y = 4
                    + sheet.paragraph(
                            Style.SMALL,
                            Anchor.START,
                            x,
                            sheet.right() - x,
                            y + 2,
                            marks.get(i).text());
        }
        return y;
    }

    private void badge(double x, double y, int number) {
        sheet.svg().circle(x, y, RADIUS, Palette.PAPER, Stroke.of(Palette.SUB, 1));
        sheet.svg().text(Style.SMALL, Anchor.MIDDLE, x, Style.SMALL.baseline(y), Integer.toString(number));
    }

    private boolean numbered() {
        double free = sheet.left();
        for (Mark mark : marks) {
            double room = Lettering.width(mark.text(), Style.SMALL);
            double start = Math.min(Math.max(mark.x() - room / 2, sheet.left()), sheet.right() - room);
            if (start < free) {
                return true;
            }
            free = start + room + 10;
        }
        return false;
    }
}
