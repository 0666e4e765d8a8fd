package org.dajeong.sources;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names that a misspelt name may have meant.
public final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /// Up to three different names, nearest first, then in the order given.
    ///
    /// Distance is the number of letters inserted, deleted, replaced or swapped with a neighbour. A Hangul
    /// syllable is taken apart first, so that 수신 is near to 수심 and far from 수납.
    public static List<String> of(String name, List<String> names) {
        String letters = letters(name);
        return names.stream()
                .filter(other -> !other.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(other -> distance(letters, letters(other))))
                .limit(MOST)
                .toList();
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }

    /// The "optimal string alignment" distance.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
