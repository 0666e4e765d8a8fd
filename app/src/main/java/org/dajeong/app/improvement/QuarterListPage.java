package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/QuarterListPage` shows.
///
/// @param maySet whether the reader sets the days
record QuarterListPage(List<Row> rows, @Nullable PageLinks links, boolean maySet) {

    QuarterListPage {
        rows = List.copyOf(rows);
    }

    /// @param review its day
    record Row(String href, String name, String state, String waves, String review) {}
}
