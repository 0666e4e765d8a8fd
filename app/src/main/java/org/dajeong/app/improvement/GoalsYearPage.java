package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/GoalsYearPage` shows: a year of goals for 부서평가, half by half.
///
/// @param columns quarters with the halves and the year after them
record GoalsYearPage(
        String heading,
        String back,
        DepartmentGoalsPage.Link older,
        DepartmentGoalsPage.@Nullable Link newer,
        List<String> columns,
        List<Row> rows,
        @Nullable PageLinks links) {

    GoalsYearPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param cells one per column
    record Row(String department, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
