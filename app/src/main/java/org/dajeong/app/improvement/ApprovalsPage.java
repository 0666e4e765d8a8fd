package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/ApprovalsPage` shows.
///
/// @param rows what waits, the oldest first
/// @param links where there are more than fit
/// @param refused the goal whose form could not be followed, with what was typed
record ApprovalsPage(List<Row> rows, @Nullable PageLinks links, Typed refused, List<FieldProblem> problems) {

    ApprovalsPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// A goal or a task; the other is absent.
    record Row(@Nullable GoalCard goal, @Nullable TaskCard task) {}

    /// What a department says of the doing of a task.
    ///
    /// @param when the quarters it is looked at
    /// @param done its answer
    /// @param note its reason, where it gave one
    /// @param evidence how much evidence there is
    record TaskCard(
            UUID id,
            int version,
            String department,
            String title,
            String when,
            String promises,
            String done,
            String note,
            String evidence) {}

    /// What was typed about a goal; blank where nothing was.
    record Typed(String goal, String document, String on, String remark) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }
}
