package org.dajeong.app.training;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `training/ColumnsPage` shows.
///
/// @param rows every field there is, those chosen first
record ColumnsPage(List<Row> rows, boolean saved, List<FieldProblem> problems) {

    ColumnsPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// @param field its name in the form
    /// @param place its number from the left; blank where it is left out
    record Row(String field, String name, String place, String heading) {}
}
