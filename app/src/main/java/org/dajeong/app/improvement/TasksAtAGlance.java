package org.dajeong.app.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.springframework.stereotype.Component;

/// The CS tasks of all departments by effect, for those who look at many.
@Component
public class TasksAtAGlance {

    private final TaskOverviewComposer overview;

    TasksAtAGlance(TaskOverviewComposer overview) {
        this.overview = overview;
    }

    /// What a task was to move, and whether it did.
    ///
    /// @param look class of the verdict's mark; blank as long as nothing was found out
    /// @param change how far it moved, where that was measured
    public record Line(
            UUID task, String department, String title, String item, String look, String verdict, String change) {}

    /// Those that begin in a quarter, the largest effect first; what is not known yet at the end.
    public List<Line> of(Quarter quarter, Locale locale) {
        return overview.page(Optional.of(quarter), locale).rows().stream()
                .map(row -> new Line(
                        row.id(), row.department(), row.title(), row.item(), row.look(), row.verdict(), row.change()))
                .toList();
    }
}
