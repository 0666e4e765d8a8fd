package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.improvement.TaskResult.Problem;

/// What a CS task needs at each step.
final class TaskRules {

    static final int TITLE_LENGTH_MAX = 100;
    static final int TEXT_LENGTH_MAX = 2_000;
    static final int DOCUMENT_LENGTH_MAX = 100;

    /// An item cannot move by more than the whole score has.
    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(100);

    private TaskRules() {}

    /// What even a draft needs.
    static List<Problem> always(TaskPlan plan) {
        List<Problem> problems = new ArrayList<>();
        if (plan.title().isBlank()) {
            problems.add(Problem.NO_TITLE);
        }
        if (plan.title().length() > TITLE_LENGTH_MAX
                || List.of(plan.cause(), plan.action(), plan.checks()).stream()
                        .anyMatch(text -> text.length() > TEXT_LENGTH_MAX)) {
            problems.add(Problem.TOO_LONG);
        }
        if (plan.promises().stream()
                .anyMatch(promise ->
                        promise.points().signum() <= 0 || promise.points().compareTo(POINTS_MAX) > 0)) {
            problems.add(Problem.PROMISE_TOO_LARGE);
        }
        long items = plan.promises().stream().map(TaskPromise::item).distinct().count();
        if (items < plan.promises().size()) {
            problems.add(Problem.ITEM_TWICE);
        }
        if (plan.startsOn().isBefore(plan.quarter().begins())
                || !plan.startsOn().isBefore(plan.quarter().ends())) {
            problems.add(Problem.START_OUTSIDE_QUARTER);
        }
        return problems;
    }

    /// What a promise needs.
    static List<Problem> beforeTheStart(TaskPlan plan, LocalDate today) {
        List<Problem> problems = new ArrayList<>(always(plan));
        if (plan.cause().isBlank()) {
            problems.add(Problem.NO_CAUSE);
        }
        if (plan.action().isBlank()) {
            problems.add(Problem.NO_ACTION);
        }
        if (plan.checks().isBlank()) {
            problems.add(Problem.NO_CHECKS);
        }
        if (plan.owner().isEmpty()) {
            problems.add(Problem.NO_OWNER);
        }
        if (plan.promises().isEmpty()) {
            problems.add(Problem.NO_PROMISE);
        }
        if (plan.startsOn().isBefore(today)) {
            problems.add(Problem.STARTED_ALREADY);
        }
        return problems;
    }

    static List<Problem> reason(String reason) {
        return text(reason, TEXT_LENGTH_MAX, Problem.NO_REASON);
    }

    /// The head confirms with number and date of a document that is there.
    static List<Problem> document(String document, Optional<LocalDate> on, LocalDate today) {
        List<Problem> problems = new ArrayList<>(text(document, DOCUMENT_LENGTH_MAX, Problem.NO_DOCUMENT));
        if (on.isEmpty()) {
            problems.add(Problem.NO_DOCUMENT_DATE);
        } else if (on.get().isAfter(today)) {
            problems.add(Problem.DOCUMENT_LATER);
        }
        return problems;
    }

    /// Whatever was not done as planned needs a word on why.
    static List<Problem> answer(Optional<TaskCarriedOut> answer, String note) {
        if (answer.isEmpty()) {
            return List.of(Problem.NO_ANSWER);
        }
        if (note.length() > TEXT_LENGTH_MAX) {
            return List.of(Problem.TOO_LONG);
        }
        return answer.get() != TaskCarriedOut.YES && note.isBlank() ? List.of(Problem.NO_REASON) : List.of();
    }

    private static List<Problem> text(String text, int length, Problem missing) {
        return text.isBlank() ? List.of(missing) : text.length() > length ? List.of(Problem.TOO_LONG) : List.of();
    }
}
