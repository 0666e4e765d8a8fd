package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/TaskEditPage` shows.
///
/// @param action where the form goes
/// @param version of the task that was read; 0 for a new one
/// @param meanwhile whether somebody else saved first
/// @param theirs what he saved, where it differs
/// @param problems all that is wrong
record TaskEditPage(
        UUID department,
        String heading,
        String action,
        String cancel,
        int version,
        TaskForm form,
        String continues,
        List<Choice> quarters,
        List<Choice> windows,
        List<Choice> kinds,
        List<Choice> owners,
        List<Choice> stopRules,
        List<Row> rows,
        @Nullable String source,
        boolean meanwhile,
        List<Theirs> theirs,
        List<FieldProblem> problems) {

    TaskEditPage {
        quarters = List.copyOf(quarters);
        windows = List.copyOf(windows);
        kinds = List.copyOf(kinds);
        owners = List.copyOf(owners);
        stopRules = List.copyOf(stopRules);
        rows = List.copyOf(rows);
        theirs = List.copyOf(theirs);
        problems = List.copyOf(problems);
    }

    /// One of a list to choose from.
    record Choice(String value, String text, boolean chosen) {}

    /// An item and its promise.
    record Row(int number, List<Choice> items, String points) {

        Row {
            items = List.copyOf(items);
        }
    }

    /// A field as somebody else saved it.
    record Theirs(String name, String text) {}
}
