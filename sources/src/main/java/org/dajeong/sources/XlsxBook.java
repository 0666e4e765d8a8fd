package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// An XLSX workbook as the library opens it, with what the library refuses as an [IOException].
final class XlsxBook {

    private XlsxBook() {}

    /// With its styles, which tell a date from a number; a workbook without any has no dates.
    static ReadableWorkbook open(Path path) throws IOException {
        return orFail(() -> {
            try {
                return workbook(path, true);
            } catch (RuntimeException e) {
                return workbook(path, false);
            }
        });
    }

    private static ReadableWorkbook workbook(Path path, boolean styles) {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(styles, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does what the library may refuse with one of many runtime exceptions: the file is damaged, or is
    /// another kind of ZIP file.
    static <T> T orFail(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException(RowFile.reason(e), e);
        }
    }
}
