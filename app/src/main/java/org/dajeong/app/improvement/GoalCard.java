package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// One goal as pages show it; goals about other measures look the same.
///
/// @param anchor its id in the page
/// @param department its department, where it is not the page's own
/// @param hard whether its quarter will probably not tell
/// @param sight how probable it is that a true change is recognised
/// @param outcome how it stands, in a word; class of the mark: moved, no-change, lower, cannot-tell, going-on,
///     not-approved
/// @param verdict what the quarter told, once it has
/// @param decision what the department head said
/// @param mayChange whether the reader may word it anew
/// @param mayDecide whether the reader may confirm it
public record GoalCard(
        String id,
        String anchor,
        String departmentId,
        @Nullable String department,
        int version,
        String measure,
        String promise,
        String reason,
        String owner,
        boolean hard,
        String sight,
        String outcomeCode,
        String outcome,
        @Nullable String verdict,
        @Nullable String decision,
        boolean mayChange,
        boolean mayDecide) {

    /// What the department head said of a goal in a state; nothing while it waits.
    public static @Nullable String decision(
            Optional<Goal.Decision> decision, Goal.State state, ZoneId zone, Words words) {
        return decision.map(said -> switch (state) {
                    case APPROVED ->
                        words.text(
                                "goal.approved",
                                said.document(),
                                said.on().map(words::day).orElse(""));
                    case RETURNED, WAITING ->
                        words.text("goal.returned", words.day(LocalDate.ofInstant(said.at(), zone)), said.remark());
                })
                .orElse(null);
    }
}
