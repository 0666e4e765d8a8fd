package org.dajeong.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A day as a form sends it.
public final class TypedDay {

    private TypedDay() {}

    /// The day; none if the text is blank or no day.
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
