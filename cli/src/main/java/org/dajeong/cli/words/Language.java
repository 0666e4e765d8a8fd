package org.dajeong.cli.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A language the command line speaks.
public enum Language {
    KOREAN(Locale.KOREAN),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The code by which a person chooses it: `ko` or `en`.
    public String code() {
        return locale.getLanguage();
    }

    /// The language with this code.
    public static Optional<Language> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /// The language to speak where no option asks for one: what the launcher says, else English where the
    /// environment's locale is English, else Korean.
    ///
    /// @param launcher the code the launcher passes on, perhaps empty
    /// @param environment the variables of the process
    public static Language preferred(String launcher, Map<String, String> environment) {
        return find(launcher)
                .orElseGet(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.startsWith("en"))
                        .map(value -> ENGLISH)
                        .orElse(KOREAN));
    }
}
