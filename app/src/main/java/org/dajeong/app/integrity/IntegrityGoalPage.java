package org.dajeong.app.integrity;

import java.util.List;
import org.dajeong.app.improvement.GoalCard;
import org.dajeong.app.web.FieldProblem;

/// Everything `integrity/IntegrityGoalPage` shows: one goal, and what its department head may say of it.
///
/// @param back the department's goals
/// @param typed what the head typed, where it could not be followed
record IntegrityGoalPage(String title, String back, GoalCard card, Typed typed, List<FieldProblem> problems) {

    IntegrityGoalPage {
        problems = List.copyOf(problems);
    }

    /// What a head types.
    record Typed(String document, String on, String remark) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
