package org.dajeong.app.improvement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.springframework.stereotype.Component;

/// How the goals of all departments stand, for those who look at many.
@Component
public class GoalOutcomes {

    private final Goals goals;
    private final Standing standing;

    GoalOutcomes(Goals goals, Standing standing) {
        this.goals = goals;
        this.standing = standing;
    }

    /// Those of a quarter, by department.
    public Map<UUID, List<GoalOutcome>> of(Quarter quarter) {
        Standing.Of known = standing.of(quarter);
        return goals.listFor(quarter).stream()
                .collect(Collectors.groupingBy(
                        Goal::department, Collectors.mapping(known::outcome, Collectors.toList())));
    }
}
