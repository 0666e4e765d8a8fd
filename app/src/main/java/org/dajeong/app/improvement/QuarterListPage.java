package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/QuarterListPage` shows.
record QuarterListPage(List<Row> rows, @Nullable PageLinks links) {

    QuarterListPage {
        rows = List.copyOf(rows);
    }

    /// @param review its day
    record Row(String href, String name, String state, String waves, String review) {}
}
