package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.charts.Svg.Anchor;

/// Glyphs with their words, in as many lines as they need.
final class Legend {

    private static final double POINT = 11;
    private static final double LINE = 22;
    private static final double GAP = 7;
    private static final double NEXT = 18;
    private static final int LINES_MAX = 3;

    private final List<Item> items = new ArrayList<>();

    /// Draws a sample of the glyph between two x at one y.
    interface Sample {
        void draw(Svg svg, double left, double right, double y);
    }

    private record Item(String text, double room, Sample sample) {}

    void addLine(String text, Sample sample) {
        items.add(new Item(text, LINE, sample));
    }

    void addPoint(String text, Sample sample) {
        items.add(new Item(text, POINT, sample));
    }

    void addScores(ScoreWords words, boolean raw) {
        addPoint(words.fair(), (svg, left, right, y) -> Glyphs.fair(svg, (left + right) / 2, y));
        addLine(words.interval(), Glyphs::across);
        if (raw) {
            addPoint(words.raw(), (svg, left, right, y) -> Glyphs.raw(svg, (left + right) / 2, y));
        }
    }

    void addMean(ScoreWords words, Figure mean) {
        addLine(words.mean() + " " + mean.text(), (svg, left, right, y) -> svg.line(left, y, right, y, Glyphs.MEAN));
    }

    /// Draws the legend below `top`.
    ///
    /// @return where it ends
    double draw(Svg svg, double left, double right, double top) {
        double x = left;
        double y = top;
        for (Item item : items) {
            double wanted = item.room() + GAP + Lettering.width(item.text(), Style.SMALL);
            if (x > left && x + wanted > right) {
                x = left;
                y += Style.SMALL.leading();
            }
            List<String> lines = Lettering.wrap(item.text(), right - x - item.room() - GAP, LINES_MAX, Style.SMALL);
            double from = x;
            double at = y;
            svg.group(item.text(), () -> draw(svg, item, lines, from, at));
            y += (lines.size() - 1) * Style.SMALL.leading();
            x += wanted + NEXT;
        }
        return items.isEmpty() ? top : y + Style.SMALL.leading();
    }

    private static void draw(Svg svg, Item item, List<String> lines, double x, double y) {
        double middle = y + Style.SMALL.leading() / 2;
        item.sample().draw(svg, x, x + item.room(), middle);
        for (int i = 0; i < lines.size(); i++) {
            double baseline = Style.SMALL.baseline(middle + i * Style.SMALL.leading());
            svg.text(Style.SMALL, Anchor.START, x + item.room() + GAP, baseline, lines.get(i));
        }
    }
}
