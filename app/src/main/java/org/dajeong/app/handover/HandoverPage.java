package org.dajeong.app.handover;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.improvement.DepartmentRecord;
import org.jspecify.annotations.Nullable;

/// Everything `handover/HandoverPage` shows.
///
/// @param leaders who hands over to whom
/// @param standing where the department stands; absent where nothing was published of it
/// @param made the day on which it was read
record HandoverPage(
        UUID department,
        String heading,
        List<String> leaders,
        @Nullable Standing standing,
        List<DepartmentRecord.Line> goals,
        List<DepartmentRecord.Line> tasks,
        List<String> education,
        List<String> deadlines,
        List<String> forms,
        List<String> disagreements,
        String made) {

    HandoverPage {
        leaders = List.copyOf(leaders);
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        education = List.copyOf(education);
        deadlines = List.copyOf(deadlines);
        forms = List.copyOf(forms);
        disagreements = List.copyOf(disagreements);
    }

    /// @param score tier, score and interval
    record Standing(String quarter, String score, String answer, List<String> parts) {

        Standing {
            parts = List.copyOf(parts);
        }
    }
}
