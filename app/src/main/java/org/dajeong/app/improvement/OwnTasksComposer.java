package org.dajeong.app.improvement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.improvement.OwnTasksPage.Block;
import org.dajeong.app.improvement.OwnTasksPage.Line;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what a staff member sees of the CS tasks of his department.
@Component
class OwnTasksComposer {

    private static final int TASKS_MAX = 5;

    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final Rehearsals rehearsals;
    private final DepartmentGoals lineages;
    private final QuarterCalendar calendar;
    private final People people;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    OwnTasksComposer(
            Tasks tasks,
            TaskVerdicts verdicts,
            Rehearsals rehearsals,
            DepartmentGoals lineages,
            QuarterCalendar calendar,
            People people,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.rehearsals = rehearsals;
        this.lineages = lineages;
        this.calendar = calendar;
        this.people = people;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// The page of whoever works in a department.
    ///
    /// @param code stands for him
    OwnTasksPage page(Optional<UUID> department, String code, Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        List<Task> shown = department.map(this::shown).orElse(List.of());
        Set<UUID> ids = shown.stream().map(Task::id).collect(Collectors.toSet());
        Map<UUID, NextRehearsal> coming =
                rehearsals.coming(ids).stream().collect(Collectors.toMap(NextRehearsal::task, Function.identity()));
        Map<UUID, List<TaskVerdict>> said = verdicts.of(ids);
        return new OwnTasksPage(
                department
                        .map(id -> words.text(
                                "own-tasks.heading", departments.get(id).name(words.language())))
                        .orElseGet(() -> words.text("own-tasks.title")),
                shown.isEmpty() ? words.text("own-tasks.none") : null,
                shown.stream()
                        .map(task -> block(
                                task,
                                Optional.ofNullable(coming.get(task.id())),
                                said.getOrDefault(task.id(), List.of()),
                                texts))
                        .toList(),
                taken(code, texts));
    }

    /// Those of this quarter and the one before; what is still being written is not promised yet.
    private List<Task> shown(UUID department) {
        QuarterCalendar.Today today = calendar.today();
        return tasks.of(Set.copyOf(lineages.lineage(department, today.day()))).stream()
                .filter(task -> !task.isDraft()
                        && task.plan().lastQuarter().compareTo(today.quarter().plus(-1)) >= 0)
                .limit(TASKS_MAX)
                .toList();
    }

    private Block block(Task task, Optional<NextRehearsal> coming, List<TaskVerdict> said, TaskTexts texts) {
        return new Block(
                "task-" + task.id(),
                task.plan().title(),
                texts.quarters(task.plan().quarters()),
                texts.promises(task.plan()),
                task.plan().action(),
                step(task, coming, texts),
                coming.map(texts::rehearsal).orElseGet(() -> texts.text("own-tasks.next.none")),
                said.stream()
                        .filter(TaskVerdict::isAlone)
                        .map(TaskVerdict::item)
                        .distinct()
                        .flatMap(item -> newest(said, item).stream())
                        .map(verdict -> texts.told(verdict).text())
                        .toList());
    }

    private static Optional<TaskVerdict> newest(List<TaskVerdict> said, String item) {
        return said.stream()
                .filter(verdict -> verdict.isAlone() && verdict.item().equals(item))
                .findFirst();
    }

    /// The rehearsal of this week; where there is none, how far the task is, and else what goes on every week.
    private String step(Task task, Optional<NextRehearsal> coming, TaskTexts texts) {
        LocalDate today = calendar.today().day();
        TaskPlan plan = task.plan();
        LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Optional<NextRehearsal> ofThisWeek = coming.filter(next -> next.on().isBefore(nextMonday));
        if (ofThisWeek.isPresent()) {
            return texts.text(
                    "own-tasks.step.rehearse",
                    texts.words().shortDay(ofThisWeek.get().on()),
                    ofThisWeek.get().at().toString());
        }
        if (task.stopped().isPresent()) {
            return texts.text("own-tasks.step.stopped");
        }
        if (!today.isBefore(plan.lastQuarter().ends())) {
            return texts.text("own-tasks.step.over", texts.words().quarter(plan.lastQuarter()));
        }
        if (plan.startsOn().isAfter(today)) {
            return texts.text("own-tasks.step.starts", texts.words().shortDay(plan.startsOn()));
        }
        return plan.checks().isBlank() ? plan.action() : plan.checks();
    }

    private List<Line> taken(String code, TaskTexts texts) {
        return people.find(code).map(Person::id).map(rehearsals::taken).orElse(List.of()).stream()
                .map(one -> new Line(
                        texts.words().day(one.on()),
                        one.topic().isBlank() ? one.title() : one.topic(),
                        texts.text("own-tasks.minutes", one.minutes())))
                .toList();
    }
}
