package org.dajeong.sources.workbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people type them.
final class Dates {

    private static final String BETWEEN = "\\s*[-./,년월]\\s*";

    /// What may stand behind a date: a dot, 일, the day of the week, a time.
    private static final String BEHIND =
            "\\s*[.일]?\\s*(?:\\(?[월화수목금토일](?:요일)?\\)?)?(?:[T\\s]\\s*(?:오전|오후)?\\s*\\d{1,2}[:시].*)?";

    private static final Pattern FULL =
            Pattern.compile("'?(\\d{4}|\\d{2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BEHIND);

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BEHIND);

    /// A serial number with its time, of the years 1982 to 2064.
    private static final Pattern SERIAL = Pattern.compile("([3-5]\\d{4})(?:\\.\\d+)?");

    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /// The date; one without a year is the first such day from the period's beginning on, or the last one
    /// before it if that lies behind the period's end.
    static Optional<LocalDate> find(String text, LocalDate first, LocalDate last) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher full = FULL.matcher(narrow);
        if (full.matches()) {
            int year = Integer.parseInt(full.group(1));
            return date(year < 100 ? 2000 + year : year, full.group(2), full.group(3));
        }
        Matcher digits = DIGITS.matcher(narrow);
        if (digits.matches()) {
            return date(Integer.parseInt(digits.group(1)), digits.group(2), digits.group(3));
        }
        Matcher serial = SERIAL.matcher(narrow);
        if (serial.matches()) {
            return Optional.of(SERIAL_START.plusDays(Integer.parseInt(serial.group(1))));
        }
        Matcher shortly = SHORT.matcher(narrow);
        return shortly.matches() ? inPeriod(shortly, first, last) : Optional.empty();
    }

    private static Optional<LocalDate> inPeriod(Matcher day, LocalDate first, LocalDate last) {
        Optional<LocalDate> found = Optional.empty();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            Optional<LocalDate> date = date(year, day.group(1), day.group(2));
            if (date.isPresent() && !date.get().isBefore(first) && !date.get().isAfter(last)) {
                return date;
            }
            found = found.isPresent() ? found : date;
        }
        return found;
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
