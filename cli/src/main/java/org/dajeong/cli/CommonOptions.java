package org.dajeong.cli;

import java.util.Optional;
import org.dajeong.cli.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command.
///
/// They are read before all others, since complaints and help are already in the language that was asked for.
final class CommonOptions {

    private static final String LANG = "--lang";
    private static final String DEBUG = "--debug";

    @Option(names = LANG, paramLabel = "ko|en", descriptionKey = "option.lang", order = 90)
    @Nullable
    String lang;

    @Option(names = DEBUG, descriptionKey = "option.debug", order = 91)
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            order = 92)
    boolean help;

    /// The language asked for, if it is one of ours.
    static Optional<Language> language(String... args) {
        Optional<Language> language = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(LANG + "=")) {
                language = Language.find(args[i].substring(LANG.length() + 1));
            } else if (args[i].equals(LANG) && i + 1 < args.length) {
                language = Language.find(args[i + 1]);
            }
        }
        return language;
    }

    /// Whether the trace of an unexpected failure is wanted.
    static boolean debug(String... args) {
        for (String arg : args) {
            if (arg.equals(DEBUG)) {
                return true;
            }
        }
        return false;
    }

    void check(Complaints complaints) {
        if (lang != null && Language.find(lang).isEmpty()) {
            complaints.add("ask.lang", lang);
        }
    }
}
