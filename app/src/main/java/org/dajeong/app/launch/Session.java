package org.dajeong.app.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.dajeong.app.database.Refusal;
import org.dajeong.charts.words.Sentence;

/// One run of a command: where it speaks and in which language, and what surrounds it.
///
/// @param out for what was asked for
/// @param err for everything else
/// @param environment the variables of the process
/// @param home the folder whose `.dajeong` holds the embedded databases
record Session(PrintStream out, PrintStream err, Locale locale, Map<String, String> environment, Path home) {

    private static final Control KOREAN_IS_THE_BASE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    void answer(String key, Object... arguments) {
        out.println(text(key, List.of(arguments)));
        out.flush();
    }

    void tell(String key, Object... arguments) {
        err.println(text(key, List.of(arguments)));
        err.flush();
    }

    Exit tell(Refusal refusal, Exit exit) {
        err.println(text(refusal.key(), refusal.arguments()));
        err.flush();
        return exit;
    }

    /// The folder of the embedded database with this name.
    Path embedded(String name) {
        return home.resolve(".dajeong").resolve(name);
    }

    /// The address of the office's database.
    Optional<String> databaseUrl() {
        return Optional.ofNullable(environment.get("DATABASE_URL")).filter(url -> !url.isBlank());
    }

    private String text(String key, List<Object> arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages/database", locale, KOREAN_IS_THE_BASE);
        return new Sentence(key, sentences.getString(key), locale).with(arguments);
    }
}
