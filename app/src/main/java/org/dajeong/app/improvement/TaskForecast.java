package org.dajeong.app.improvement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says before a task begins how probable it is that its effect will be told.
///
/// As many ratings a quarter are expected as the department had in the newest published one, compared with all quarters
/// before it.
@Component
class TaskForecast {

    private final TaskRuns runs;

    TaskForecast(TaskRuns runs) {
        this.runs = runs;
    }

    TaskPlan of(UUID department, TaskPlan plan) {
        return runs.latest()
                .map(run -> plan.withPromises(plan.promises().stream()
                        .map(promise -> new TaskPromise(
                                promise.item(), promise.points(), recognised(run, department, plan.window(), promise)))
                        .toList()))
                .orElse(plan);
    }

    private static @Nullable Double recognised(TaskRun run, UUID department, int window, TaskPromise promise) {
        return run.visible(department, window, promise.asked())
                .map(change -> change.probabilityRecognised(promise.points().doubleValue()))
                .orElse(null);
    }
}
