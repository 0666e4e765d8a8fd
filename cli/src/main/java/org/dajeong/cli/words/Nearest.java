package org.dajeong.cli.words;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names a person may have meant.
public final class Nearest {

    /// More suggestions than this help nobody.
    private static final int SUGGESTIONS_MAX = 3;

    private Nearest() {}

    /// The names closest to the one found, best first; names that have little in common with it are left out.
    ///
    /// Hangul is compared letter by letter, so that 세무이과 and 세무2과 are close.
    public static List<String> to(String found, List<String> names) {
        String letters = letters(found);
        record Candidate(String name, int distance) {}
        return names.stream()
                .map(name -> new Candidate(name, distance(letters, letters(name))))
                .filter(candidate -> candidate.distance() <= Math.max(2, letters.length() / 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SUGGESTIONS_MAX)
                .map(Candidate::name)
                .toList();
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    }

    /// Letters to insert, delete or replace (Levenshtein).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
