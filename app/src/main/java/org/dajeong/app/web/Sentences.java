package org.dajeong.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dajeong.charts.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The sentences of all modules: every pair of files under `messages/`, Korean without suffix, English with `_en`.
///
/// Templates reach them as `#{key(argument)}`. Places are filled in as a [Sentence] does it, so that Korean
/// particles and English plurals follow what is filled in; nothing else of `java.text.MessageFormat` is known.
@Component("messageSource")
public class Sentences extends ResourceBundleMessageSource {

    private static final String FOLDER = "messages/";

    public Sentences() {
        setBasenames(baseNames());
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    /// The sentences in one reader's language.
    public Words in(Locale locale) {
        return new Words(this, locale);
    }

    /// The sentence with this key in the reader's language.
    ///
    /// @throws org.springframework.context.NoSuchMessageException if there is none
    public String text(Locale locale, String key, Object... arguments) {
        return getMessage(key, arguments, locale);
    }

    /// The sentence with this key in the reader's language, or another text where there is none.
    String textOr(Locale locale, String key, String other) {
        return Objects.requireNonNull(getMessage(key, null, other, locale));
    }

    /// The sentence for a value of an enum: `tier.cannot-tell` for `tier` and `CANNOT_TELL`.
    public String of(Locale locale, String prefix, Enum<?> value, Object... arguments) {
        return text(locale, prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null) {
            return null;
        }
        String pattern = resolveCodeWithoutArguments(code, locale);
        List<Object> given = arguments == null ? List.of() : Arrays.asList(arguments);
        return pattern == null ? null : new Sentence(code, pattern, locale).with(given);
    }

    private static String[] baseNames() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties");
            return Stream.of(files)
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> FOLDER + name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
