package org.dajeong.app.intake;

import java.util.List;
import java.util.Map;

/// What a check found in a file.
///
/// @param rows the rows that are ratings
/// @param faultyRows those of them that have a fault
/// @param faults the cells to mend, kept or not
/// @param warnings the cells to look at, kept or not
/// @param unknown words of the file that mean no known value or department, at most [#UNKNOWN_MAX]
/// @param blanks by field, the rows that say nothing about what is beyond the department's control
/// @param skipped the first rows that were taken for sums, notes or repeated headers
/// @param skippedBeyond how many more there are
public record CheckReport(
        long rows,
        long faultyRows,
        long faults,
        long warnings,
        List<UnknownWord> unknown,
        Map<String, Long> blanks,
        List<SkippedRow> skipped,
        long skippedBeyond) {

    /// Faults and warnings kept of one file; nobody mends more before trying again.
    static final int KEPT_MAX = 10_000;

    /// Different unknown words kept of one file.
    static final int UNKNOWN_MAX = 100;

    public CheckReport {
        unknown = List.copyOf(unknown);
        blanks = Map.copyOf(blanks);
        skipped = List.copyOf(skipped);
    }

    /// A word that is not known.
    ///
    /// @param field the department's or that of a [MixFactor]
    /// @param rows in how many rows it stands
    /// @param near what it may have meant
    public record UnknownWord(String field, String text, long rows, List<String> near) {

        public UnknownWord {
            near = List.copyOf(near);
        }
    }

    /// A row that was left out.
    public record SkippedRow(String sheet, long row, String text) {}

    /// Whether the file can be imported as it is.
    public boolean isClean() {
        return faults == 0 && rows > 0;
    }
}
