package org.dajeong.charts;

import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.Ticks.Tick;

/// The horizontal axis of a sheet: fine lines at round values, their labels, and the unit.
///
/// @param sheet what it is drawn on
/// @param scale its values
/// @param ticks its round values
record Ruler(Sheet sheet, Scale scale, Ticks ticks) {

    /// Draws a fine line at each round value.
    void grid(double top, double bottom) {
        for (Tick tick : ticks.all()) {
            upright(tick.value(), top, bottom, Glyphs.GRID);
        }
    }

    void upright(double value, double top, double bottom, Svg.Stroke stroke) {
        double x = scale.at(value);
        sheet.svg().line(x, top, x, bottom, stroke);
    }

    /// Writes the round values below `top`, or every so many of them where they would touch each other.
    ///
    /// @return where they end
    double labels(double top) {
        double step = ticks.step().doubleValue();
        double widest = ticks.all().stream()
                .mapToDouble(tick -> Lettering.width(tick.text(), Style.SMALL))
                .max()
                .orElse(0);
        // At the edge of the sheet a label moves inwards by up to half its width.
        double wanted = 1.5 * widest + 6;
        long every = (long) Math.ceil(wanted / (scale.at(step) - scale.at(0)));
        for (Tick tick : ticks.all(every)) {
            sheet.near(Style.SMALL, scale.at(tick.value()), Style.SMALL.baseline(top + 9), tick.text());
        }
        return top + Style.SMALL.leading();
    }

    /// Writes what the axis measures, in the middle below `top`.
    ///
    /// @return where it ends
    double unit(String text, double top) {
        double middle = (scale.from() + scale.to()) / 2;
        double room = 2 * Math.min(middle - sheet.left(), sheet.right() - middle);
        return sheet.paragraph(Style.SMALL, Anchor.MIDDLE, middle, room, top, text);
    }
}
