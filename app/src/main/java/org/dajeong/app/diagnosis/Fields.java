package org.dajeong.app.diagnosis;

import java.util.Locale;
import org.dajeong.app.web.Words;

/// Improvement fields: what they are called, and what can be tried in them.
final class Fields {

    private Fields() {}

    static String name(String field, Words words) {
        return words.text("field." + key(field));
    }

    /// Something to try for which nobody has evidence yet.
    static String suggestion(String field, Words words) {
        return words.text("suggestion." + key(field));
    }

    private static String key(String field) {
        return field.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
