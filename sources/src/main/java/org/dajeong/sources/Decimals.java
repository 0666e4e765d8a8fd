package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decimal numbers as people type them.
public final class Decimals {

    /// Longer texts are not numbers that anybody typed.
    private static final int LENGTH_MAX = 400;

    /// Enough for every number of a spreadsheet.
    private static final int EXPONENT_MAX = 400;

    private Decimals() {}

    /// The number without trailing zeros after the point; nothing where the text is not a decimal number.
    ///
    /// A sign and an exponent are allowed, and the wide digits of Korean input; thousands separators and
    /// units are not. `85`, `85.0`, `8.5e1` and `８５` are the same number.
    public static Optional<BigDecimal> find(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String narrow = narrow(text);
        if (!isDecimal(narrow)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(narrow);
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /// Wide digits, signs and points as the usual ones. Not NFKC, which would make 8² the number 82.
    private static String narrow(String text) {
        @Nullable StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF0B' && c <= '\uFF45') {
                narrow = narrow == null ? new StringBuilder(text) : narrow;
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow == null ? text : narrow.toString();
    }

    private static boolean isDecimal(String text) {
        int i = isSign(text, 0) ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0 || i == text.length()) {
            return digits > 0;
        }
        return (text.charAt(i) == 'e' || text.charAt(i) == 'E') && isExponent(text, i + 1);
    }

    private static boolean isExponent(String text, int from) {
        int exponent = 0;
        int start = isSign(text, from) ? from + 1 : from;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            exponent = Math.min(EXPONENT_MAX + 1, exponent * 10 + c - '0');
        }
        return start < text.length() && exponent <= EXPONENT_MAX;
    }

    private static boolean isSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    }
}
