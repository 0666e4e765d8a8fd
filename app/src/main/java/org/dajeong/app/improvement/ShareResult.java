package org.dajeong.app.improvement;

import java.util.List;

/// What became of something that was to be done with a request to share.
public sealed interface ShareResult {

    /// It was done, or had been done already.
    record Done(ShareRequest request) implements ShareResult {}

    /// Something is missing or wrong; all of it.
    record Refused(List<Problem> problems) implements ShareResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Somebody else of the department was quicker; nothing was changed.
    ///
    /// @param now the request as the other one left it
    record AnsweredMeanwhile(ShareRequest now) implements ShareResult {}

    /// What can be missing or wrong.
    enum Problem {
        /// Nothing published says that the other department does this item better.
        NOT_SURE,
        WORDS_TOO_LONG,
        NO_ANSWER,
        ANSWER_TOO_LONG,
        /// Only a task of one's own that was declared is shown to others.
        TASK_NOT_YOURS,
        /// What goes to the library needs a name.
        NO_TITLE,
        FILE_TOO_LARGE,
        FILE_KIND,
        FACES
    }
}
