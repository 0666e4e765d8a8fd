package org.dajeong.sources.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dajeong.sources.CellText;
import org.dajeong.sources.Decimals;
import org.dajeong.sources.Problem;

/// Reads the texts of cells as people type them, and says what is wrong where it cannot.
public final class CellReader {

    private final Set<String> notAsked = new HashSet<>();

    /// What a cell means.
    public sealed interface Cell<T> {}

    /// The cell has a value.
    public record Value<T>(T value) implements Cell<T> {}

    /// The cell says that the item was not asked.
    public record NotAsked<T>() implements Cell<T> {}

    /// The cell has to be mended.
    ///
    /// @param kind [BLANK][Problem.Kind#BLANK], [CELL_ERROR][Problem.Kind#CELL_ERROR], or why what stands
    ///     there is no value
    /// @param found what stands there
    /// @param expected what would be right: the two ends of a range, or nothing where the kind says it all
    public record Wrong<T>(Problem.Kind kind, String found, List<String> expected) implements Cell<T> {

        public Wrong {
            expected = List.copyOf(expected);
        }
    }

    /// @param notAsked words that mean "not asked", see [Mapping.Words]; they are compared without spaces,
    ///     in lower case, and every kind of dash is one
    public CellReader(List<String> notAsked) {
        notAsked.forEach(word -> this.notAsked.add(folded(word)));
    }

    /// Whether a text says that the item was not asked.
    public boolean isNotAsked(String text) {
        return notAsked.contains(folded(text));
    }

    /// The points of an item: a whole number from 0 to `max`. Wide digits, `.0` and a 점 behind are allowed.
    public Cell<Integer> points(String text, int max) {
        if (isNotAsked(text)) {
            return new NotAsked<>();
        }
        Optional<Cell<Integer>> unusable = unusable(text);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        String number = text.endsWith("점") ? text.substring(0, text.length() - 1) : text;
        return Decimals.find(number.strip())
                .map(points -> points(text, points, max))
                .orElseGet(() -> wrong(Problem.Kind.NOT_A_NUMBER, text));
    }

    private static Cell<Integer> points(String text, BigDecimal points, int max) {
        if (points.scale() > 0) {
            return wrong(Problem.Kind.NOT_WHOLE, text);
        }
        return points.signum() < 0 || points.compareTo(BigDecimal.valueOf(max)) > 0
                ? wrong(Problem.Kind.OUT_OF_RANGE, text, "0", String.valueOf(max))
                : new Value<>(points.intValueExact());
    }

    /// A date: `2026-05-13`, `2026. 5. 13.(수)`, `26.5.13`, `20260513`, `2026년 5월 13일`, a serial number of a
    /// spreadsheet; and `5/13` or `5월 13일`, which is the one of the period. A time behind is left away.
    ///
    /// @param first the first day of the period the date must be in
    /// @param last the last day
    public Cell<LocalDate> date(String text, LocalDate first, LocalDate last) {
        Optional<Cell<LocalDate>> unusable = unusable(text);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        return Dates.find(text, first, last)
                .map(date -> date.isBefore(first) || date.isAfter(last)
                        ? CellReader.<LocalDate>wrong(
                                Problem.Kind.OUT_OF_RANGE, text, first.toString(), last.toString())
                        : new Value<>(date))
                .orElseGet(() -> wrong(Problem.Kind.NOT_A_DATE, text));
    }

    /// A time of day: `14:30`, `오후 2:30`, `2:30 PM`, `14시 30분`, `14`; a date before it is left away.
    public Cell<LocalTime> time(String text) {
        Optional<Cell<LocalTime>> unusable = unusable(text);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        return Times.find(text).<Cell<LocalTime>>map(Value::new).orElseGet(() -> wrong(Problem.Kind.NOT_A_TIME, text));
    }

    private static <T> Optional<Cell<T>> unusable(String text) {
        if (text.isEmpty()) {
            return Optional.of(wrong(Problem.Kind.BLANK, text));
        }
        return CellText.isError(text) ? Optional.of(wrong(Problem.Kind.CELL_ERROR, text)) : Optional.empty();
    }

    private static <T> Cell<T> wrong(Problem.Kind kind, String found, String... expected) {
        return new Wrong<>(kind, found, List.of(expected));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                // Hyphen, dashes, minus, and the vowel that a Korean keyboard gives for them.
                .replaceAll("[\\u2010-\\u2015\\u2212\\u3161\\u1173]", "-")
                .replaceAll("\\s", "");
    }
}
