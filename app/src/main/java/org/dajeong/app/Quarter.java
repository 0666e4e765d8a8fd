package org.dajeong.app;

import java.time.LocalDate;

/// A quarter of a year, written `2026-2`.
///
/// @param number from 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {

    public Quarter {
        if (year < 1000 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: %d-%d".formatted(year, number));
        }
    }

    /// The quarter of a day.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// Reads `2026-2`.
    ///
    /// @throws IllegalArgumentException if the text is something else
    public static Quarter parse(String text) {
        if (!text.matches("[1-9][0-9]{3}-[1-4]")) {
            throw new IllegalArgumentException("a quarter is written 2026-2, not '%s'".formatted(text));
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
    }

    /// Its first day.
    public LocalDate begins() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /// The day after its last.
    public LocalDate ends() {
        return begins().plusMonths(3);
    }

    /// The quarter that comes so many later, or before.
    public Quarter plus(int quarters) {
        return of(begins().plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return begins().compareTo(other.begins());
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
