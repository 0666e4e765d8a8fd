package org.dajeong.app.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityGoalListPage` shows: which departments promised something about integrity in
/// a quarter, so that the integrity office can plan its happy calls.
///
/// @param older address of the quarter before
/// @param newer address of the quarter after
/// @param tally how many stand how; absent where there are none
record IntegrityGoalListPage(
        String heading,
        Link older,
        @Nullable Link newer,
        @Nullable String tally,
        List<Row> rows) {

    IntegrityGoalListPage {
        rows = List.copyOf(rows);
    }

    record Link(String href, String text) {}

    /// A department.
    ///
    /// @param href what is published about it
    /// @param hard whether its quarter will probably not tell
    /// @param answers how many answers it expects, and how many it takes
    record Row(
            String href,
            String department,
            String promise,
            String outcomeCode,
            String outcome,
            boolean hard,
            String answers) {}
}
