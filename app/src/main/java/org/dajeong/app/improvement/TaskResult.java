package org.dajeong.app.improvement;

import java.util.List;

/// What became of something that was to be done with a CS task.
public sealed interface TaskResult {

    /// It was done.
    record Done(Task task) implements TaskResult {}

    /// Something is missing or wrong; all of it.
    record Refused(List<Problem> problems) implements TaskResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Somebody else saved first; nothing was changed.
    ///
    /// @param now the task as the other one left it
    record ChangedMeanwhile(Task now) implements TaskResult {}

    /// The task is not, or no longer, at the point where this can be done.
    record NotItsTurn(Task task) implements TaskResult {}

    /// What can be missing or wrong.
    enum Problem {
        NO_TITLE,
        NO_CAUSE,
        NO_ACTION,
        NO_CHECKS,
        NO_OWNER,
        TOO_LONG,
        NO_PROMISE,
        NO_ITEM,
        PROMISE_NOT_A_NUMBER,
        PROMISE_TOO_LARGE,
        ITEM_TWICE,
        NO_QUARTER,
        NO_START,
        START_OUTSIDE_QUARTER,
        /// A promise made after the start is none.
        STARTED_ALREADY,
        /// Ratings of the quarter may have come in already.
        FIELDWORK_BEGAN,
        NO_REASON,
        NO_ANSWER,
        NO_DOCUMENT,
        NO_DOCUMENT_DATE,
        /// A date that has not come yet.
        DOCUMENT_LATER
    }
}
