package org.dajeong.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What something that some units began, a task or a course, has changed.
///
/// @param units how many units began it
/// @param periods all periods in order, the names of those that `beside` counts
/// @param change the effect as one fixed factor of the model that the scores come from: one change, common to all
///     ratings from the start on
/// @param beside the same question asked of one number per unit and period, group by group and period by period
public record Effect(int units, List<String> periods, Change change, GroupTimes beside) {

    /// An effect is not told where chance alone would deal out the same starts more often than this.
    public static final double CHANCE_MAX = 0.05;

    public Effect {
        periods = List.copyOf(periods);
    }

    /// Whether enough units could have begun in each other's place for chance to be ruled out at all.
    public boolean isWithinReach() {
        return beside.randomisation()
                .map(randomisation -> randomisation.smallest() <= CHANCE_MAX)
                .orElse(false);
    }

    /// What the effect says.
    ///
    /// @param promised in points, above 0; without a promise it is only told whether there is an effect
    public Verdict verdict(OptionalDouble promised) {
        if (!isWithinReach()) {
            return Verdict.CANNOT_TELL;
        }
        // A promise of next to nothing tells moved from lower, and never that too little moved.
        Verdict verdict = change.verdict(promised.orElse(Double.MIN_VALUE));
        return promised.isEmpty() && verdict == Verdict.NO_CHANGE ? Verdict.CANNOT_TELL : verdict;
    }

    /// What is asked.
    ///
    /// @param starts per unit that began the first period with it
    /// @param kinds per unit its kind of work; units of one kind, or without one, could have begun in each other's
    ///     place
    /// @param item the item whose effect is asked, or empty for the whole score
    /// @param base with what `beside` compares
    /// @param control with whom
    public record Question(
            Map<String, String> starts,
            Map<String, String> kinds,
            Optional<String> item,
            GroupTimes.Base base,
            GroupTimes.Control control) {

        public Question {
            starts = Map.copyOf(starts);
            kinds = Map.copyOf(kinds);
            if (starts.isEmpty()) {
                throw new IllegalArgumentException("an effect needs units that began");
            }
        }

        /// The effect on the whole score, all units of one kind, the standard comparison beside it.
        public static Question of(Map<String, String> starts) {
            GroupTimes.Options standard = GroupTimes.Options.standard();
            return new Question(starts, Map.of(), Optional.empty(), standard.base(), standard.control());
        }

        public Question withKinds(Map<String, String> kinds) {
            return new Question(starts, kinds, item, base, control);
        }

        public Question withItem(String item) {
            return new Question(starts, kinds, Optional.of(item), base, control);
        }

        public Question withBase(GroupTimes.Base base) {
            return new Question(starts, kinds, item, base, control);
        }

        public Question withControl(GroupTimes.Control control) {
            return new Question(starts, kinds, item, base, control);
        }
    }
}
