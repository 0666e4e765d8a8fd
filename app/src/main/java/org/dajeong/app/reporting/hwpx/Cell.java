package org.dajeong.app.reporting.hwpx;

import java.util.List;

/// One cell of a table.
///
/// @param text one paragraph per line
/// @param columns how many columns it spans, at least 1
public record Cell(String text, TextStyle style, CellFrame frame, int columns) {

    /// The paragraphs, at least one.
    List<String> lines() {
        return text.isEmpty() ? List.of("") : text.lines().toList();
    }

    public static Cell of(String text, TextStyle style) {
        return new Cell(text, style, CellFrame.GRID, 1);
    }

    public Cell framed(CellFrame other) {
        return new Cell(text, style, other, columns);
    }

    public Cell spanning(int count) {
        return new Cell(text, style, frame, count);
    }
}
