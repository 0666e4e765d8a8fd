package org.dajeong.app.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityQuarterPage` shows: the published departments of a quarter by kind of work, without
/// ranks.
///
/// @param whole the agency's share in a sentence
/// @param higher departments of which it can be said that their share is higher, in the order of the page
/// @param lower the same, lower
/// @param chart SVG for a page, and for a phone; absent where no department is shown
/// @param withheld how many departments are not shown
record IntegrityQuarterPage(
        String heading,
        String basis,
        String whole,
        List<Link> higher,
        List<Link> lower,
        @Nullable Drawing chart,
        List<Group> groups,
        @Nullable String withheld) {

    IntegrityQuarterPage {
        higher = List.copyOf(higher);
        lower = List.copyOf(lower);
        groups = List.copyOf(groups);
    }

    record Link(String href, String text) {}

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
