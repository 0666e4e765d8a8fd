package org.dajeong.cli.words;

import java.util.ArrayList;
import java.util.List;

/// A table of text with aligned columns.
///
/// A column without any content is left out.
public final class TextTable {

    /// Where the cells of a column stand.
    public enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String header, Side side) {}

    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable left(String header) {
        columns.add(new Column(header, Side.LEFT));
        return this;
    }

    public TextTable right(String header) {
        columns.add(new Column(header, Side.RIGHT));
        return this;
    }

    /// Adds a row.
    ///
    /// @throws IllegalArgumentException if it has not as many cells as there are columns
    public TextTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("row %s must have %d cells".formatted(cells, columns.size()));
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /// Adds an empty line.
    public TextTable gap() {
        rows.add(List.of());
        return this;
    }

    /// The lines, header first.
    public List<String> lines() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.isEmpty() && !row.get(column).isBlank())) {
                shown.add(i);
            }
        }
        List<String> lines = new ArrayList<>();
        List<String> header = columns.stream().map(Column::header).toList();
        lines.add(line(header, shown));
        lines.add(line(shown.stream().map(column -> "-".repeat(width(column))).toList()));
        rows.forEach(row -> lines.add(row.isEmpty() ? "" : line(row, shown)));
        return lines;
    }

    private String line(List<String> cells, List<Integer> shown) {
        return line(shown.stream().map(i -> aligned(cells.get(i), i)).toList());
    }

    private static String line(List<String> cells) {
        return String.join(GAP, cells).stripTrailing();
    }

    private String aligned(String cell, int column) {
        return switch (columns.get(column).side()) {
            case LEFT -> Cells.left(cell, width(column));
            case RIGHT -> Cells.right(cell, width(column));
        };
    }

    private int width(int column) {
        int content = rows.stream()
                .filter(row -> !row.isEmpty())
                .mapToInt(row -> Cells.width(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(content, Cells.width(columns.get(column).header()));
    }
}
