package org.dajeong.app.organization;

import java.util.ArrayList;
import java.util.List;

/// What comparing a staff list with the office brings to light.
final class Findings {

    final List<Change> changes = new ArrayList<>();
    final List<LoadProblem> problems = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();

    void problem(StaffRow row, StaffColumn column, String found, LoadProblem.Rule rule, Object... arguments) {
        problems.add(new LoadProblem(
                row.row(),
                column.heading(),
                found,
                rule,
                List.of(arguments).stream().map(Object::toString).toList()));
    }

    void problem(LoadProblem.Rule rule, String found, Object... arguments) {
        problems.add(new LoadProblem(
                0,
                "",
                found,
                rule,
                List.of(arguments).stream().map(Object::toString).toList()));
    }
}
