package org.dajeong.engine.api;

import java.util.Optional;

/// One fitted score run, ready to answer.
public interface ScoreRun {

    /// What is published.
    ScoreSheet sheet();

    /// Why a unit's raw score differs from the agency's.
    ///
    /// @param unit the unit's name as in the ratings
    /// @param period one period, or empty for all
    /// @return the answer, or empty if no rating has this unit (in this period)
    Optional<Why> why(String unit, Optional<String> period);

    /// How many ratings each unit needs.
    Plan plan(Plan.Request request);
}
