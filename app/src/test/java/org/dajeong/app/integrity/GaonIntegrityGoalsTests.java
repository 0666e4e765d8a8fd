package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.organization.Departments;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What 가온구 promised about integrity, against its truth: no department's share changed.
@GaonTest
class GaonIntegrityGoalsTests {

    @Autowired
    private IntegrityGoals goals;

    @Autowired
    private IntegrityVerdicts verdicts;

    @Autowired
    private Departments departments;

    @Test
    void nobodyIsToldToHaveMovedOrToBeWorseWhileNothingChanged() {
        List<IntegrityGoal> finished = goals.listFor(new Quarter(2026, 2));

        assertThat(finished)
                .hasSize(2)
                .allSatisfy(goal -> assertThat(verdicts.of(goal.quarter()).get(goal.id()))
                        .as(departments.get(goal.department()).nameKo())
                        .extracting(IntegrityVerdict::verdict)
                        .isIn(Verdict.NO_CHANGE, Verdict.CANNOT_TELL));
    }

    @Test
    void theQuarterThatGoesOnHasAGoalThatWaitsForItsHead() {
        assertThat(goals.listFor(new Quarter(2026, 3)))
                .singleElement()
                .satisfies(goal -> assertThat(goal.state()).isEqualTo(Goal.State.WAITING));
        assertThat(verdicts.of(new Quarter(2026, 3))).isEmpty();
    }
}
