package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What a department promised and tried, in short lines for whoever takes it over.
@Component
public class DepartmentRecord {

    private static final int GOALS_MAX = 5;
    private static final int TASKS_MAX = 4;
    private static final int WEEKS = 10;

    private final Goals goals;
    private final Standing standing;
    private final GoalCards cards;
    private final GoalsBeside beside;
    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final Milestones milestones;
    private final QuarterCalendar calendar;
    private final Departments departments;
    private final Publications publications;

    DepartmentRecord(
            Goals goals,
            Standing standing,
            GoalCards cards,
            GoalsBeside beside,
            Tasks tasks,
            TaskVerdicts verdicts,
            Milestones milestones,
            QuarterCalendar calendar,
            Departments departments,
            Publications publications) {
        this.goals = goals;
        this.standing = standing;
        this.cards = cards;
        this.beside = beside;
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.milestones = milestones;
        this.calendar = calendar;
        this.departments = departments;
        this.publications = publications;
    }

    /// Something promised or tried.
    ///
    /// @param state how it stands, in a word or two
    public record Line(String quarter, String text, String state) {}

    /// Goals of the quarter that is planned, of this one and the one before, the newest first.
    public List<Line> goals(UUID department, Words words) {
        QuarterCalendar.Today today = calendar.today();
        List<UUID> lineage = departments.lineage(department, today.day());
        return Stream.of(1, 0, -1)
                .map(today.quarter()::plus)
                .flatMap(quarter -> goals(lineage, quarter, words).stream())
                .limit(GOALS_MAX)
                .toList();
    }

    private List<Line> goals(List<UUID> lineage, Quarter quarter, Words words) {
        Standing.Of known = standing.of(quarter);
        Stream<Line> others = beside.lines(lineage, quarter, words).stream()
                .map(line -> new Line(words.quarter(quarter), line.measure() + " " + line.promise(), line.standing()));
        Stream<Line> own = goals.listFor(lineage, quarter).stream().map(goal -> {
            Goal.Promise promise = goal.promise();
            GoalTexts texts = cards.texts(promise.form(), words);
            return new Line(
                    words.quarter(quarter),
                    texts.measure(promise.item()) + " "
                            + texts.promise(promise.item(), promise.baseline(), promise.target()),
                    goal.state() == Goal.State.RETURNED
                            ? words.text("goal.outcome.returned")
                            : words.of("goal.outcome", known.outcome(goal)));
        });
        return Stream.concat(own, others).toList();
    }

    /// The newest CS tasks: how far they have come, whether they were carried out, what was told of them.
    public List<Line> tasks(UUID department, Words words) {
        TaskTexts texts = new TaskTexts(words, publications.latest());
        return own(department).stream()
                .limit(TASKS_MAX)
                .map(task -> {
                    List<String> state = new ArrayList<>(List.of(texts.state(task)));
                    if (!task.isDraft()) {
                        state.add(texts.carriedOut(task.carriedOut()));
                    }
                    verdicts.of(Set.of(task.id())).getOrDefault(task.id(), List.of()).stream()
                            .filter(TaskVerdict::isAlone)
                            .map(verdict -> texts.item(verdict.item()) + " " + texts.name(verdict.verdict()))
                            .distinct()
                            .limit(2)
                            .forEach(state::add);
                    return new Line(
                            texts.quarters(task.plan().quarters()), task.plan().title(), String.join(" · ", state));
                })
                .toList();
    }

    /// What is still to come in the calendar.
    public List<String> deadlines(Words words) {
        LocalDate today = calendar.today().day();
        return milestones.between(today, today.plusWeeks(WEEKS)).stream()
                .map(due -> words.text(
                        "due.line",
                        words.day(due.on()),
                        words.quarter(due.quarter()),
                        words.of("milestone", due.kind())))
                .toList();
    }

    /// What the forms hold already: drafts, and tasks of before that can be gone on with.
    public List<String> forms(UUID department, Words words) {
        List<Task> own = own(department);
        List<String> lines = new ArrayList<>();
        own.stream()
                .filter(Task::isDraft)
                .limit(2)
                .map(task -> words.text("record.draft", task.plan().title()))
                .forEach(lines::add);
        own.stream()
                .filter(task -> !task.isDraft())
                .limit(2)
                .map(task -> words.text(
                        "task.again",
                        words.quarter(task.plan().quarter()),
                        task.plan().title()))
                .map(again -> words.text("record.again", again))
                .forEach(lines::add);
        return lines;
    }

    private List<Task> own(UUID department) {
        return tasks.of(
                Set.copyOf(departments.lineage(department, calendar.today().day())));
    }
}
