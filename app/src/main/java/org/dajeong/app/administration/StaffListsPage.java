package org.dajeong.app.administration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.organization.StaffLists;
import org.dajeong.app.web.FieldProblem;

/// Everything `administration/StaffListsPage` shows.
///
/// @param done what was done just now
record StaffListsPage(List<Row> rows, Optional<String> done, List<FieldProblem> problems) {

    StaffListsPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// A list that was applied.
    record Row(String file, String effective, int changes, String by, String at) {}

    static StaffListsPage of(
            List<StaffLists.Applied> applied,
            Optional<String> done,
            List<FieldProblem> problems,
            ZoneId zone,
            Locale locale) {
        return new StaffListsPage(
                applied.stream()
                        .map(list -> new Row(
                                list.fileName(),
                                Days.day(list.effectiveOn(), locale),
                                list.changes(),
                                list.appliedBy(),
                                Days.moment(list.appliedAt().toInstant(), zone, locale)))
                        .toList(),
                done,
                problems);
    }
}
