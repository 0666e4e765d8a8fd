package org.dajeong.engine.spi;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A way of sorting ratings into levels: one column, or several columns whose combinations are the levels.
///
/// An interaction or a nested factor is nothing else than a factor of several columns ("dept:quarter"), made
/// before counting.
///
/// @param columns the columns whose values make a level, at least one
public record Factor(List<String> columns) {

    /// Stands between the parts of a composite level inside the tables. It sorts before every printable
    /// character, so that levels in code-point order are tuples in code-point order.
    public static final char PART = '\u001f';

    /// Levels are ordered by Unicode code point, on every machine and in every database.
    public static final Comparator<String> LEVEL_ORDER = Factor::compareCodePoints;

    public Factor {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a factor needs at least one column");
        }
    }

    /// The factor of these columns.
    public static Factor of(String... columns) {
        return new Factor(List.of(columns));
    }

    /// The factor written as in a formula: `a` or `a:b`.
    public static Factor parse(String text) {
        return new Factor(List.of(text.split(":", -1)));
    }

    /// The name as a person writes it: the columns joined by a colon.
    public String name() {
        return String.join(":", columns);
    }

    /// The level whose parts are these values.
    public static String level(String... parts) {
        return String.join(String.valueOf(PART), parts);
    }

    /// The parts of a level of a composite factor.
    public static List<String> parts(String level) {
        return List.of(level.split(String.valueOf(PART), -1));
    }

    /// A level as a person reads it: the parts joined by a colon.
    public static String text(String level) {
        return level.indexOf(PART) < 0 ? level : parts(level).stream().collect(Collectors.joining(":"));
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points above every other char.
                boolean highX = Character.isSurrogate(x);
                boolean highY = Character.isSurrogate(y);
                return highX == highY ? Character.compare(x, y) : highX ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
