package org.dajeong.charts;

import java.util.List;
import org.dajeong.charts.Svg.Anchor;

/// A drawing on its paper: the title on top, then whatever is drawn below it.
final class Sheet {

    private static final double TOP = 14;
    private static final int LINES_MAX = 4;

    private final Svg svg;
    private final double left;
    private final double right;
    private final Caption caption;
    private final Width width;

    Sheet(Caption caption, Width width, String id) {
        this.svg = new Svg(id);
        this.caption = caption;
        this.width = width;
        this.left = width.left();
        this.right = width.right();
    }

    Svg svg() {
        return svg;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /// Draws the title.
    ///
    /// @return where it ends
    double title() {
        return paragraph(Style.TITLE, Anchor.START, left, right - left, TOP, caption.title());
    }

    /// Draws `text` on as many lines as it needs below `top`.
    ///
    /// @param x where its lines start, end or have their middle
    /// @return where it ends
    double paragraph(Style style, Anchor anchor, double x, double room, double top, String text) {
        return lines(style, anchor, x, top, Lettering.wrap(text, room, LINES_MAX, style));
    }

    /// Draws these lines below `top`.
    ///
    /// @return where they end
    double lines(Style style, Anchor anchor, double x, double top, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            svg.text(style, anchor, x, style.baseline(top + (i + 0.5) * style.leading()), lines.get(i));
        }
        return top + lines.size() * style.leading();
    }

    /// Draws one line of `text` as near to `x` as the margins allow.
    void near(Style style, double x, double baseline, String text) {
        String shown = Lettering.fit(text, right - left, style);
        double half = Lettering.width(shown, style) / 2;
        svg.text(style, Anchor.MIDDLE, Math.clamp(x, left + half, right - half), baseline, shown);
    }

    String finish(double height) {
        return svg.finish(caption, width, height);
    }
}
