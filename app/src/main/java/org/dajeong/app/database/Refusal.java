package org.dajeong.app.database;

import java.util.List;

/// Why the programme cannot do what was asked, as the key of a sentence that also says the way out.
///
/// @param key in `messages/database.properties`
/// @param arguments what the sentence names
public record Refusal(String key, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
