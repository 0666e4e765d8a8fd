package org.dajeong.charts;

import org.dajeong.charts.Svg.Anchor;
import org.dajeong.charts.Ticks.Tick;

/// The lines and labels of a scale upwards, behind columns of periods.
final class Grid {

    /// Room between what is drawn and a text beside it.
    static final double GAP = 8;

    private static final int TICKS_MAX = 6;

    private Grid() {}

    /// Where the first column starts: right of the labels.
    static double left(Sheet sheet, Scale scale) {
        double label = scale.ticks(TICKS_MAX).all().stream()
                .mapToDouble(tick -> Lettering.width(tick.text(), Style.SMALL))
                .max()
                .orElse(0);
        return sheet.left() + label + GAP;
    }

    static void draw(Svg svg, Scale scale, double left, double right) {
        for (Tick tick : scale.ticks(TICKS_MAX).all()) {
            double y = scale.at(tick.value());
            svg.line(left, y, right, y, Glyphs.GRID);
            svg.text(Style.SMALL, Anchor.END, left - GAP, Style.SMALL.baseline(y), tick.text());
        }
        svg.line(left, scale.from(), right, scale.from(), Glyphs.AXIS);
    }
}
