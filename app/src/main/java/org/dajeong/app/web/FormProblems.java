package org.dajeong.app.web;

import java.util.List;

/// A page with a form, for its template: what is wrong with which field.
public interface FormProblems {

    /// All that is wrong.
    List<FieldProblem> problems();

    /// Whether something is wrong with a field.
    default boolean wrong(String field) {
        return problems().stream().anyMatch(problem -> problem.field().equals(field));
    }

    /// What is wrong with it; blank where nothing is.
    default String problem(String field) {
        return problems().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::text)
                .findFirst()
                .orElse("");
    }
}
