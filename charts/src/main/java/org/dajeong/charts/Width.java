package org.dajeong.charts;

/// The two layouts of a drawing.
public enum Width {
    /// For a phone held upright: labels stand above their bars.
    NARROW(360, 12, 5),
    /// For a page, a printout or a desk: labels stand beside their bars.
    WIDE(720, 20, 8);

    private final int pixels;
    private final int margin;
    private final int ticksMax;

    Width(int pixels, int margin, int ticksMax) {
        this.pixels = pixels;
        this.margin = margin;
        this.ticksMax = ticksMax;
    }

    /// The width of the drawing in px.
    public int pixels() {
        return pixels;
    }

    double left() {
        return margin;
    }

    double right() {
        return pixels - margin;
    }

    /// The most values along a horizontal axis.
    int ticksMax() {
        return ticksMax;
    }
}
