package org.dajeong.app.reporting;

import java.util.List;

/// A plain list as a workbook, in the columns somebody chose, for another system to read.
public final class ListXlsx {

    private static final int WIDTH_MIN = 12;
    private static final int WIDTH_MAX = 40;

    private ListXlsx() {}

    /// A column: its heading as it was chosen, and what it holds.
    public record Column(String heading, Holds holds) {}

    /// What the cells of a column are.
    public enum Holds {
        TEXT,
        WHOLE_NUMBER,
        ONE_DECIMAL
    }

    /// The file.
    ///
    /// @param rows as many cells as columns: a `Number` or a text
    public static byte[] of(String title, List<Column> columns, List<List<Object>> rows) {
        return Books.of(title, book -> {
            Sheet sheet = new Sheet(
                    book,
                    title,
                    columns.stream().map(ListXlsx::column).toList(),
                    columns.stream().map(Column::heading).toList());
            for (List<Object> row : rows) {
                sheet.nextRow();
                for (Object cell : row) {
                    if (cell instanceof Number number) {
                        sheet.number(number);
                    } else {
                        sheet.text(String.valueOf(cell));
                    }
                }
            }
        });
    }

    private static SheetColumn column(Column column) {
        return switch (column.holds()) {
            case TEXT -> SheetColumn.text("", Math.clamp(2L * column.heading().length(), WIDTH_MIN, WIDTH_MAX));
            case WHOLE_NUMBER -> SheetColumn.count("");
            case ONE_DECIMAL -> SheetColumn.score("");
        };
    }
}
