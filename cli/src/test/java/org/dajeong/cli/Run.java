package org.dajeong.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dajeong.cli.words.Language;

/// One run of the command line inside a test.
record Run(int exit, String out, String err) {

    static Run korean(String... args) {
        return of(Language.KOREAN, args);
    }

    static Run english(String... args) {
        return of(Language.ENGLISH, args);
    }

    private static Run of(Language language, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Dajeong(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        language)
                .run(args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What it said on standard error, line by line.
    List<String> complaints() {
        return err.lines().toList();
    }

    Json json() {
        return Json.of(out);
    }
}
