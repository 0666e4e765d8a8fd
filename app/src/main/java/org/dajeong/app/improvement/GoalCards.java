package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes goals ready to be shown.
@Component
class GoalCards {

    private final Instruments instruments;
    private final Departments departments;
    private final TaskPeople people;
    private final QuarterCalendar calendar;
    private final Clock clock;

    GoalCards(
            Instruments instruments,
            Departments departments,
            TaskPeople people,
            QuarterCalendar calendar,
            Clock clock) {
        this.instruments = instruments;
        this.departments = departments;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    GoalTexts texts(UUID form, Words words) {
        return new GoalTexts(instruments.get(form), words);
    }

    /// A goal as somebody may see it.
    ///
    /// @param page the department whose page it is; none on a page about several
    GoalCard of(Goal goal, Standing.Of standing, Optional<UUID> page, Viewer viewer, Words words) {
        Goal.Promise promise = goal.promise();
        GoalTexts texts = texts(promise.form(), words);
        boolean open = !calendar.fieldworkBegan(goal.quarter());
        boolean ours = viewer.departments().contains(goal.department());
        GoalOutcome outcome = standing.outcome(goal);
        return new GoalCard(
                goal.id().toString(),
                "goal-" + goal.id(),
                goal.department().toString(),
                page.filter(goal.department()::equals).isPresent()
                        ? null
                        : departments.get(goal.department()).name(words.language()),
                goal.version(),
                texts.measure(promise.item()),
                texts.promise(promise.item(), promise.baseline(), promise.target()),
                promise.reason(),
                people.called(
                        goal.owner(), goal.department(), LocalDate.ofInstant(goal.writtenAt(), clock.getZone()), words),
                promise.isHardToTell(),
                texts.sight(
                        promise.item(),
                        promise.target() - promise.baseline(),
                        promise.ratings(),
                        promise.planned(),
                        promise.chance()),
                GoalTexts.code(outcome),
                goal.state() == Goal.State.RETURNED
                        ? words.text("goal.outcome.returned")
                        : words.of("goal.outcome", outcome),
                verdict(goal, standing, texts),
                GoalCard.decision(goal.decision(), goal.state(), clock.getZone(), words),
                open && ours && viewer.isAny(Role.LEADER, Role.DEPUTY),
                open && ours && viewer.isAny(Role.DEPARTMENT_HEAD) && goal.state() == Goal.State.WAITING);
    }

    private static @Nullable String verdict(Goal goal, Standing.Of standing, GoalTexts texts) {
        return standing.verdict(goal)
                .map(verdict -> texts.verdict(goal, verdict))
                .orElse(standing.neverSurveyed() ? texts.words().text("verdict.no-wave") : null);
    }
}
