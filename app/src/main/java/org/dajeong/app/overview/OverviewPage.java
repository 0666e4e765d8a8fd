package org.dajeong.app.overview;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.integrity.IntegrityGlance;
import org.jspecify.annotations.Nullable;

/// Everything `overview/OverviewPage` shows.
///
/// @param basis which quarters are told of
/// @param partly said where only some departments are open to the reader
/// @param whole what came in to all departments together
/// @param heavy departments that have to bear clearly more than the others, in the office's order
/// @param integrity what happy calls found; absent where nothing is published
/// @param mayOpenIntegrity whether the reader may open all departments there
/// @param groups departments by level
/// @param goals levels against how the goals stand
/// @param tasks the CS tasks by effect
record OverviewPage(
        String heading,
        String basis,
        @Nullable String partly,
        String whole,
        List<String> heavy,
        IntegrityGlance.@Nullable Lines integrity,
        boolean mayOpenIntegrity,
        List<Group> groups,
        List<Goals> goals,
        List<Task> tasks) {

    OverviewPage {
        heavy = List.copyOf(heavy);
        groups = List.copyOf(groups);
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
    }

    /// The departments of one level.
    record Group(String code, String title, List<Row> rows) {

        Group {
            rows = List.copyOf(rows);
        }
    }

    /// A department.
    ///
    /// @param load contacts per person in post, or why it is not shown
    /// @param bar length of a bar from 0 to 100
    /// @param abusive how many contacts were abusive
    /// @param goals how its goals stand, one word each
    /// @param tasks how its tasks stand, one word each
    record Row(
            UUID department,
            String name,
            String load,
            long bar,
            String abusive,
            long abusiveBar,
            List<Mark> goals,
            List<Mark> tasks) {

        Row {
            goals = List.copyOf(goals);
            tasks = List.copyOf(tasks);
        }
    }

    /// A word with the class of its look.
    record Mark(String code, String text) {}

    /// The goals of the departments of one level.
    ///
    /// @param counts reached, going on, hard to tell, others
    record Goals(String code, String tier, List<String> counts) {

        Goals {
            counts = List.copyOf(counts);
        }
    }

    /// A CS task.
    record Task(UUID id, String department, String title, String item, Mark verdict, String change) {}
}
