package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;

/// Makes workbooks by Apache POI, and says as text what became of them.
final class Books {

    private Books() {}

    static Path write(Path file, Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// Fills rows from this one on, counted from 1. Cells are separated by `|`; digits become numbers, with a
    /// `'` before them texts.
    static void fill(Sheet sheet, int first, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(first - 1 + i);
            String[] cells = rows[i].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                fill(row, column, cells[column].strip());
            }
        }
    }

    private static void fill(Row row, int column, String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text.startsWith("'") ? text.substring(1) : text);
        }
    }

    static Cell cell(Sheet sheet, String address) {
        CellAddress cell = CellAddress.parse(address);
        Row row = sheet.getRow(cell.row() - 1) == null ? sheet.createRow(cell.row() - 1) : sheet.getRow(cell.row() - 1);
        return row.getCell(cell.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static void merge(Sheet sheet, String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }

    static Workbook open(Path file) {
        return switch (Workbook.open(file)) {
            case Reading.Accepted<Workbook>(Workbook workbook) -> workbook;
            case Reading.Refused<Workbook>(var problems) -> throw new AssertionError("refused: " + problems);
        };
    }

    /// The one problem of a file that is refused: `KIND found`.
    static Problem refused(Path file) {
        assertThat(Workbook.open(file)).isInstanceOf(Reading.Refused.class);
        var problems = ((Reading.Refused<Workbook>) Workbook.open(file)).problems();
        assertThat(problems.list()).hasSize(1);
        return problems.list().getFirst();
    }

    /// Every row: `sheet row | text | text`, in the order of the mapping's fields.
    static List<String> rows(Workbook workbook, Mapping mapping) {
        List<String> rows = new ArrayList<>();
        read(
                workbook,
                mapping,
                row -> rows.add(row.fields().stream()
                        .map(row::text)
                        .collect(Collectors.joining(" | ", "%s %d | ".formatted(row.sheet(), row.row()), ""))));
        return rows;
    }

    static Workbook.ReadRows read(Workbook workbook, Mapping mapping, Workbook.RowHandler handler) {
        try {
            return workbook.read(mapping, handler, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows that were not handed out: `sheet row text`.
    static List<String> skipped(Workbook workbook, Mapping mapping) {
        return read(workbook, mapping, row -> {}).skipped().stream()
                .map(row -> "%s %d %s".formatted(row.sheet(), row.row(), row.text()))
                .toList();
    }

    /// The header of a sheet: `row+rows: A path=field, B path`.
    static String header(Layout layout, String sheet) {
        Layout.Sheet found = layout.sheets().stream()
                .filter(candidate -> candidate.name().equals(sheet))
                .findFirst()
                .orElseThrow();
        return found.columns().stream()
                .map(column -> "%s %s%s"
                        .formatted(
                                column.letter(), column.path(), column.field().isEmpty() ? "" : "=" + column.field()))
                .collect(Collectors.joining(", ", "%d+%d: ".formatted(found.headerRow(), found.headerRows()), ""));
    }
}
