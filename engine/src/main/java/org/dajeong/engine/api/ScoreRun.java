package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One fitted score run, ready to answer.
public interface ScoreRun {

    /// The units with ratings, in level order, withheld ones too.
    List<String> units();

    /// The periods with ratings, in their order; one without a name where the ratings have none.
    List<String> periods();

    /// What is published.
    ScoreSheet sheet();

    /// The same for those who do not ask where units stand among each other, which costs most.
    ScoreSheet sheetWithoutRanks();

    /// Why a unit's raw score differs from the agency's.
    ///
    /// @param unit the unit's name as in the ratings
    /// @param period one period, or empty for all
    /// @return the answer, or empty if no rating has this unit (in this period)
    Optional<Why> why(String unit, Optional<String> period);

    /// How far some units' last periods lie from what is to be expected of them.
    ///
    /// The run must end with the periods in question: it is asked of ratings up to them, so that later ones cannot
    /// change the answer.
    ///
    /// @throws IllegalArgumentException if it is about other periods than the last of the run, or about an item
    ///     that the run does not have
    Change change(Change.Question question);

    /// What something that some units began has changed, over all periods of the run.
    ///
    /// @throws IllegalArgumentException if it is about a period or an item that the run does not have
    Effect effect(Effect.Question question);

    /// What a change that is still to come would have to be to be seen; empty where the ratings have a single
    /// period.
    Optional<VisibleChange> visibleChange(VisibleChange.Question question);

    /// How many ratings each unit needs.
    Plan plan(Plan.Request request);

    /// What a wave will tell, before it is made.
    Wave.Precision expected(Wave wave);

    /// The smallest number of ratings of a unit, in one wave, that reaches a reliability between 0 and 1.
    ///
    /// @param staff over how many of a unit's people they are spread
    /// @param raters over how many raters, the same for all units
    /// @return empty where not even a million do
    OptionalLong ratingsFor(double reliability, int staff, int raters);

    /// How further contacts are best given to units.
    Split split(Split.Request request);
}
