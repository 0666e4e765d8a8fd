package org.dajeong.app.improvement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.RunAnswers;
import org.dajeong.app.scoring.VerdictQuestion;
import org.dajeong.app.scoring.Verdicts;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.VisibleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says before a task begins how probable it is that its effect will be told.
///
/// The error that the change is going to have is taken from the same question about the newest published quarters: the
/// same department, the same item, as many quarters, and so as many ratings as it had then.
@Component
class TaskForecast {

    private final Publications publications;
    private final Verdicts verdicts;

    TaskForecast(Publications publications, Verdicts verdicts) {
        this.publications = publications;
        this.verdicts = verdicts;
    }

    TaskPlan of(UUID department, TaskPlan plan) {
        return publications
                .latest()
                .flatMap(published -> verdicts.in(published.run()))
                .map(answers -> plan.withPromises(plan.promises().stream()
                        .map(promise -> new TaskPromise(
                                promise.item(),
                                promise.points(),
                                recognised(answers, department, plan.window(), promise)))
                        .toList()))
                .orElse(plan);
    }

    private static @Nullable Double recognised(RunAnswers answers, UUID department, int window, TaskPromise promise) {
        List<Quarter> known = answers.quarters();
        Set<Quarter> asked = new HashSet<>(known.subList(Math.max(0, known.size() - window), known.size()));
        return answers.change(new VerdictQuestion(Set.of(department), asked, Set.of(), promise.asked()))
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .map(change -> new VisibleChange(change.standardError())
                        .probabilityRecognised(promise.points().doubleValue()))
                .orElse(null);
    }
}
