package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The sheets of an XLSX workbook.
record XlsxSheets(Path path) implements SheetFile {

    @Override
    public boolean isCsv() {
        return false;
    }

    @Override
    public void read(Rows rows) throws IOException {
        try (ReadableWorkbook workbook = XlsxBook.open(path)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            XlsxCells cells = new XlsxCells(workbook.isDate1904());
            for (int i = 0; i < sheets.size(); i++) {
                if (rows.sheet(i)) {
                    read(sheets.get(i), cells, rows);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void read(Sheet sheet, XlsxCells cells, Rows rows) throws IOException {
        try (Stream<Row> stream = XlsxBook.orFail(() -> XlsxBook.rows(sheet))) {
            Iterator<Row> iterator = stream.iterator();
            int number = 0;
            while (XlsxBook.orFail(iterator::hasNext)) {
                Row row = XlsxBook.orFail(iterator::next);
                // Some programs leave the numbers of rows away.
                number = Math.max(row.getRowNum(), number + 1);
                int width = cells.width(row);
                if (width > 0 && !rows.row(number, cells.texts(row, width))) {
                    return;
                }
            }
        }
    }
}
