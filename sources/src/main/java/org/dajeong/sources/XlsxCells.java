package org.dajeong.sources;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/// Cells of a workbook as text: what a person would type to say the same.
///
/// A number has the fifteen digits that a spreadsheet shows, not the seventeen that it stores (84.7 is stored
/// as 84.700000000000003); a date is `2026-03-31`, with its time if it has one; a formula is its last value.
final class XlsxCells {

    private static final MathContext SHOWN = new MathContext(15);

    /// Parts of a number format that are not codes: quoted text, escaped characters, colours and conditions.
    private static final Pattern NOT_CODES = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|General");

    private static final Pattern DATE_CODES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final long SECONDS_OF_DAY = 86_400;

    /// The last second of the year 9999, where spreadsheets end.
    private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_466 * SECONDS_OF_DAY - 1);

    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final int TEXTS_MAX = 1 << 16;

    private final boolean from1904;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    /// @param from1904 whether the workbook counts days from 1904, as old ones from a Mac do
    XlsxCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /// The number of cells up to the last that is not blank.
    int width(Row row) {
        int width = row.getCellCount();
        while (width > 0 && text(row, width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /// The first text at or after this position.
    String firstFrom(Row row, int position) {
        int i = position;
        while (text(row, i).isEmpty()) {
            i++;
        }
        return text(row, i);
    }

    /// The cleaned texts of the first cells of a row.
    List<String> texts(Row row, int width) {
        return IntStream.range(0, width).mapToObj(i -> text(row, i)).toList();
    }

    /// The cleaned text of a cell, empty where there is none.
    String text(Row row, int position) {
        Cell cell = position < row.getCellCount() ? row.getCell(position) : null;
        return cell == null ? "" : text(cell);
    }

    private String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> cell.getType() == CellType.ERROR ? memo(texts, cell.getRawValue(), CellText::clean) : "";
            case BigDecimal number ->
                isDate(cell) ? date(number) : memo(numbers, cell.getRawValue(), raw -> plain(number));
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Object value -> memo(texts, value.toString(), CellText::clean);
        };
    }

    /// A sheet repeats its cells; what was made of one once is not made again.
    private static String memo(Map<String, String> known, String raw, UnaryOperator<String> made) {
        String text = known.get(raw);
        if (text == null) {
            text = made.apply(raw);
            if (known.size() < TEXTS_MAX) {
                known.put(raw, text);
            }
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        String format = cell.getDataFormatString();
        return format == null ? isBuiltInDate(id) : dateFormats.computeIfAbsent(format, XlsxCells::isDateFormat);
    }

    /// The formats that have no text in the file: dates and times, and those of East Asian versions.
    private static boolean isBuiltInDate(int id) {
        return isIn(14, 22, id) || isIn(27, 36, id) || isIn(45, 47, id) || isIn(50, 58, id);
    }

    private static boolean isIn(int first, int last, int id) {
        return id >= first && id <= last;
    }

    private static boolean isDateFormat(String format) {
        return DATE_CODES.matcher(NOT_CODES.matcher(format).replaceAll("")).find();
    }

    private String date(BigDecimal days) {
        BigDecimal seconds = days.multiply(BigDecimal.valueOf(SECONDS_OF_DAY)).setScale(0, RoundingMode.HALF_UP);
        if (days.signum() < 0 || seconds.compareTo(LATEST) > 0) {
            return plain(days);
        }
        long day = seconds.longValue() / SECONDS_OF_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds.longValue() % SECONDS_OF_DAY);
        if (day == 0) {
            return time.format(TIME);
        }
        // Day 60 is a 29 February 1900 that never was, so that day 1 is two days after 30 December 1899.
        LocalDate date = from1904 ? START_1904.plusDays(day) : START_1900.plusDays(day < 60 ? day + 1 : day);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + time.format(TIME);
    }
}
