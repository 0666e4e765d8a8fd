package org.dajeong.app.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityQuarterPage` shows: the published departments of a quarter by kind of work, without
/// ranks.
///
/// @param whole the agency's share in a sentence
/// @param chart SVG for a page, and for a phone; absent where no department is shown
/// @param withheld how many departments are not shown
record IntegrityQuarterPage(
        String heading,
        String basis,
        String whole,
        @Nullable Drawing chart,
        List<Group> groups,
        @Nullable String withheld) {

    IntegrityQuarterPage {
        groups = List.copyOf(groups);
    }

    record Drawing(String wide, String narrow) {}

    /// The departments of one kind of work.
    record Group(String kind, List<Row> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /// A department.
    ///
    /// @param share or why it is not shown
    /// @param relation class and words of how it lies to the agency; absent where neither can be said
    record Row(
            String href,
            String department,
            String share,
            String interval,
            String answers,
            @Nullable Mark relation) {}

    record Mark(String code, String text) {}
}
