package org.dajeong.app.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Days as readers write them: `2026. 7. 3.`, `3 July 2026`.
final class Days {

    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("uuuu. M. d.", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Days() {}

    static String day(TemporalAccessor day, Locale locale) {
        return (locale.getLanguage().equals("en") ? ENGLISH : KOREAN).format(day);
    }

    /// A first and a last day; the end is given as the day after.
    static String span(LocalDate from, Optional<LocalDate> until, Locale locale) {
        return day(from, locale)
                + " ~ "
                + until.map(end -> day(end.minusDays(1), locale)).orElse("");
    }

    /// A moment to the second.
    static String moment(Instant at, ZoneId zone, Locale locale) {
        return day(at.atZone(zone), locale) + " " + TIME.format(at.atZone(zone));
    }
}
