package org.dajeong.app.scoring.web;

import java.util.List;
import org.dajeong.app.web.ChartFigure;
import org.jspecify.annotations.Nullable;

/// Everything `scoring/AgencyPage` shows; before the first publication only its name.
///
/// @param basis what the figures rest on
/// @param partly said to those who see some departments only
/// @param groupings ways of putting departments together
/// @param orders ways of sorting them inside a group
/// @param groups the table, group by group
/// @param untold departments whose level cannot be told yet, and why
/// @param alone departments that cannot be compared, and why
/// @param withheld departments that are not shown, and why
record AgencyPage(
        String basis,
        @Nullable String partly,
        List<Switch> groupings,
        List<Switch> orders,
        ChartFigure chart,
        List<Group> groups,
        List<Reason> untold,
        List<Reason> alone,
        List<Reason> withheld) {

    AgencyPage {
        groupings = List.copyOf(groupings);
        orders = List.copyOf(orders);
        groups = List.copyOf(groups);
        untold = List.copyOf(untold);
        alone = List.copyOf(alone);
        withheld = List.copyOf(withheld);
    }

    /// A link that shows the same in another way.
    record Switch(String href, String text, boolean current) {}

    /// Departments that stand together.
    record Group(String title, List<Row> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /// A department; texts are empty where there is no figure.
    ///
    /// @param department its id
    /// @param tier code of its look
    record Row(
            String department,
            String name,
            String kind,
            String tier,
            String tierText,
            String fair,
            String interval,
            String raw,
            String contacts) {}

    /// A department and a sentence about it.
    record Reason(String name, String text) {}
}
