package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The keys of names that are compared again and again while a header is looked for.
final class NameKeys {

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> bareKeys = new HashMap<>();
    private final Map<String, String> barePaths = new HashMap<>();

    /// As [NameKey#of].
    String of(String name) {
        return keys.computeIfAbsent(name, NameKey::of);
    }

    /// As [NameKey#bare].
    String bare(String name) {
        return bareKeys.computeIfAbsent(name, NameKey::bare);
    }

    /// The bare keys of the parts of a header path.
    String barePath(String path) {
        return barePaths.computeIfAbsent(path, NameKeys::bareParts);
    }

    private static String bareParts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split(Header.BETWEEN)) {
            parts.add(NameKey.bare(part));
        }
        return String.join(Header.BETWEEN, parts);
    }
}
