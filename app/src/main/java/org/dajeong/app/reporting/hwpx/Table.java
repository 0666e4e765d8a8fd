package org.dajeong.app.reporting.hwpx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A table as wide as the text; its header row is repeated on every page.
///
/// @param widths of the columns, in millimetres
/// @param header one row, or empty
/// @param rows each with cells for all columns
public record Table(List<Integer> widths, List<Cell> header, List<List<Cell>> rows) {

    public Table {
        widths = List.copyOf(widths);
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            checkWidth(row, widths.size());
        }
        if (!header.isEmpty()) {
            checkWidth(header, widths.size());
        }
    }

    /// A single row without a header.
    public static Table box(List<Integer> widths, Cell... cells) {
        return new Table(widths, List.of(), List.of(List.of(cells)));
    }

    /// A table with a header of plain words.
    public static Table headed(List<Integer> widths, List<String> header, List<List<Cell>> rows) {
        List<Cell> cells = header.stream()
                .map(word -> Cell.of(word, TextStyle.CELL_HEAD).framed(CellFrame.HEAD))
                .toList();
        return new Table(widths, cells, rows);
    }

    /// Header and rows, from the top.
    List<List<Cell>> allRows() {
        return header.isEmpty()
                ? rows
                : Stream.concat(Stream.of(header), rows.stream()).toList();
    }

    /// The widths of the columns in the unit of the format; they add up to the width of the text.
    List<Integer> columnWidths() {
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        List<Integer> scaled = new ArrayList<>();
        int millimetres = 0;
        int placed = 0;
        for (int width : widths) {
            millimetres += width;
            int edge = Math.toIntExact((long) Paper.TEXT_WIDTH * millimetres / total);
            scaled.add(edge - placed);
            placed = edge;
        }
        return List.copyOf(scaled);
    }

    private static void checkWidth(List<Cell> row, int columns) {
        int spanned = row.stream().mapToInt(Cell::columns).sum();
        if (spanned != columns) {
            throw new IllegalArgumentException(
                    "row %s must span %d columns, but spans %d".formatted(row, columns, spanned));
        }
    }
}
