package org.dajeong.app.improvement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What a form begins with: a task of the quarter before, or one from the library; never empty.
@Component
class TaskPlanning {

    private final QuarterCalendar calendar;
    private final TaskSuggestions suggestions;
    private final TaskLibrary library;
    private final TaskPeople people;

    TaskPlanning(QuarterCalendar calendar, TaskSuggestions suggestions, TaskLibrary library, TaskPeople people) {
        this.calendar = calendar;
        this.suggestions = suggestions;
        this.library = library;
        this.people = people;
    }

    /// The quarters that can still be planned for: this one until its fieldwork begins, and the next.
    List<Quarter> open() {
        Quarter now = calendar.today().quarter();
        return calendar.fieldworkBegan(now) ? List.of(now.plus(1), now.plus(2)) : List.of(now, now.plus(1));
    }

    /// A task of the library, for the item it is suggested for.
    Optional<TaskPlan> from(String key, String item, UUID department, Words words) {
        Optional<TaskSuggestions.Suggestion> suggested = suggestions.of(department).stream()
                .filter(one -> one.idea().key().equals(key))
                .filter(one -> item.isEmpty() || one.item().code().equals(item))
                .findFirst();
        return library.find(key).map(idea -> plan(idea, suggested, department, words));
    }

    private TaskPlan plan(TaskIdea idea, Optional<TaskSuggestions.Suggestion> suggested, UUID department, Words words) {
        String language = words.language();
        Quarter quarter = open().getFirst();
        String cause = idea.cause().in(language);
        return new TaskPlan(
                quarter,
                1,
                idea.kind(),
                idea.key(),
                idea.title().in(language),
                suggested
                        .map(one -> words.text(
                                one.own() ? "task.cause.own" : "task.cause.all",
                                one.item().name(language),
                                one.losses().toPlainString(),
                                cause))
                        .orElse(cause),
                idea.action().in(language),
                idea.checks().in(language),
                people.leader(department, words),
                start(quarter),
                TaskStopRule.AT_THE_END,
                suggested
                        .map(one -> List.of(new TaskPromise(one.item().code(), one.promise(), null)))
                        .orElse(List.of()));
    }

    /// A task of an earlier quarter, once more.
    TaskPlan again(Task earlier, Words words) {
        TaskPlan plan = earlier.plan();
        Quarter quarter = open().getFirst();
        return new TaskPlan(
                quarter,
                plan.window(),
                plan.kind(),
                plan.idea(),
                plan.title(),
                plan.cause(),
                plan.action(),
                plan.checks(),
                people.leader(earlier.department(), words),
                start(quarter),
                plan.stopRule(),
                plan.promises().stream()
                        .map(promise -> new TaskPromise(promise.item(), promise.points(), null))
                        .toList());
    }

    /// The Monday after today, or the first of the quarter's.
    private LocalDate start(Quarter quarter) {
        LocalDate today = calendar.today().day();
        LocalDate from = today.isBefore(quarter.begins()) ? quarter.begins().minusDays(1) : today;
        return from.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
