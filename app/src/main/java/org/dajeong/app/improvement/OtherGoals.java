package org.dajeong.app.improvement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// What departments promise about another measure than kindness. It stands beside the goals on kindness on every page
/// that shows these, and is never added to them.
///
/// Whoever implements it says in its own words how a goal stands: what is better there may be less.
public interface OtherGoals {

    /// Under which name the record of a closed quarter counts them.
    String name();

    /// How those of a quarter stand, by department.
    Map<UUID, List<GoalOutcome>> outcomes(Quarter quarter);

    /// Those of a quarter in a line each, by department.
    Map<UUID, List<Line>> lines(Quarter quarter, Words words);

    /// How many stand how, in a sentence.
    String tally(Map<GoalOutcome, Integer> counts, Words words);

    /// What a quarter that is closed now would never tell, in a sentence for whoever is about to close it.
    ///
    /// @param goals how many confirmed goals have no verdict yet; one or more
    String untold(int goals, Words words);

    /// What stands on the page of a department's goals.
    Section section(UUID department, Quarter quarter, Viewer viewer, Words words);

    /// A goal in a line.
    ///
    /// @param promise from where to where
    /// @param standing how it stands, in a word or two
    record Line(String measure, String promise, GoalOutcome outcome, String standing) {}

    /// A part of the page of a department's goals.
    ///
    /// @param id of its heading
    /// @param note what kind of measure it is
    /// @param goals of the quarter
    /// @param none said where there is no goal: also why the reader can set none
    /// @param set the way to set one, where the reader may
    /// @param last goals of the quarter before
    record Section(
            String id,
            String heading,
            String note,
            List<Entry> goals,
            @Nullable String none,
            Optional<Way> set,
            List<Entry> last) {

        public Section {
            goals = List.copyOf(goals);
            last = List.copyOf(last);
        }
    }

    /// A goal, and where the reader may go from it.
    record Entry(GoalCard card, List<Way> ways) {

        public Entry {
            ways = List.copyOf(ways);
        }
    }

    /// A way to another page.
    ///
    /// @param label the same for screen readers, where the text alone does not tell
    record Way(String href, String text, String label) {}
}
