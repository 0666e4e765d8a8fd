package org.dajeong.cli;

import java.io.PrintStream;
import java.util.List;
import org.dajeong.cli.words.Messages;

/// One run: where answers and complaints go, and in which language.
///
/// @param out for answers, UTF-8
/// @param err for complaints, advice and progress, UTF-8
/// @param reader counts the ratings that are to be scored
record Session(PrintStream out, PrintStream err, Messages messages, RatingReader reader) {

    void answer(List<String> lines) {
        lines.forEach(out::println);
    }

    /// Says something beside the answer.
    void tell(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }
}
