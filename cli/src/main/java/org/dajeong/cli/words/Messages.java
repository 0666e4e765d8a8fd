package org.dajeong.cli.words;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.dajeong.charts.words.Sentence;

/// The sentences of one language; how their places are filled in is said at [Sentence].
public final class Messages {

    private static final String BUNDLE = "org.dajeong.cli.messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    public Language language() {
        return language;
    }

    /// The bundle itself, for the usage help.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// A sentence with its arguments in place; whole numbers are grouped by thousands.
    ///
    /// @throws MissingResourceException if there is no such key
    /// @throws IllegalArgumentException if the sentence asks for an argument that is not given
    public String text(String key, Object... arguments) {
        return new Sentence(key, bundle.getString(key), language.locale()).with(List.of(arguments));
    }

    /// The sentence for a value of an enum: `tier.cannot-tell` for `tier` and `CANNOT_TELL`.
    public String of(String prefix, Enum<?> value, Object... arguments) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
    }

    /// A sentence without arguments, if there is one with this key.
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /// Words as a list in a sentence.
    public String list(List<String> words) {
        return String.join(", ", words);
    }

    /// Words as a list in a sentence, the last joined to the others by a sentence of its own.
    public String list(List<String> words, String lastKey) {
        if (words.size() < 2) {
            return list(words);
        }
        return text(lastKey, list(words.subList(0, words.size() - 1)), words.getLast());
    }
}
