package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ApprovalSource;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Goals on integrity that wait for the department head, as long as they can be confirmed.
@Component
class IntegrityGoalApprovals implements ApprovalSource {

    private final IntegrityGoals goals;
    private final IntegrityGoalPlanning planning;
    private final Departments departments;

    IntegrityGoalApprovals(IntegrityGoals goals, IntegrityGoalPlanning planning, Departments departments) {
        this.goals = goals;
        this.planning = planning;
        this.departments = departments;
    }

    @Override
    public List<Waiting> of(Viewer viewer, Words words) {
        return waiting(viewer).stream().map(goal -> waiting(goal, words)).toList();
    }

    /// Those of the departments of a head.
    List<IntegrityGoal> waiting(Viewer viewer) {
        return viewer.isAny(Role.DEPARTMENT_HEAD)
                ? goals.waiting(viewer.departments()).stream()
                        .filter(goal -> planning.tooLate(goal.quarter()).isEmpty())
                        .toList()
                : List.of();
    }

    private Waiting waiting(IntegrityGoal goal, Words words) {
        IntegrityGoalTexts texts = new IntegrityGoalTexts(words);
        String page = "/departments/%s/integrity-goals/%s".formatted(goal.department(), goal.id());
        return new Waiting(
                goal.id().toString(),
                goal.writtenAt(),
                words.text(
                        "integrity-goal.title",
                        departments.get(goal.department()).name(words.language()),
                        words.quarter(goal.quarter())),
                facts(goal, texts),
                page,
                page + "/approve",
                goal.version());
    }

    private static List<String> facts(IntegrityGoal goal, IntegrityGoalTexts texts) {
        IntegrityGoal.Promise promise = goal.promise();
        List<String> facts = new ArrayList<>(List.of(
                texts.words().text("integrity-goal.line", texts.measure(), texts.promise(promise)),
                promise.reason(),
                texts.sight(promise)));
        if (promise.isHardToTell()) {
            facts.add(texts.words().text("goal.hard"));
        }
        return facts;
    }
}
