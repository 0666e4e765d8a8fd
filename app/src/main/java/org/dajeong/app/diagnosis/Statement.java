package org.dajeong.app.diagnosis;

import java.util.List;
import java.util.stream.Collectors;

/// What is said of a part: a first sentence that names it and its size, and the sentences after it.
record Statement(String lead, String text) {

    /// A statement of these sentences; empty ones are left out.
    static Statement of(String lead, String... sentences) {
        return new Statement(
                lead,
                List.of(sentences).stream()
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")));
    }
}
