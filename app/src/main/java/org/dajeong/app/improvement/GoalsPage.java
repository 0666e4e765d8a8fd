package org.dajeong.app.improvement;

import java.util.List;
import org.dajeong.app.web.PageLinks;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/GoalsPage` shows: the goals of all departments whose results are open to the reader.
///
/// @param facts how many departments there are, have a goal, wait, and will probably not be told
/// @param beside how goals about other measures stand
/// @param tiers the levels of departments against how their goals stand
/// @param filters which departments are listed
/// @param rows departments
record GoalsPage(
        String heading,
        DepartmentGoalsPage.Link older,
        DepartmentGoalsPage.@Nullable Link newer,
        DepartmentGoalsPage.Link year,
        List<Fact> facts,
        List<String> beside,
        List<String> outcomes,
        List<TierRow> tiers,
        List<Filter> filters,
        List<Row> rows,
        @Nullable PageLinks links) {

    GoalsPage {
        facts = List.copyOf(facts);
        beside = List.copyOf(beside);
        outcomes = List.copyOf(outcomes);
        tiers = List.copyOf(tiers);
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    record Fact(String name, String value) {}

    /// @param counts one per outcome
    record TierRow(String code, String tier, List<String> counts) {

        TierRow {
            counts = List.copyOf(counts);
        }
    }

    record Filter(String href, String text, boolean current) {}

    /// A department.
    ///
    /// @param goals each in a line
    /// @param others about other measures
    /// @param thin said where a goal needs more ratings than are planned
    /// @param season said where fieldwork meets its busy months
    record Row(
            String href,
            String department,
            String tierCode,
            String tier,
            List<Line> goals,
            List<Line> others,
            @Nullable String thin,
            @Nullable String season) {

        Row {
            goals = List.copyOf(goals);
            others = List.copyOf(others);
        }
    }

    /// A goal.
    record Line(String text, String outcomeCode, String outcome) {}
}
