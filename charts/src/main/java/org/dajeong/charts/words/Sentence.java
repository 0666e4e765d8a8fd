package org.dajeong.charts.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a message file with places to fill in.
///
/// `{0}` stands for the first argument. Directly after it, `[은/는]` chooses the Korean particle by the sound
/// of the argument, and `[row/rows]` chooses an English form by whether the argument is 1. Quotation marks and
/// apostrophes mean nothing else than themselves.
///
/// @param key where the sentence stands, for the message of a mistake
/// @param pattern the sentence
/// @param locale its language
public record Sentence(String key, String pattern, Locale locale) {

    private static final Pattern PLACE =
            Pattern.compile("\\{(\\d)\\}([’”'\"]? ?)(?:\\[([^\\[\\]/]*)/([^\\[\\]/]*)\\])?");

    /// The sentence with its arguments in place; whole numbers are grouped by thousands.
    ///
    /// @throws IllegalArgumentException if the sentence asks for an argument that is not given
    public String with(List<?> arguments) {
        Matcher matcher = PLACE.matcher(pattern);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(replacement(place, arguments)));
    }

    private String replacement(MatchResult place, List<?> arguments) {
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
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage())
                ? Particles.form(argument, first, second)
                : argument.equals("1") ? first : second;
    }

    private String written(Object argument) {
        return switch (argument) {
            case Integer number -> String.format(locale, "%,d", number);
            case Long number -> String.format(locale, "%,d", number);
            default -> argument.toString();
        };
    }
}
