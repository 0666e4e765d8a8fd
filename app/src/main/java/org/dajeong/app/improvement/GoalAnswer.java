package org.dajeong.app.improvement;

import java.util.Set;

/// What became of a goal somebody wanted to set, change, take back or decide.
public sealed interface GoalAnswer {

    /// It is as wanted.
    record Done(Goal goal) implements GoalAnswer {}

    /// It was not done; all reasons at once.
    record Refused(Set<Problem> problems) implements GoalAnswer {

        public Refused {
            problems = Set.copyOf(problems);
        }
    }

    /// Somebody else was quicker: nothing was changed, so that neither loses anything.
    ///
    /// @param now the goal as the other one left it
    record Overtaken(Goal now) implements GoalAnswer {}

    /// It was taken back meanwhile, or never was.
    record Gone() implements GoalAnswer {}

    /// What can be wrong.
    enum Problem {
        /// Nothing is published about the department, or about this item.
        NO_BASELINE,
        /// No number.
        TARGET_MISSING,
        /// Not above the baseline.
        TARGET_NOT_ABOVE,
        /// More than there is to earn.
        TARGET_TOO_HIGH,
        /// No reason.
        REASON_MISSING,
        /// Longer than is kept.
        REASON_TOO_LONG,
        /// Nobody of the department was chosen.
        OWNER_MISSING,
        /// There is a goal about the same measure.
        ALREADY_THERE,
        /// Ratings of the quarter may have come in.
        FIELDWORK_BEGAN,
        /// No number or date of the document that confirms it.
        DOCUMENT_MISSING,
        /// A date that has not come yet.
        DOCUMENT_LATER,
        /// It was said that the goal is returned, but not why.
        REMARK_MISSING
    }
}
