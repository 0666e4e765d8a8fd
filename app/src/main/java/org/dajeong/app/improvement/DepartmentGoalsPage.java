package org.dajeong.app.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/DepartmentGoalsPage` shows.
///
/// @param heading department and quarter
/// @param due the last day to hand in, or that nothing can be changed any more
/// @param season said where fieldwork meets a busy month of the department
/// @param goals of the quarter
/// @param suggestions goals that follow from the published run, as long as goals may be set
/// @param measures all measures one may choose, as long as goals may be set
/// @param closedBecause why no goal can be set
/// @param beside goals about other measures
/// @param lastHeading the quarter before
/// @param last its goals, with what became of them
/// @param older address of the quarter before
/// @param newer address of the quarter after
record DepartmentGoalsPage(
        String departmentId,
        String heading,
        @Nullable String done,
        @Nullable String due,
        @Nullable String season,
        List<GoalCard> goals,
        List<Suggestion> suggestions,
        List<Link> measures,
        @Nullable String closedBecause,
        @Nullable String usual,
        List<OtherGoals.Section> beside,
        String lastHeading,
        List<GoalCard> last,
        Link older,
        @Nullable Link newer) {

    DepartmentGoalsPage {
        goals = List.copyOf(goals);
        suggestions = List.copyOf(suggestions);
        measures = List.copyOf(measures);
        beside = List.copyOf(beside);
        last = List.copyOf(last);
    }

    /// A goal one could set.
    record Suggestion(String href, String measure, String promise, String why, boolean hard, String sight) {}

    /// A way to another page.
    record Link(String href, String text) {}
}
