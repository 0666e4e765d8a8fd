package org.dajeong.sources;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What the text of a cell means, the same for every format.
public final class CellText {

    private static final Set<String> NOT_ASKED = Set.of("", "-", "N/A", "해당없음", "해당 없음");

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private CellText() {}

    /// The text without blanks around it, control characters as spaces, and Hangul in composed form (files
    /// from macOS spell 과 in two letters). Two cells that look alike become equal.
    public static String clean(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        String text = raw.substring(from, to);
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c >= ' ' && c < 0x7F;
        }
        if (plain) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            // Line breaks inside a cell, and the character that joins the parts of a composite level.
            if (Character.isISOControl(text.charAt(i))) {
                spaced.setCharAt(i, ' ');
            }
        }
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /// Whether a character around a text is nothing: any space, also the wide one of Korean input and the one
    /// that does not break, a control character, or a mark of no width.
    static boolean isBlank(char c) {
        if (c <= '~') {
            return c <= ' ';
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /// Whether a cleaned text is an error that a spreadsheet left.
    public static boolean isError(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text);
    }

    /// Whether the cleaned text of an item says that it was not asked.
    static boolean isNotAsked(String text) {
        return NOT_ASKED.contains(text.toUpperCase(Locale.ROOT));
    }
}
