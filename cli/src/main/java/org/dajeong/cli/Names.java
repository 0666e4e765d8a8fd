package org.dajeong.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Names of departments, periods and columns as options give them.
final class Names {

    private Names() {}

    /// A name as the readers of files clean it: without blanks around it, Hangul in composed form.
    static String one(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /// The names in `a,b,c`, or complaints about blank ones and those that stand twice.
    static List<String> list(String option, String text, Complaints complaints) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String name = one(part);
            if (name.isEmpty()) {
                complaints.add("ask.blank", option);
            } else if (names.contains(name)) {
                complaints.add("ask.name-twice", option, name);
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
