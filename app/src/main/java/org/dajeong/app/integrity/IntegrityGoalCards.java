package org.dajeong.app.integrity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.improvement.GoalCard;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes goals on integrity ready to be shown.
@Component
class IntegrityGoalCards {

    private final IntegrityGoalPlanning planning;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    IntegrityGoalCards(IntegrityGoalPlanning planning, Departments departments, People people, Clock clock) {
        this.planning = planning;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /// A goal as somebody may see it.
    ///
    /// @param page the department whose page it is
    GoalCard of(IntegrityGoal goal, IntegrityStanding.Of standing, UUID page, Viewer viewer, Words words) {
        IntegrityGoal.Promise promise = goal.promise();
        IntegrityGoalTexts texts = new IntegrityGoalTexts(words);
        boolean ours = viewer.departments().contains(goal.department())
                && planning.tooLate(goal.quarter()).isEmpty();
        GoalOutcome outcome = standing.outcome(goal);
        return new GoalCard(
                goal.id().toString(),
                "integrity-goal-" + goal.id(),
                goal.department().toString(),
                goal.department().equals(page)
                        ? null
                        : departments.get(goal.department()).name(words.language()),
                goal.version(),
                texts.measure(),
                texts.promise(promise),
                promise.reason(),
                people.find(goal.owner()).map(Person::called).orElse(""),
                promise.isHardToTell(),
                texts.sight(promise),
                outcome.code(),
                texts.standing(goal, outcome),
                verdict(goal, standing, texts),
                GoalCard.decision(goal.decision(), goal.state(), clock.getZone(), words),
                ours && viewer.isAny(Role.LEADER, Role.DEPUTY),
                ours && viewer.isAny(Role.DEPARTMENT_HEAD) && goal.state() == Goal.State.WAITING);
    }

    private static @Nullable String verdict(
            IntegrityGoal goal, IntegrityStanding.Of standing, IntegrityGoalTexts texts) {
        Optional<String> told = standing.verdict(goal).map(texts::verdict);
        return told.orElse(standing.isNeverTold(goal) ? texts.words().text("integrity-goal.never-told") : null);
    }
}
