package org.dajeong.cli.words;

/// Width of text in a terminal, where Hangul takes two columns.
public final class Cells {

    /// First and last characters of the wide and full-width blocks of Unicode.
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // leading consonants of Hangul
        {0x2E80, 0x303E}, // radicals, CJK punctuation
        {0x3041, 0x4DBF}, // kana, Hangul letters, CJK symbols, extension A
        {0x4E00, 0x9FFF}, // Han
        {0xA000, 0xA4CF}, // Yi
        {0xA960, 0xA97F}, // more leading consonants
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF}, // Han for compatibility
        {0xFE30, 0xFE6F}, // forms for compatibility
        {0xFF00, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF}, // pictures
        {0x20000, 0x3FFFD}, // further extensions of Han
    };

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
        for (int[] block : WIDE) {
            if (character >= block[0] && character <= block[1]) {
                return true;
            }
        }
        return false;
    }
}
