package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.improvement.TaskEditPage.Choice;
import org.dajeong.app.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/TaskShowPage` shows.
///
/// @param rights what the reader may do now
/// @param promises with what was foretold of them
/// @param done whether it was carried out, in words
/// @param confirmed the head's confirmation
/// @param told what was found out, the newest first
/// @param waiting said as long as nothing was found out
/// @param next when the next rehearsal is
/// @param typed what the reader had typed when somebody else saved first
/// @param changedMeanwhile whether somebody did
record TaskShowPage(
        UUID id,
        UUID department,
        String departmentName,
        String title,
        String state,
        String when,
        int version,
        Rights rights,
        List<Fact> facts,
        List<Promise> promises,
        String done,
        @Nullable String doneNote,
        @Nullable String confirmed,
        List<TaskTexts.Told> told,
        @Nullable String waiting,
        @Nullable String comment,
        Evidence evidence,
        @Nullable String next,
        List<Choice> answers,
        List<Choice> people,
        Typed typed,
        boolean changedMeanwhile,
        List<FieldProblem> problems) {

    TaskShowPage {
        facts = List.copyOf(facts);
        promises = List.copyOf(promises);
        told = List.copyOf(told);
        answers = List.copyOf(answers);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /// A field of the plan.
    record Fact(String name, String text) {}

    /// A promise, and how probable it is that it will be seen.
    record Promise(String text, @Nullable String forecast) {}

    /// What the reader may do now.
    ///
    /// @param edit the plan, and declare it
    /// @param prove add evidence, answer, stop
    /// @param confirm as head of the department
    /// @param comment as leader
    record Rights(boolean edit, boolean prove, boolean stop, boolean confirm, boolean comment) {}

    /// What somebody typed into the forms of the page.
    record Typed(String note, String document, String documentOn, String comment, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    /// What shows that it was done.
    ///
    /// @param summary how much there is, in a line
    record Evidence(String summary, List<Line> rehearsals, List<Line> counts, List<FileLine> files) {

        Evidence {
            rehearsals = List.copyOf(rehearsals);
            counts = List.copyOf(counts);
            files = List.copyOf(files);
        }
    }

    /// A rehearsal or a count.
    record Line(UUID id, String when, String what, String detail) {}

    /// A file.
    ///
    /// @param address where it can be had
    record FileLine(UUID id, String name, String size, String address) {}
}
