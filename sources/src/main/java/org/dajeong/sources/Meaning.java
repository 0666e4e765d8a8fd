package org.dajeong.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the text of a cell means in its part.
sealed interface Meaning {

    /// A number, in the integer unit of its part.
    record Value(long value) implements Meaning {}

    /// The item was not asked.
    record NotAsked() implements Meaning {}

    /// Nothing that may stand there.
    record Wrong(Problem.Kind kind, List<String> expected) implements Meaning {

        Wrong(Problem.Kind kind, String... expected) {
            this(kind, List.of(expected));
        }
    }

    /// The meanings met before: a column has few texts and a file has many rows.
    final class Memory {

        private static final int TEXTS_MAX = 1 << 16;

        private final Function<String, Meaning> meaning;
        private final Map<String, Meaning> known = new HashMap<>();

        Memory(Function<String, Meaning> meaning) {
            this.meaning = meaning;
        }

        Meaning of(String text) {
            Meaning found = known.get(text);
            if (found == null) {
                found = meaning.apply(text);
                if (known.size() < TEXTS_MAX) {
                    known.put(text, found);
                }
            }
            return found;
        }
    }
}
