package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an XLSX workbook.
final class XlsxFile implements RowFile {

    private final Path path;

    XlsxFile(Path path) {
        this.path = path;
    }

    @Override
    public void read(RowReader reader) throws IOException {
        try (ReadableWorkbook workbook = open();
                Stream<Row> rows = orFail(() -> rows(workbook))) {
            read(rows.iterator(), new XlsxCells(workbook.isDate1904()), reader);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// With its styles, which tell a date from a number; a workbook without any has no dates.
    private ReadableWorkbook open() throws IOException {
        return orFail(() -> {
            try {
                return workbook(true);
            } catch (RuntimeException e) {
                return workbook(false);
            }
        });
    }

    private ReadableWorkbook workbook(boolean styles) {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(styles, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> rows(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Iterator<Row> rows, XlsxCells cells, RowReader reader) throws IOException {
        int number = 0;
        int width = 0;
        int[] positions = {};
        String[] texts = {};
        while (orFail(rows::hasNext)) {
            Row row = orFail(rows::next);
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

    /// Does what the library may refuse with one of many runtime exceptions: the file is damaged, or is
    /// another kind of ZIP file.
    private static <T> T orFail(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException(RowFile.reason(e), e);
        }
    }
}
