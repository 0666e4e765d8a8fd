package org.dajeong.sources.workbook;

import java.util.List;
import java.util.Map;

/// The top of a sheet, where its header is looked for.
///
/// @param rows rows that are not blank, by number; their texts end with the last that is not blank
/// @param merges those that begin in these rows
record Grid(Map<Integer, List<String>> rows, List<Merge> merges) {

    /// The last row of the top. Headers begin in its first [#HEADER_ROWS].
    static final int ROWS = 80;

    static final int HEADER_ROWS = 50;

    /// Columns beyond are not looked at.
    private static final int COLUMNS = 500;

    Grid {
        rows = Map.copyOf(rows);
        merges = merges.stream().filter(merge -> merge.firstRow() <= ROWS).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The text of a cell, or of the merged cells it belongs to; empty where there is none.
    String text(int row, int column) {
        String own = own(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        for (Merge merge : merges) {
            if (merge.contains(row, column)) {
                return own(merge.firstRow(), merge.firstColumn());
            }
        }
        return "";
    }

    /// Whether a text stands in this row or reaches down into it.
    boolean hasText(int row) {
        return rows.containsKey(row)
                || merges.stream().anyMatch(merge -> merge.firstRow() < row && merge.lastRow() >= row);
    }

    /// The text that stands in the cell itself.
    String own(int row, int column) {
        List<String> texts = rows.getOrDefault(row, List.of());
        return column < texts.size() ? texts.get(column) : "";
    }

    /// The columns up to the last that has a text in these rows or is merged with one.
    int width(int firstRow, int lastRow) {
        int width = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            width = Math.max(width, rows.getOrDefault(row, List.of()).size());
            for (Merge merge : merges) {
                if (merge.contains(row, merge.firstColumn())
                        && !own(merge.firstRow(), merge.firstColumn()).isEmpty()) {
                    width = Math.max(width, merge.lastColumn() + 1);
                }
            }
        }
        return Math.min(width, COLUMNS);
    }
}
