package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.List;

/// What a staff list would change, shown before anything is changed.
///
/// @param effective the day from which the whole list holds
/// @param problems all that is wrong with the list; with any of them it is not applied
/// @param leaderless departments that would have no CS leader
public record LoadPreview(
        LocalDate effective,
        List<Question> questions,
        List<Change> changes,
        List<LoadProblem> problems,
        List<Department> leaderless) {

    public LoadPreview {
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        leaderless = List.copyOf(leaderless);
    }

    /// Whether the list may be applied and would change something.
    public boolean isApplicable() {
        return problems.isEmpty() && !changes.isEmpty();
    }

    /// Whether everything on the list is known already.
    public boolean isNothingNew() {
        return problems.isEmpty() && changes.isEmpty();
    }
}
