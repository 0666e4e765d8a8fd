package org.dajeong.sources.workbook;

/// Cells that are shown as one; the first holds the text. Rows count from 1, columns from 0.
record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /// As a workbook writes it: `A3:B4`.
    static Merge parse(String range) {
        int colon = range.indexOf(':');
        CellAddress first = CellAddress.parse(colon < 0 ? range : range.substring(0, colon));
        CellAddress last = CellAddress.parse(range.substring(colon + 1));
        return new Merge(first.row(), first.column(), last.row(), last.column());
    }

    boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    int columns() {
        return lastColumn - firstColumn + 1;
    }
}
