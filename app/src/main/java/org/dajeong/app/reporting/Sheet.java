package org.dajeong.app.reporting;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A sheet of a workbook: a frozen header and rows below it, written cell by cell.
final class Sheet {

    private static final String HEAD_SHADE = "E4E9F0";

    /// A cell that begins with one of these is taken for a formula by some spreadsheets when it is edited or
    /// read from a copy as text.
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int row;
    private int column;

    Sheet(Workbook book, String name, List<SheetColumn> columns, Words words) {
        this(
                book,
                name,
                columns,
                columns.stream()
                        .map(column -> words.text("column." + column.key()))
                        .toList());
    }

    /// @param headings one for each column
    Sheet(Workbook book, String name, List<SheetColumn> columns, List<String> headings) {
        this.sheet = book.newWorksheet(name);
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, safe(headings.get(i)));
            sheet.style(0, i)
                    .bold()
                    .fillColor(HEAD_SHADE)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, columns.size() - 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    /// Goes to the first cell of the next row.
    Sheet nextRow() {
        row++;
        column = 0;
        return this;
    }

    /// Writes a text and goes to the next cell. A text that looks like a formula gets an apostrophe before
    /// it.
    Sheet text(String text) {
        sheet.value(row, column, safe(text));
        sheet.style(row, column).verticalAlignment("top").wrapText(true).set();
        column++;
        return this;
    }

    /// Writes a number in the format of its column, or nothing, and goes to the next cell.
    Sheet number(@Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        String format = columns.get(column).format();
        if (format != null) {
            sheet.style(row, column).format(format).verticalAlignment("top").set();
        }
        column++;
        return this;
    }

    private static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    String name() {
        return sheet.getName();
    }

    /// How many rows there are below the header.
    int rows() {
        return row;
    }
}
