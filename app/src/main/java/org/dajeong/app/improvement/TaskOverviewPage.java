package org.dajeong.app.improvement;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.improvement.TaskEditPage.Choice;

/// Everything `improvement/TaskOverviewPage` shows: the CS tasks of all departments in a quarter, by effect.
///
/// @param quarters to choose from, the newest first
/// @param counts how many there are of each kind of answer
/// @param without departments that have no task in the quarter
/// @param ideas what tasks of the library did
record TaskOverviewPage(
        String quarter, List<Choice> quarters, List<Count> counts, List<Row> rows, String without, List<Idea> ideas) {

    TaskOverviewPage {
        quarters = List.copyOf(quarters);
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        ideas = List.copyOf(ideas);
    }

    /// How many tasks have an answer.
    record Count(String look, String name, long number) {}

    /// A task.
    ///
    /// @param look class of the chip; blank as long as nothing was found out
    record Row(
            UUID id,
            String department,
            String title,
            String state,
            String item,
            String done,
            String look,
            String verdict,
            String change) {}

    /// A task of the library.
    ///
    /// @param evidence what it did here, item by item
    /// @param done how many departments carried it out, in part, not
    record Idea(String title, List<String> evidence, String done, String source, String address) {

        Idea {
            evidence = List.copyOf(evidence);
        }
    }
}
