package org.dajeong.app.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ApprovalsPage.Row;
import org.dajeong.app.improvement.ApprovalsPage.TaskCard;
import org.dajeong.app.improvement.ApprovalsPage.Typed;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the list of what waits for a department head together.
@Component
class ApprovalsComposer {

    private static final int ROWS = 10;

    private final Waiting waiting;
    private final Goals goals;
    private final GoalCards cards;
    private final Standing standing;
    private final Tasks tasks;
    private final TaskEvidenceKeeping evidence;
    private final QuarterCalendar calendar;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;

    ApprovalsComposer(
            Waiting waiting,
            Goals goals,
            GoalCards cards,
            Standing standing,
            Tasks tasks,
            TaskEvidenceKeeping evidence,
            QuarterCalendar calendar,
            Departments departments,
            Publications publications,
            Sentences sentences) {
        this.waiting = waiting;
        this.goals = goals;
        this.cards = cards;
        this.standing = standing;
        this.tasks = tasks;
        this.evidence = evidence;
        this.calendar = calendar;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
    }

    /// The list.
    ///
    /// @param number of the page of it
    /// @param problems with what was typed
    ApprovalsPage page(Viewer viewer, int number, Typed typed, Set<Problem> problems, Locale locale) {
        Words words = sentences.in(locale);
        TaskTexts texts = new TaskTexts(words, publications.latest());
        Quarter from = calendar.today().quarter();
        int last = Math.max(1, (waiting.count(viewer.departments(), from) + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        List<Row> rows = waiting.list(viewer.departments(), from, (shown - 1) * ROWS, ROWS).stream()
                .flatMap(entry -> switch (entry.kind()) {
                    case GOAL -> goals.find(entry.id()).map(goal -> row(goal, viewer, words)).stream();
                    case TASK -> Optional.of(row(tasks.get(entry.id()), texts)).stream();
                })
                .toList();
        return new ApprovalsPage(
                rows,
                last > 1 ? PageLinks.of("/approvals?page=%d", shown, last) : null,
                typed,
                problems.stream()
                        .sorted()
                        .map(problem -> GoalFormPage.problem(problem, words))
                        .map(problem -> new FieldProblem(problem.field() + "-" + typed.goal(), problem.text()))
                        .toList());
    }

    private Row row(Goal goal, Viewer viewer, Words words) {
        return new Row(cards.of(goal, standing.of(goal.quarter()), Optional.empty(), viewer, words), null);
    }

    private Row row(Task task, TaskTexts texts) {
        return new Row(
                null,
                new TaskCard(
                        task.id(),
                        task.version(),
                        departments.get(task.department()).name(texts.words().language()),
                        task.plan().title(),
                        texts.quarters(task.plan().quarters()),
                        texts.promises(task.plan()),
                        texts.carriedOut(task.carriedOut()),
                        task.carriedOut().map(Task.CarriedOut::note).orElse(""),
                        texts.summary(evidence.of(task.id()))));
    }
}
