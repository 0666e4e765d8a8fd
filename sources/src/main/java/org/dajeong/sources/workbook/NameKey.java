package org.dajeong.sources.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name as it is compared, so that 세무 2과 and 세무2과 are one.
///
/// Wide and narrow letters, upper and lower case are the same; only letters and digits count, not spaces,
/// dots, brackets or hyphens.
public final class NameKey {

    /// What numbers a heading: `1.`, `(2)`, `가)`, `③`.
    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*(\\(?\\d{1,2}[.)](?!\\d)|[가나다라마바사아자차카타파하][.)]|[\\u2460-\\u2473])\\s*");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）|<[^<>]*>");

    private NameKey() {}

    /// The letters and digits of a name; a name that has none is its own key.
    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.isEmpty() ? folded.strip() : key.toString();
    }

    /// The key without numbering before it and without what stands in brackets: `1. 수신(10점)` is 수신.
    public static String bare(String name) {
        String rest = BRACKETS.matcher(NUMBERING.matcher(name).replaceFirst("")).replaceAll(" ");
        return of(rest.isBlank() ? name : rest);
    }
}
