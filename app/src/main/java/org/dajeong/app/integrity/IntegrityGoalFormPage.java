package org.dajeong.app.integrity;

import java.util.List;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.FormProblems;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// Everything `integrity/IntegrityGoalFormPage` shows.
///
/// @param action where the form is sent
/// @param back the department's goals
/// @param missing why there is no form; then nothing below it is shown
/// @param about what is known before anything is promised
/// @param answersHint how many answers there were last time
/// @param sight what can be told of the target that was typed
/// @param hard whether it will probably not be told
/// @param other what somebody else wrote meanwhile
/// @param deletable whether there is something to take back
record IntegrityGoalFormPage(
        String title,
        String action,
        String back,
        IntegrityGoalForm form,
        @Nullable String missing,
        List<String> about,
        String answersHint,
        List<Choice> owners,
        List<String> sight,
        boolean hard,
        @Nullable Other other,
        boolean deletable,
        List<FieldProblem> problems)
        implements FormProblems {

    IntegrityGoalFormPage {
        about = List.copyOf(about);
        owners = List.copyOf(owners);
        sight = List.copyOf(sight);
        problems = List.copyOf(problems);
    }

    /// Somebody who may answer for the goal.
    record Choice(String value, String text, boolean chosen) {}

    /// The wording of somebody else.
    record Other(String promise, String reason, String by) {}

    /// Which control a problem is about.
    static FieldProblem problem(Problem problem, Words words) {
        String field = switch (problem) {
            case ANSWERS_WRONG -> "answers";
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
            case OWNER_MISSING -> "owner";
            case DOCUMENT_MISSING, DOCUMENT_LATER -> "document";
            case REMARK_MISSING -> "remark";
            case NOTHING_EXPECTED,
                    TARGET_MISSING,
                    TARGET_NOT_BELOW,
                    TARGET_NOUGHT,
                    ALREADY_THERE,
                    FIELDWORK_BEGAN,
                    PUBLISHED -> "target";
        };
        return new FieldProblem(field, words.of("integrity-goal.problem", problem));
    }
}
