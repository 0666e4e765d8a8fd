package org.dajeong.app.training;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.FieldProblem;

/// Everything `training/PolicyPage` shows.
///
/// @param rows every rule, by kind and the newest first
record PolicyPage(
        List<Row> rows,
        List<Choice> kinds,
        List<Choice> confirmers,
        PolicyForm form,
        NewKind kind,
        boolean saved,
        List<FieldProblem> problems) {

    PolicyPage {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        confirmers = List.copyOf(confirmers);
        problems = List.copyOf(problems);
    }

    /// @param state in force, to come or replaced
    /// @param removable whether its day has not come
    record Row(
            UUID id,
            String kind,
            String from,
            String minimum,
            String reward,
            String cap,
            String confirmer,
            String state,
            boolean removable) {}

    record Choice(String value, String text, boolean chosen) {}

    /// What was typed of a new kind.
    record NewKind(String nameKo, String nameEn) {

        static final NewKind NONE = new NewKind("", "");
    }
}
