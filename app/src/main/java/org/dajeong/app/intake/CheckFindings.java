package org.dajeong.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajeong.sources.workbook.Workbook;

/// Collects what a check finds: the first faults, and the number of all.
final class CheckFindings implements RatingReader.Findings {

    private final List<CellFault> kept = new ArrayList<>();
    private final Map<String, Long> blanks = new HashMap<>();
    private final Map<Word, CheckReport.UnknownWord> unknown = new LinkedHashMap<>();
    private long faults;
    private long warnings;

    private record Word(String field, String text) {}

    @Override
    public void fault(CellFault fault) {
        if (fault.kind().isWarning()) {
            warnings++;
        } else {
            faults++;
        }
        if (kept.size() < CheckReport.KEPT_MAX) {
            kept.add(fault);
        }
        if (fault.kind() == CellFault.Kind.LEVEL_UNKNOWN
                || fault.kind() == CellFault.Kind.DEPARTMENT_UNKNOWN
                || fault.kind() == CellFault.Kind.DEPARTMENT_NOT_THEN) {
            unknown(fault);
        }
    }

    private void unknown(CellFault fault) {
        Word word = new Word(fault.field(), fault.found());
        CheckReport.UnknownWord known = unknown.get(word);
        if (known != null || unknown.size() < CheckReport.UNKNOWN_MAX) {
            long rows = known == null ? 1 : known.rows() + 1;
            unknown.put(word, new CheckReport.UnknownWord(fault.field(), fault.found(), rows, fault.expected()));
        }
    }

    @Override
    public void blank(MixFactor factor) {
        blanks.merge(factor.field(), 1L, Long::sum);
    }

    long faults() {
        return faults;
    }

    List<CellFault> kept() {
        return kept;
    }

    CheckReport report(Workbook.ReadRows read, long faultyRows) {
        return new CheckReport(
                read.rows(),
                faultyRows,
                faults,
                warnings,
                List.copyOf(unknown.values()),
                blanks,
                read.skipped().stream()
                        .map(row -> new CheckReport.SkippedRow(row.sheet(), row.row(), row.text()))
                        .toList(),
                read.skippedBeyond());
    }
}
