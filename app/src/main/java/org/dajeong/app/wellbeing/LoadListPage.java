package org.dajeong.app.wellbeing;

import java.util.List;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `wellbeing/LoadListPage` shows: the load of all departments in a quarter, and how more of it is stated.
///
/// @param quarter as addresses write it
/// @param stated of how many departments something was stated
/// @param applied the last files
record LoadListPage(
        String heading,
        String quarter,
        Link older,
        @Nullable Link newer,
        @Nullable String done,
        String stated,
        List<Row> rows,
        @Nullable PageLinks links,
        List<File> applied,
        List<FieldProblem> problems) {

    LoadListPage {
        rows = List.copyOf(rows);
        applied = List.copyOf(applied);
        problems = List.copyOf(problems);
    }

    record Link(String href, String text) {}

    /// A department; figures are blank where nothing was stated.
    ///
    /// @param perPerson contacts per person in post, or why it is not shown
    record Row(
            String href,
            String department,
            String calls,
            String visits,
            String staff,
            String perPerson,
            String abusive) {}

    /// A file that was applied.
    record File(String name, String changes, String by, String on) {}
}
