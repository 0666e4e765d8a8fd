package org.dajeong.charts.words;

/// Korean particles, whose form follows the sound of the word before them.
public final class Particles {

    private Particles() {}

    /// The form that follows a word.
    ///
    /// After ㄹ, 으로 behaves as after a vowel. Where the sound of the word is not known, both forms are
    /// written, as in 은(는).
    ///
    /// @param word as it stands before the particle
    /// @param closed the form after a consonant: 은, 이, 을, 과, 으로
    /// @param open the form after a vowel: 는, 가, 를, 와, 로
    public static String form(String word, String closed, String open) {
        return switch (Ending.of(word)) {
            case VOWEL -> open;
            case CONSONANT -> closed;
            case RIEUL -> closed.startsWith("으로") ? open : closed;
            case UNKNOWN -> either(closed, open);
        };
    }

    private static String either(String closed, String open) {
        return closed.endsWith(open)
                ? "(%s)%s".formatted(closed.substring(0, closed.length() - open.length()), open)
                : "%s(%s)".formatted(closed, open);
    }
}
