package org.dajeong.app.administration;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `administration/PasswordPage` shows.
///
/// @param once whether it has to be changed before anything else
/// @param changed whether it was changed just now
record PasswordPage(boolean once, boolean changed, List<FieldProblem> problems) {

    PasswordPage {
        problems = List.copyOf(problems);
    }

    /// Whether something is wrong with a field.
    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
