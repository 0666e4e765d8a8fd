package org.dajeong.app.training;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `training/SessionListPage` shows.
///
/// @param summary how many were held in the quarter of today
/// @param rows sessions and rehearsals, the newest first
/// @param mayWrite whether the reader may write down another
record SessionListPage(
        UUID department,
        String heading,
        String summary,
        List<Row> rows,
        @Nullable PageLinks links,
        boolean mayWrite) {

    SessionListPage {
        rows = List.copyOf(rows);
    }

    /// @param facts kind, minutes, how many took part
    /// @param confirmed whether the head, or the CS office, confirmed it
    record Row(String href, String topic, String when, String facts, String state, boolean confirmed) {}
}
