package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an XLSX workbook.
final class XlsxFile implements RowFile {

    private final Path path;

    XlsxFile(Path path) {
        this.path = path;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        try (ReadableWorkbook workbook = XlsxBook.open(path);
                Stream<Row> rows = XlsxBook.orFail(() -> XlsxBook.rows(workbook.getFirstSheet()))) {
            read(rows.iterator(), new XlsxCells(workbook.isDate1904()), reader);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void read(Iterator<Row> rows, XlsxCells cells, RowReader reader) throws IOException {
        int number = 0;
        int width = 0;
        int[] positions = {};
        String[] texts = {};
        while (XlsxBook.orFail(rows::hasNext)) {
            Row row = XlsxBook.orFail(rows::next);
            // Some programs leave the numbers of rows away.
            number = Math.max(row.getRowNum(), number + 1);
            int used = cells.width(row);
            if (used == 0) {
                continue;
            }
            if (width == 0) {
                width = used;
                positions = reader.header(number, cells.texts(row, width));
                texts = new String[positions.length];
                if (positions.length == 0) {
                    return;
                }
            } else if (used > width) {
                reader.tooLong(number, cells.firstFrom(row, width), width);
            } else {
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = cells.text(row, positions[i]);
                }
                reader.row(number, texts);
            }
        }
    }
}
