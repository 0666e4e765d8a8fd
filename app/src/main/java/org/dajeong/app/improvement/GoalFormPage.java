package org.dajeong.app.improvement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.organization.Term;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.FormProblems;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/GoalFormPage` shows.
///
/// @param action where the form is sent
/// @param back the department's goals
/// @param about what is known before anything is promised
/// @param sight what can be seen of the target that was typed
/// @param hard whether it will probably not be told
/// @param other what somebody else wrote meanwhile
/// @param deletable whether there is something to take back
record GoalFormPage(
        String title,
        String action,
        String back,
        GoalForm form,
        String measure,
        String unit,
        List<Choice> owners,
        List<String> about,
        List<String> sight,
        boolean hard,
        @Nullable Other other,
        boolean deletable,
        List<FieldProblem> problems)
        implements FormProblems {

    GoalFormPage {
        owners = List.copyOf(owners);
        about = List.copyOf(about);
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
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
            case OWNER_MISSING -> "owner";
            case DOCUMENT_MISSING, DOCUMENT_LATER -> "document";
            case REMARK_MISSING -> "remark";
            case NO_BASELINE, TARGET_MISSING, TARGET_NOT_ABOVE, TARGET_TOO_HIGH, ALREADY_THERE, FIELDWORK_BEGAN ->
                "target";
        };
        return new FieldProblem(field, words.of("goal.problem", problem));
    }

    static List<Choice> owners(List<Term> terms, String chosen, Words words) {
        return terms.stream()
                .map(term -> new Choice(
                        term.person().id().toString(),
                        words.text("goal.owner.choice", term.person().called(), words.of("duty", term.duty())),
                        term.person().id().toString().equals(chosen)))
                .distinct()
                .toList();
    }

    static String action(UUID department, Optional<UUID> goal) {
        String all = "/departments/%s/goals".formatted(department);
        return goal.map(id -> all + "/" + id).orElse(all);
    }
}
