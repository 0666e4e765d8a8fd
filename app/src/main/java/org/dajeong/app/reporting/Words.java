package org.dajeong.app.reporting;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the papers in one language.
///
/// Arguments are finished text ([Figures]). Particles that follow an argument's sound are avoided by wording:
/// they stand behind 점, 건, 부서 and other fixed words only.
final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(String name, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.dajeong.app.reporting." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Words of tables, in the reader's language.
    static Words of(Locale locale) {
        return new Words("tables", locale);
    }

    /// Sentences of official documents, which are written in Korean only.
    static Words official() {
        return new Words("official", Locale.KOREAN);
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// The words for a value: `tier.cannot-tell` for `tier` and `CANNOT_TELL`.
    String of(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The words for a standing's tier, or for its being withheld.
    String of(Standing standing) {
        return standing.findTier().map(tier -> of("tier", tier)).orElseGet(() -> text("tier.withheld"));
    }
}
