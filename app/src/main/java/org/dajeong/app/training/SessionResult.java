package org.dajeong.app.training;

import java.util.List;

/// What became of something that was to be done with a session.
sealed interface SessionResult {

    /// It was done.
    record Done(Session session) implements SessionResult {}

    /// Something is missing or wrong; all of it.
    record Refused(List<Problem> problems) implements SessionResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Somebody else saved first; nothing was changed.
    ///
    /// @param now the session as the other one left it
    record ChangedMeanwhile(Session now) implements SessionResult {}

    /// It was confirmed, or is not this person's to confirm.
    record NotItsTurn(Session session) implements SessionResult {}

    /// What can be missing or wrong, with the field it is about.
    enum Problem {
        NO_KIND("kind"),
        NO_DAY("on"),
        IN_THE_FUTURE("on"),
        NO_SECOND_DAY("second"),
        SECOND_OUTSIDE("second"),
        NO_MINUTES("minutes"),
        NO_TOPIC("topic"),
        TOO_LONG("material"),
        UNKNOWN_ITEM("item"),
        UNKNOWN_TASK("task"),
        NO_TEACHER("taughtBy"),
        NOBODY("attended"),
        /// Somebody ticked did not work in the department on that day.
        NOT_STAFF("attended"),
        NOT_STAFF_SECOND("attendedSecond"),
        NO_DOCUMENT("document"),
        NO_DOCUMENT_DAY("documentOn"),
        NO_FILE("file"),
        FILE_TOO_LARGE("file"),
        FILE_KIND("file"),
        FACES("file");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
