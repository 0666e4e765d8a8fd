package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dajeong.sources.SheetFile;
import org.dhatim.fastexcel.Worksheet;

/// A CSV file as a workbook of texts: nothing becomes a number, a date or a formula on the way.
final class CsvCopy {

    /// Rows after which those before are written out.
    private static final int ROWS_BETWEEN = 1_000;

    private CsvCopy() {}

    /// Writes the one sheet under its name.
    static void write(Workbook workbook, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook copy = new org.dhatim.fastexcel.Workbook(stream, "Dajeong", "1.0")) {
            Worksheet sheet = copy.newWorksheet(workbook.sheets().getFirst().name());
            workbook.file().read(new SheetFile.Rows() {

                private int written;

                @Override
                public boolean sheet(int index) {
                    return true;
                }

                @Override
                public boolean row(int number, List<String> cells) {
                    if (number > CellAddress.ROWS_MAX) {
                        return false;
                    }
                    for (int i = 0; i < Math.min(cells.size(), CellAddress.COLUMNS_MAX); i++) {
                        if (!cells.get(i).isEmpty()) {
                            sheet.inlineString(number - 1, i, cells.get(i));
                        }
                    }
                    if (++written % ROWS_BETWEEN == 0) {
                        flush(sheet);
                    }
                    return true;
                }
            });
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
