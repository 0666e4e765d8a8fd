package org.dajeong.app.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/OwnTasksPage` shows: the CS tasks of the reader's department as he takes part in them.
///
/// No names of others, no scores, no ratings.
///
/// @param nothing said where there is no task
/// @param taken the rehearsals the reader was at, the newest first
record OwnTasksPage(String heading, @Nullable String nothing, List<Block> tasks, List<Line> taken) {

    OwnTasksPage {
        tasks = List.copyOf(tasks);
        taken = List.copyOf(taken);
    }

    /// A task.
    ///
    /// @param action what is done
    /// @param step what is to be done this week
    /// @param next when the next rehearsal is
    /// @param told whether it helped, in sentences without figures
    record Block(
            String id,
            String title,
            String when,
            String promised,
            String action,
            String step,
            String next,
            List<String> told) {

        Block {
            told = List.copyOf(told);
        }
    }

    /// A rehearsal.
    record Line(String when, String what, String minutes) {}
}
