package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;

/// The importance of items upwards and their performance to the right, in four quadrants.
///
/// Each item is a numbered point with an interval either way; below the picture stands what it is.
///
/// @param caption name and summary
/// @param words all words
/// @param cut where the quadrants meet: the mean performance and the mean importance
/// @param items in the order of the caller, at least one
public record DriverChart(Caption caption, Words words, Cut cut, List<Item> items) implements Chart {

    public DriverChart {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a chart of drivers needs at least one item");
        }
    }

    @Override
    public String svg(Width width, String id) {
        return new DriverDrawing(this, width, id).svg();
    }

    /// The items, then the means.
    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(List.of(
                    item.name(),
                    item.importance().text(),
                    item.importanceRange().text(),
                    item.performance().text(),
                    item.performanceRange().text(),
                    item.quadrant(),
                    item.certainty()));
        }
        rows.add(List.of(
                words.mean(), cut.importance().text(), "", cut.performance().text(), "", "", ""));
        return new ChartTable(
                List.of(
                        words.item(),
                        words.importance(),
                        words.interval(),
                        words.performance(),
                        words.interval(),
                        words.quadrant(),
                        words.certainty()),
                rows);
    }

    /// Where the quadrants meet.
    public record Cut(Figure performance, Figure importance) {}

    /// One item.
    ///
    /// @param quadrant where it stands
    /// @param certainty how often it stands there when the data are drawn anew
    public record Item(
            String name,
            Figure importance,
            Interval importanceRange,
            Figure performance,
            Interval performanceRange,
            String quadrant,
            String certainty) {}

    /// The words of the picture.
    ///
    /// @param mean of the two dashed lines
    /// @param corners of the quadrants: upper left, upper right, lower left, lower right
    /// @param importanceAxis with its unit
    /// @param performanceAxis with its unit
    public record Words(
            String item,
            String importance,
            String performance,
            String interval,
            String quadrant,
            String certainty,
            String mean,
            List<String> corners,
            String importanceAxis,
            String performanceAxis) {

        public Words {
            corners = List.copyOf(corners);
            if (corners.size() != 4) {
                throw new IllegalArgumentException("there are four quadrants, not " + corners);
            }
        }
    }
}
