package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/GoalsYearPage` shows: a year of goals for 부서평가, half by half.
///
/// @param columns quarters with the halves and the year after them
/// @param beside how goals about other measures stand, half by half
record GoalsYearPage(
        String heading,
        String back,
        DepartmentGoalsPage.Link older,
        DepartmentGoalsPage.@Nullable Link newer,
        List<String> columns,
        List<String> beside,
        List<Row> rows,
        @Nullable PageLinks links) {

    GoalsYearPage {
        columns = List.copyOf(columns);
        beside = List.copyOf(beside);
        rows = List.copyOf(rows);
    }

    /// @param cells one per column
    record Row(String department, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
