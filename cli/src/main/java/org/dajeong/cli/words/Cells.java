package org.dajeong.cli.words;

/// Width of text in a terminal, where Hangul takes two columns.
public final class Cells {

    private Cells() {}

    /// The columns a text takes.
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// The text with blanks after it, up to a width.
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /// The text with blanks before it, up to a width.
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /// Two for the wide and full-width characters of Unicode's East Asian Width, none for marks that combine
    /// with the character before them, one for all others, ambiguous ones such as block elements included.
    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (character >= 0x1160 && character <= 0x11FF) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0x303E
                || character >= 0x3041 && character <= 0x33FF
                || character >= 0x3400 && character <= 0x4DBF
                || character >= 0x4E00 && character <= 0x9FFF
                || character >= 0xA000 && character <= 0xA4CF
                || character >= 0xA960 && character <= 0xA97F
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }
}
