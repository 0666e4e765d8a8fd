package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.FormProblems;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/ShareShowPage` shows.
///
/// @param text who asked whom about what
/// @param words of the one who asked; may be blank
/// @param answer what was answered; absent as long as nothing was
/// @param task title of the task named with the answer, and what is done in it
/// @param file name of the file that came with it
/// @param address where the file can be had
/// @param shared said where all others may read it
/// @param mayAnswer whether the reader was asked, and has not answered
/// @param meanwhile whether somebody else answered first
/// @param tasks those that can be named with an answer
record ShareShowPage(
        UUID id,
        String title,
        String text,
        String state,
        String words,
        @Nullable String answer,
        @Nullable Told task,
        @Nullable String file,
        @Nullable String address,
        @Nullable String shared,
        boolean mayAnswer,
        boolean meanwhile,
        List<Choice> tasks,
        Typed typed,
        List<FieldProblem> problems)
        implements FormProblems {

    ShareShowPage {
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
    }

    /// A task of the department that answered.
    record Told(String title, String action, String checks) {}

    /// What the reader had typed.
    record Typed(String answer, String title, boolean share, String reason) {

        static final Typed NOTHING = new Typed("", "", false, "");
    }
}
