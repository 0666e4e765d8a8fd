package org.dajeong.app.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.improvement.TaskListPage.Again;
import org.dajeong.app.improvement.TaskListPage.Bundle;
import org.dajeong.app.improvement.TaskListPage.Row;
import org.dajeong.app.improvement.TaskListPage.Suggestion;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the list of a department's CS tasks together.
@Component
class TaskListComposer {

    private static final int ROWS = 10;
    private static final int SUGGESTIONS_MAX = 4;
    private static final int AGAIN_MAX = 3;

    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final TaskSuggestions suggestions;
    private final ShareOffers offers;
    private final QuarterCalendar calendar;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    TaskListComposer(
            Tasks tasks,
            TaskVerdicts verdicts,
            TaskSuggestions suggestions,
            ShareOffers offers,
            QuarterCalendar calendar,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.suggestions = suggestions;
        this.offers = offers;
        this.calendar = calendar;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// @param mayTake whether the reader may take the evidence along
    TaskListPage page(UUID department, boolean mayWrite, boolean mayTake, int page, Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        List<Task> all = tasks.of(
                Set.copyOf(departments.lineage(department, calendar.today().day())));
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(page, 1, last);
        List<Task> shown = all.subList((current - 1) * ROWS, Math.min(current * ROWS, all.size()));
        Map<UUID, List<TaskVerdict>> said =
                verdicts.of(shown.stream().map(Task::id).collect(Collectors.toSet()));
        return new TaskListPage(
                department,
                texts.text("task.list.heading", departments.get(department).name(words.language())),
                calendar.plansDue(calendar.today().quarter())
                        .filter(due -> !due.isBefore(calendar.today().day()))
                        .map(due -> texts.text("task.due", words.day(due)))
                        .orElse(null),
                mayWrite,
                shown.stream()
                        .map(task -> row(task, said.getOrDefault(task.id(), List.of()), texts))
                        .toList(),
                last == 1 ? null : PageLinks.of("/departments/" + department + "/tasks?page=%d", current, last),
                mayWrite ? again(all, texts) : List.of(),
                mayWrite ? suggestions(department, texts) : List.of(),
                mayWrite ? offers.of(department, words) : List.of(),
                mayTake ? bundles(all, words) : List.of());
    }

    private static Row row(Task task, List<TaskVerdict> said, TaskTexts texts) {
        List<TaskTexts.Told> told = new ArrayList<>();
        for (TaskPromise promise : task.plan().promises()) {
            said.stream()
                    .filter(verdict -> verdict.isAlone() && verdict.item().equals(promise.item()))
                    .findFirst()
                    .map(texts::told)
                    .ifPresent(told::add);
        }
        return new Row(
                task.id(),
                task.plan().title(),
                texts.quarters(task.plan().quarters()),
                texts.state(task),
                texts.promises(task.plan()),
                texts.carriedOut(task.carriedOut()),
                told);
    }

    private static List<Again> again(List<Task> all, TaskTexts texts) {
        return all.stream()
                .filter(task -> !task.isDraft())
                .limit(AGAIN_MAX)
                .map(task -> new Again(
                        task.id(),
                        texts.text(
                                "task.again",
                                texts.words().quarter(task.plan().quarter()),
                                task.plan().title())))
                .toList();
    }

    private List<Suggestion> suggestions(UUID department, TaskTexts texts) {
        String language = texts.words().language();
        return suggestions.of(department).stream()
                .limit(SUGGESTIONS_MAX)
                .map(one -> new Suggestion(
                        one.idea().key(),
                        one.item().code(),
                        one.idea().title().in(language),
                        texts.text(
                                one.own() ? "task.why.own" : "task.why.all",
                                one.item().name(language),
                                one.losses().toPlainString()),
                        one.idea().action().in(language),
                        texts.evidence(one.effect(), one.item().name(language)),
                        texts.text("task.source", one.idea().source(), texts.strength(one.idea()))))
                .toList();
    }

    private static List<Bundle> bundles(List<Task> all, Words words) {
        return all.stream()
                .filter(task -> !task.isDraft())
                .map(task -> task.plan().quarter())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .limit(ROWS)
                .map(quarter -> new Bundle(quarter.toString(), words.quarter(quarter)))
                .toList();
    }
}
