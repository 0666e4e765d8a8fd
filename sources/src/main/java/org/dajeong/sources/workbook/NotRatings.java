package org.dajeong.sources.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Knows rows that are no ratings by what they begin with: 합계, 평균, 비고, ※.
final class NotRatings {

    /// A note has its text and at most one more cell; a rating has more.
    private static final int NOTE_CELLS = 2;

    /// What is longer is a sentence rather than the name of a department and a word.
    private static final int NAME_LENGTH = 15;

    /// What a note begins with.
    private static final List<String> MARKS = List.of("※", "*", "주)", "주:");

    private final Set<String> words = new HashSet<>();

    NotRatings(List<String> words) {
        words.forEach(word -> this.words.add(NameKey.of(word)));
    }

    /// @param cells of a row that is not blank
    boolean test(List<String> cells) {
        String first = first(cells);
        String key = NameKey.bare(first);
        if (words.contains(key) || words.contains(NameKey.of(first)) || endsWithWord(key)) {
            return true;
        }
        long used = cells.stream().filter(text -> !text.isEmpty()).count();
        return used <= NOTE_CELLS
                && (MARKS.stream().anyMatch(first::startsWith)
                        || words.stream().anyMatch(word -> word.length() > 1 && key.startsWith(word)));
    }

    /// Whether a short text ends with a word, as 세무1과 소계 does.
    private boolean endsWithWord(String key) {
        return key.length() <= NAME_LENGTH && words.stream().anyMatch(word -> word.length() > 1 && key.endsWith(word));
    }

    static String first(List<String> cells) {
        return cells.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
