package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/ShareListPage` shows.
///
/// @param intro who sees what
/// @param links where there are more than fit
record ShareListPage(String intro, List<Row> rows, @Nullable PageLinks links) {

    ShareListPage {
        rows = List.copyOf(rows);
    }

    /// A request.
    ///
    /// @param open whether nobody has answered yet
    record Row(UUID id, String text, String on, String state, boolean open) {}
}
