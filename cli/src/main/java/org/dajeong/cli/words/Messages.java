package org.dajeong.cli.words;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of one language.
///
/// `{0}` stands for the first argument. Directly after it, `[은/는]` chooses the Korean particle by the sound
/// of the argument, and `[row/rows]` chooses an English form by whether the argument is 1.
public final class Messages {

    private static final String BUNDLE = "org.dajeong.cli.messages";

    private static final Pattern PLACE =
            Pattern.compile("\\{(\\d)\\}([’”'\"]? ?)(?:\\[([^\\[\\]/]*)/([^\\[\\]/]*)\\])?");

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
        return filled(key, bundle.getString(key), List.of(arguments));
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

    private String filled(String key, String pattern, List<Object> arguments) {
        Matcher matcher = PLACE.matcher(pattern);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(replacement(key, place, arguments)));
    }

    private String replacement(String key, MatchResult place, List<Object> arguments) {
        int index = Integer.parseInt(place.group(1));
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(
                    "%s asks for argument %d, but there are %d".formatted(key, index, arguments.size()));
        }
        String argument = written(arguments.get(index));
        String form = place.group(3) == null ? "" : form(argument, place.group(3), place.group(4));
        return argument + place.group(2) + form;
    }

    private String form(String argument, String first, String second) {
        return switch (language) {
            case KOREAN -> Particles.form(argument, first, second);
            case ENGLISH -> argument.equals("1") ? first : second;
        };
    }

    private String written(Object argument) {
        return switch (argument) {
            case Integer number -> String.format(language.locale(), "%,d", number);
            case Long number -> String.format(language.locale(), "%,d", number);
            default -> argument.toString();
        };
    }
}
