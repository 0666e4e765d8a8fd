package org.dajeong.district;

import java.util.List;
import java.util.stream.IntStream;

/// The six quarters of the district, from January 2025 to June 2026.
final class Calendar {

    static final int QUARTERS = 6;
    static final int MONTHS = 3 * QUARTERS;

    private static final int FIRST_YEAR = 2025;

    /// Their names in order: `2025-1` to `2026-2`.
    static final List<String> LABELS = IntStream.range(0, QUARTERS)
            .mapToObj(quarter -> "%d-%d".formatted(year(3 * quarter), quarter % 4 + 1))
            .toList();

    private Calendar() {}

    static int year(int month) {
        return FIRST_YEAR + month / 12;
    }

    /// The position of a quarter by its name.
    static int quarter(String label) {
        int quarter = LABELS.indexOf(label);
        if (quarter < 0) {
            throw new IllegalArgumentException("quarter '%s' should be one of %s".formatted(label, LABELS));
        }
        return quarter;
    }

    /// Whether people change departments before the quarter begins: on 1 January and 1 July.
    static boolean beginsWithTransfers(int quarter) {
        return quarter > 0 && quarter % 2 == 0;
    }
}
