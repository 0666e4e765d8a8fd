package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/TaskListPage` shows: the CS tasks of a department.
///
/// @param due the last day to hand in, where it was set
/// @param mayWrite whether the reader types for the department
/// @param again tasks that can go on, the newest first
/// @param links where there are more than fit
/// @param offers departments that can be asked how they do better
/// @param bundles quarters whose evidence can be taken along
record TaskListPage(
        UUID department,
        String heading,
        @Nullable String due,
        boolean mayWrite,
        List<Row> rows,
        @Nullable PageLinks links,
        List<Again> again,
        List<Suggestion> suggestions,
        List<ShareOffers.Offer> offers,
        List<Bundle> bundles) {

    TaskListPage {
        rows = List.copyOf(rows);
        again = List.copyOf(again);
        suggestions = List.copyOf(suggestions);
        offers = List.copyOf(offers);
        bundles = List.copyOf(bundles);
    }

    /// A task.
    ///
    /// @param told what was found out about the department, promise by promise
    record Row(
            UUID id, String title, String when, String state, String promises, String done, List<TaskTexts.Told> told) {

        Row {
            told = List.copyOf(told);
        }
    }

    /// A task to go on with.
    record Again(UUID id, String text) {}

    /// Something to try.
    ///
    /// @param why what it is suggested for
    /// @param evidence what it did here, or that nobody knows
    /// @param source what is published about it
    record Suggestion(
            String key, String item, String title, String why, String action, String evidence, String source) {}

    /// A quarter whose evidence can be taken along.
    record Bundle(String quarter, String text) {}
}
