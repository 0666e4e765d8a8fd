package org.dajeong.app.training;

import java.util.List;
import org.dajeong.app.web.FieldProblem;

/// Everything `training/SessionEditPage` shows.
///
/// @param action where the form goes
/// @param cancel where one goes without it
/// @param meanwhile whether somebody else saved first
/// @param theirs the fields in which that one's text differs
record SessionEditPage(
        String heading,
        String action,
        String cancel,
        int version,
        SessionForm form,
        List<Choice> kinds,
        List<Choice> items,
        List<Choice> tasks,
        List<Choice> teachers,
        List<Choice> staff,
        List<Choice> staffSecond,
        boolean halves,
        boolean meanwhile,
        List<Theirs> theirs,
        List<FieldProblem> problems) {

    SessionEditPage {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
        tasks = List.copyOf(tasks);
        teachers = List.copyOf(teachers);
        staff = List.copyOf(staff);
        staffSecond = List.copyOf(staffSecond);
        theirs = List.copyOf(theirs);
        problems = List.copyOf(problems);
    }

    /// Something to choose, or to tick.
    record Choice(String value, String text, boolean chosen) {}

    /// A field as the other one left it.
    record Theirs(String name, String text) {}
}
