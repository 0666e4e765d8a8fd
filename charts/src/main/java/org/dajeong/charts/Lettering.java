package org.dajeong.charts;

import java.util.ArrayList;
import java.util.List;

/// The room a text takes, estimated without any font, and its breaking into lines.
///
/// The estimate lies on the safe side of Pretendard, Noto Sans CJK KR and NanumGothic: a Hangul
/// syllable counts 1 em (0.92 to 0.94 there), a digit 0.6, a small Latin letter 0.56.
final class Lettering {

    static final String ELLIPSIS = "…";

    /// Signs after which a word may go on in the next line.
    private static final String JOINING = "-/·,";

    private Lettering() {}

    /// The width of `text` in px.
    static double width(String text, Style style) {
        return text.codePoints().mapToDouble(Lettering::em).sum() * style.size();
    }

    /// `text`, shortened with an ellipsis to at most `width` px.
    static String fit(String text, double width, Style style) {
        return width(text, style) <= width ? text : begin(text, width - width(ELLIPSIS, style), style) + ELLIPSIS;
    }

    /// `text` on at most `lines` lines of at most `width` px. What is left over ends in an ellipsis.
    ///
    /// Lines are broken at spaces. A word wider than a line is broken beside a Hangul syllable or after
    /// a sign that joins, but never between Latin letters or digits.
    static List<String> wrap(String text, double width, int lines, Style style) {
        List<String> done = new ArrayList<>();
        String rest = text.strip();
        while (width(rest, style) > width && done.size() < lines - 1) {
            int end = lineEnd(rest, begin(rest, width, style).length());
            if (end == 0) {
                break;
            }
            done.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        done.add(fit(rest, width, style));
        return done;
    }

    /// Where the first line of `text` may end, at `most` at the latest; 0 if nowhere.
    private static int lineEnd(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        if (space > 0) {
            return space;
        }
        for (int end = most; end > 0; end--) {
            if (breakable(text.codePointBefore(end), text.codePointAt(end))) {
                return end;
            }
        }
        return 0;
    }

    private static boolean breakable(int before, int after) {
        boolean joined = em(after) == 0 || (em(before) < 1 && em(after) < 1);
        return JOINING.indexOf(before) >= 0 || !joined;
    }

    /// Whether `text` fits on so many lines without an ellipsis.
    static boolean fits(String text, double width, int lines, Style style) {
        return String.join("", wrap(text, width, lines, style)).replace(" ", "").equals(text.replace(" ", ""));
    }

    /// The longest beginning of `text` that fits into `width` px; a base letter keeps its marks.
    private static String begin(String text, double width, Style style) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            used += em(letter) * style.size();
            if (used > width) {
                break;
            }
            end += Character.charCount(letter);
        }
        return text.substring(0, end);
    }

    private static double em(int letter) {
        if (letter < 0x80) {
            return latin((char) letter);
        }
        // The vowels and finals of a syllable that came in letters, as in names of files from some systems.
        boolean joins = letter >= 0x1160 && letter <= 0x11ff;
        if (joins || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = letter >= 0x1100 && letter != '−' && letter != '–' && letter != '‘' && letter != '’';
        return wide ? 1 : 0.6;
    }

    private static double latin(char letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter == 'W' || letter == 'M' ? 0.95 : 0.7;
        }
        return switch (letter) {
            case ' ', '.', ',', ':', ';', '(', ')', '/', '\'', '|', 'i', 'j', 'l' -> 0.4;
            case '%', '@', 'm', 'w' -> 1;
            case '~', '+', '=', '<', '>' -> 0.66;
            default -> Character.isDigit(letter) ? 0.61 : 0.58;
        };
    }
}
