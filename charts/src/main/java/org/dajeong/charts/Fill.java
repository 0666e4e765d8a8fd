package org.dajeong.charts;

import java.util.Locale;

/// How a bar is filled: each kind has its own colour, and its own pattern for print without colour.
enum Fill {
    GAP(Palette.INK, Palette.INK, ""),
    MIX(Palette.MIX, Palette.MIX, tile(6, 0, Palette.MIX, "M0 0V6", Palette.PAPER, "1.2")),
    PERIOD(Palette.MIX, Palette.MIX, tile(5, 0, Palette.PAPER, "M0 2.5H5", Palette.MIX, "2.5")),
    RATER(Palette.RATER, Palette.MIX, tile(6, 45, Palette.RATER, "M2 3H4", Palette.SUB, "2")),
    OWN(Palette.OWN, Palette.OWN_DEEP, ""),
    /// Has no edge: where it ends is the least certain.
    CHANCE(Palette.OWN, "none", tile(6, 45, Palette.PAPER, "M0 0V6", Palette.OWN, "4"));

    private final String colour;
    private final String edge;
    private final String tile;

    Fill(String colour, String edge, String tile) {
        this.colour = colour;
        this.edge = edge;
        this.tile = tile;
    }

    String edge() {
        return edge;
    }

    /// The value of a `fill` attribute inside the drawing `id`.
    String paint(String id) {
        return tile.isEmpty() ? colour : "url(#%s)".formatted(name(id));
    }

    /// The definition of the pattern, or nothing if the fill is plain.
    String definition(String id) {
        return tile.isEmpty() ? "" : "<pattern id=\"%s\" %s</pattern>\n".formatted(name(id), tile);
    }

    private String name(String id) {
        return id + "-" + name().toLowerCase(Locale.ROOT);
    }

    /// A path on a square ground that repeats itself: the sides in px, a turn in degrees, the stroke in px.
    private static String tile(int side, int turn, String ground, String path, String colour, String stroke) {
        return """
                width="%1$s" height="%1$s" patternUnits="userSpaceOnUse" patternTransform="rotate(%2$s)">\
                <rect width="%1$s" height="%1$s" fill="%3$s"/>\
                <path d="%4$s" stroke="%5$s" stroke-width="%6$s"/>""".formatted(side, turn, ground, path, colour, stroke);
    }
}
