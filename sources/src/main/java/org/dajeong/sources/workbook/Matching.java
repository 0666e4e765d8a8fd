package org.dajeong.sources.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which column of a header seems to be which field: every field at most one column and the other way round.
///
/// @param columns by field
/// @param score how well they match: 1 for each field found under one of its names, less under a similar
///     one; a required field counts double
record Matching(Map<String, Integer> columns, double score) {

    private record Pair(Wanted wanted, int column, double likeness) {}

    static Matching of(List<Wanted> wanted, List<String> paths, NameKeys keys) {
        List<Pair> pairs = new ArrayList<>();
        for (Wanted field : wanted) {
            for (int column = 0; column < paths.size(); column++) {
                double likeness = likeness(field, paths.get(column), keys);
                if (likeness > 0) {
                    pairs.add(new Pair(field, column, likeness));
                }
            }
        }
        // The sort is stable: of two that are as like, the one asked for first and standing first.
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<String, Integer> columns = new LinkedHashMap<>();
        double score = 0;
        for (Pair pair : pairs) {
            if (!columns.containsKey(pair.wanted().key()) && !columns.containsValue(pair.column())) {
                columns.put(pair.wanted().key(), pair.column());
                score += pair.wanted().required() ? 2 * pair.likeness() : pair.likeness();
            }
        }
        return new Matching(columns, score);
    }

    private static double likeness(Wanted wanted, String path, NameKeys keys) {
        if (path.isEmpty()) {
            return 0;
        }
        String leaf = Header.leaf(path);
        return wanted.names().stream()
                .mapToDouble(name -> Math.max(likeness(name, leaf, keys), 0.99 * likeness(name, path, keys)))
                .max()
                .orElse(0);
    }

    private static double likeness(String name, String title, NameKeys keys) {
        String key = keys.of(name);
        if (key.equals(keys.of(title))) {
            return 1;
        }
        String bare = keys.bare(title);
        if (bare.equals(keys.bare(name))) {
            return 0.9;
        }
        int shorter = Math.min(key.length(), bare.length());
        int longer = Math.max(key.length(), bare.length());
        boolean part = shorter >= 2 && (bare.contains(key) || key.contains(bare));
        return part ? 0.4 + 0.3 * shorter / longer : 0;
    }
}
