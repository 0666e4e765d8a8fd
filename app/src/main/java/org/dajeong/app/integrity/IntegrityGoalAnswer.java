package org.dajeong.app.integrity;

import java.util.Set;

/// What became of a goal on integrity that somebody wanted to set, change, take back or decide.
public sealed interface IntegrityGoalAnswer {

    /// It is as wanted.
    record Done(IntegrityGoal goal) implements IntegrityGoalAnswer {}

    /// It was not done; all reasons at once.
    record Refused(Set<Problem> problems) implements IntegrityGoalAnswer {

        public Refused {
            problems = Set.copyOf(problems);
        }
    }

    /// Somebody else was quicker: nothing was changed, so that neither loses anything.
    ///
    /// @param now the goal as the other one left it
    record Overtaken(IntegrityGoal now) implements IntegrityGoalAnswer {}

    /// It was taken back meanwhile, or never was.
    record Gone() implements IntegrityGoalAnswer {}

    /// What can be wrong.
    enum Problem {
        /// Too little is published about the department to expect anything.
        NOTHING_EXPECTED,
        /// No number, or more answers than an office can call for.
        ANSWERS_WRONG,
        /// No number.
        TARGET_MISSING,
        /// Not below what is expected anyway.
        TARGET_NOT_BELOW,
        /// Nobody can promise that no citizen will ever meet a problem.
        TARGET_NOUGHT,
        /// No reason.
        REASON_MISSING,
        /// Longer than is kept.
        REASON_TOO_LONG,
        /// Nobody of the department was chosen.
        OWNER_MISSING,
        /// The department has one for the quarter.
        ALREADY_THERE,
        /// The quarter's survey has begun.
        FIELDWORK_BEGAN,
        /// What the quarter's happy calls found is published.
        PUBLISHED,
        /// No number or date of the document that confirms it.
        DOCUMENT_MISSING,
        /// A date that has not come yet.
        DOCUMENT_LATER,
        /// It was said that the goal is returned, but not why.
        REMARK_MISSING
    }
}
