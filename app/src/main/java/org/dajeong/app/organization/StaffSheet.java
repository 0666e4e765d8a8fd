package org.dajeong.app.organization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook as rows of text, as a person would type them.
///
/// @param rows those that are not blank
record StaffSheet(List<Line> rows) {

    StaffSheet {
        rows = List.copyOf(rows);
    }

    /// @param number as the spreadsheet counts, from 1
    record Line(long number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String cell(int position) {
            return position >= 0 && position < cells.size() ? cells.get(position) : "";
        }

        private boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /// The first sheet; empty if this is no workbook that can be read.
    static Optional<StaffSheet> read(byte[] content) {
        List<Line> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> lines.add(new Line(row.getRowNum(), texts(row))));
        } catch (IOException | RuntimeException unreadable) {
            // The library refuses damaged files with many kinds of exception; all mean the same to a person.
            return Optional.empty();
        }
        lines.removeIf(Line::isBlank);
        return Optional.of(new StaffSheet(lines));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number ->
                number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
            case Object value ->
                Normalizer.normalize(value.toString(), Normalizer.Form.NFKC)
                        .replaceAll("\\p{IsWhite_Space}+", " ")
                        .strip();
        };
    }
}
