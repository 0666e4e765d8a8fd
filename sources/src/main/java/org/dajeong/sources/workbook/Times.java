package org.dajeong.sources.workbook;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people type them.
final class Times {

    private static final Pattern FORM = Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}[t\\s]+)?(오전|오후|am|pm)?\\s*(\\d{1,2})"
            + "(?:\\s*시\\s*(?:(\\d{1,2})\\s*분)?|\\s*:\\s*(\\d{1,2})(?:\\s*:\\s*\\d{1,2})?)?\\s*(am|pm)?");

    private Times() {}

    static Optional<LocalTime> find(String text) {
        Matcher matcher = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minute = matcher.group(3) != null ? number(matcher, 3) : number(matcher, 4);
        String half = matcher.group(1) != null ? matcher.group(1) : matcher.group(5);
        int hour = half == null ? number(matcher, 2) : hour(half, number(matcher, 2));
        return hour < 0 || hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /// The hour of one half of the day: 12 is its first; 14 in the afternoon is allowed, in the morning not.
    private static int hour(String half, int hour) {
        boolean afternoon = half.equals("오후") || half.equals("pm");
        if (hour > 12) {
            return afternoon ? hour : -1;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }
}
