package org.dajeong.charts;

import org.dajeong.charts.Svg.Stroke;

/// The marks all drawings share, so that they mean the same everywhere.
final class Glyphs {

    static final double RAW_RADIUS = 3.5;

    static final Stroke GRID = Stroke.of(Palette.GRID, 1);
    static final Stroke AXIS = Stroke.of(Palette.SUB, 1);
    static final Stroke MEAN = new Stroke(Palette.MIX, 1.5, "5 3");
    static final Stroke LINK = Stroke.of(Palette.OWN, 2);
    static final Stroke LINK_NEW_VERSION = new Stroke(Palette.OWN, 2, "2 4");

    private static final double CAP = 4;

    private Glyphs() {}

    /// An interval on a bar: dark on a white border, so that it stays visible on every fill.
    static void onBar(Svg svg, double low, double high, double y) {
        across(svg, low, high, y, Stroke.of(Palette.PAPER, 4.5), CAP + 1.5);
        across(svg, low, high, y, Stroke.of(Palette.INK, 1.5), CAP);
    }

    static void across(Svg svg, double low, double high, double y) {
        across(svg, low, high, y, Stroke.of(Palette.OWN_DEEP, 1.5), CAP);
    }

    static void upright(Svg svg, double x, double low, double high) {
        Stroke stroke = Stroke.of(Palette.OWN_DEEP, 1.5);
        svg.line(x, low, x, high, stroke);
        svg.line(x - CAP, low, x + CAP, low, stroke);
        svg.line(x - CAP, high, x + CAP, high, stroke);
    }

    static void fair(Svg svg, double x, double y) {
        svg.circle(x, y, 5, Palette.OWN, Stroke.of(Palette.PAPER, 1));
    }

    static void raw(Svg svg, double x, double y) {
        svg.circle(x, y, RAW_RADIUS, Palette.PAPER, Stroke.of(Palette.SUB, 1.5));
    }

    private static void across(Svg svg, double low, double high, double y, Stroke stroke, double cap) {
        svg.line(low, y, high, y, stroke);
        svg.line(low, y - cap, low, y + cap, stroke);
        svg.line(high, y - cap, high, y + cap, stroke);
    }
}
