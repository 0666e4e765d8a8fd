package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.DriverChart.Item;
import org.dajeong.charts.Svg.Anchor;

/// The drawn area of a [DriverChart]: quadrants with their names, intervals, points and numbers.
///
/// A number stands as near to its point as the others leave room.
///
/// @param across performance
/// @param up importance
/// @param area all of it
record DriverPlot(DriverChart chart, Svg svg, Scale across, Scale up, Box area) {

    /// The room above and below the points, in which the quadrants are named.
    static final double BAND = 26;

    private static final double POINT = 5;
    private static final double HEIGHT = Style.NUMBER.size();

    /// Further away than this, a number is tied to its point by a line.
    private static final double NEAR = 16;

    private static final int STEPS = 40;
    private static final double STEP = 6;
    private static final int DIRECTIONS = 12;

    /// A rectangle.
    record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y, double width, double height) {
            return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        }

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }

        double x() {
            return (left + right) / 2;
        }

        double y() {
            return (top + bottom) / 2;
        }
    }

    void draw() {
        double x = across.at(chart.cut().performance().value());
        double y = up.at(chart.cut().importance().value());
        svg.line(x, area.top(), x, area.bottom(), Glyphs.MEAN);
        svg.line(area.left(), y, area.right(), y, Glyphs.MEAN);
        for (Item item : chart.items()) {
            intervals(item);
        }
        List<Box> taken = corners(x);
        for (Item item : chart.items()) {
            taken.add(Box.around(x(item), y(item), 2 * POINT + 1, 2 * POINT + 1));
        }
        for (int i = 0; i < chart.items().size(); i++) {
            Item item = chart.items().get(i);
            String number = String.valueOf(i + 1);
            Box place = place(item, Lettering.width(number, Style.NUMBER), taken);
            taken.add(place);
            svg.group(item.name(), () -> point(item, number, place));
        }
    }

    private double x(Item item) {
        return across.at(item.performance().value());
    }

    private double y(Item item) {
        return up.at(item.importance().value());
    }

    private void intervals(Item item) {
        Glyphs.across(
                svg,
                across.at(item.performanceRange().low()),
                across.at(item.performanceRange().high()),
                y(item));
        Glyphs.upright(
                svg,
                x(item),
                up.at(item.importanceRange().low()),
                up.at(item.importanceRange().high()));
    }

    /// Names the quadrants in the corners of the picture, where there is room for the name.
    private List<Box> corners(double cut) {
        List<Box> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean right = i % 2 == 1;
            double room = (right ? area.right() - cut : cut - area.left()) - 12;
            String text = Lettering.fit(chart.words().corners().get(i), Math.max(room, 0), Style.SMALL);
            if (text.equals(Lettering.ELLIPSIS)) {
                continue;
            }
            double width = Lettering.width(text, Style.SMALL);
            double middle = i < 2 ? area.top() + BAND / 2 : area.bottom() - BAND / 2;
            double x = right ? area.right() - 6 - width / 2 : area.left() + 6 + width / 2;
            svg.text(Style.SMALL, Anchor.MIDDLE, x, Style.SMALL.baseline(middle), text);
            taken.add(Box.around(x, middle, width + 4, Style.SMALL.leading()));
        }
        return taken;
    }

    /// The nearest free place for a number: around the point, further and further out.
    private Box place(Item item, double width, List<Box> taken) {
        for (int step = 0; step < STEPS; step++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                // First the four corners between the whiskers, then what lies between those.
                double angle = -Math.PI / 4 + direction * Math.PI / 2 + (direction / 4) * Math.PI / 6;
                Box box = Box.around(
                        x(item) + Math.sqrt(2) * StrictMath.cos(angle) * (width / 2 + POINT + 2 + step * STEP),
                        y(item) + Math.sqrt(2) * StrictMath.sin(angle) * (HEIGHT / 2 + 3 + step * STEP),
                        width + 2,
                        HEIGHT + 2);
                if (box.isInside(area) && taken.stream().noneMatch(box::touches)) {
                    return box;
                }
            }
        }
        throw new IllegalStateException(
                "no room for %d numbers".formatted(chart.items().size()));
    }

    private void point(Item item, String number, Box place) {
        double distance = Math.hypot(place.x() - x(item), place.y() - y(item));
        if (distance > NEAR + (place.right() - place.left()) / 2) {
            svg.line(x(item), y(item), place.x(), place.y(), Glyphs.AXIS);
        }
        Glyphs.fair(svg, x(item), y(item));
        svg.rect(place.left(), place.top(), place.right() - place.left(), HEIGHT + 2, Palette.PAPER);
        svg.text(Style.NUMBER, Anchor.MIDDLE, place.x(), Style.NUMBER.baseline(place.y()), number);
    }
}
