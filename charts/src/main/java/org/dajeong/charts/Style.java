package org.dajeong.charts;

/// How a text is set. No size is below 12 px.
enum Style {
    TITLE(17, true, Palette.INK),
    LABEL(14, false, Palette.INK),
    STRONG(14, true, Palette.INK),
    NUMBER(13, true, Palette.INK),
    SMALL(13, false, Palette.SUB);

    private final int size;
    private final boolean bold;
    private final String colour;

    Style(int size, boolean bold, String colour) {
        this.size = size;
        this.bold = bold;
        this.colour = colour;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    String colour() {
        return colour;
    }

    /// The distance between two lines.
    double leading() {
        return size + 5;
    }

    /// The baseline of a text whose letters are centred at `y`.
    double baseline(double y) {
        return y + 0.36 * size;
    }
}
