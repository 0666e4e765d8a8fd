package org.dajeong.app.improvement;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What stood in the product on the day a quarter was closed.
///
/// @param run the publication that told of the quarter; none where nothing was surveyed
/// @param ratings how many ratings the quarter had in it
/// @param waves how many rounds of fieldwork the quarter had
/// @param departments how many departments there were
/// @param planned how many of them had a goal
/// @param goals how many goals had which outcome, by name of [GoalOutcome]
/// @param tasks what became of the tasks that began in it
/// @param notSurveyed codes of departments that had a goal and no ratings
/// @param beside the same as `goals` for goals about other measures, by [OtherGoals#name()]; records of before there
/// were any lack
///     it
public record QuarterRecord(
        Optional<UUID> run,
        long ratings,
        int waves,
        int departments,
        int planned,
        Map<String, Integer> goals,
        TaskTally tasks,
        List<String> notSurveyed,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<String, Integer>> beside) {

    public QuarterRecord {
        goals = Map.copyOf(goals);
        notSurveyed = List.copyOf(notSurveyed);
        beside = Map.copyOf(beside);
    }
}
