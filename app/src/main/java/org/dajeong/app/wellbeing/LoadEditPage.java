package org.dajeong.app.wellbeing;

import java.util.List;
import org.dajeong.app.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/// Everything `wellbeing/LoadEditPage` shows: the form in which the load of a department is typed.
///
/// @param other what somebody else stated meanwhile
record LoadEditPage(
        String heading,
        String action,
        String back,
        String quarter,
        int version,
        List<Field> fields,
        @Nullable String other,
        List<FieldProblem> problems) {

    LoadEditPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /// @param name of the control
    /// @param hint what is counted
    record Field(
            String name,
            String label,
            String hint,
            String value,
            @Nullable String problem) {}
}
