package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.springframework.stereotype.Component;

/// Published runs that can be asked about tasks.
@Component
class TaskRuns {

    private final FittedRuns fitted;
    private final Departments departments;

    TaskRuns(FittedRuns fitted, Departments departments) {
        this.fitted = fitted;
        this.departments = departments;
    }

    Optional<TaskRun> latest() {
        return fitted.latest().map(this::of);
    }

    Optional<TaskRun> find(UUID run) {
        return fitted.find(run).map(this::of);
    }

    private TaskRun of(FittedRun run) {
        return new TaskRun(
                run, departments.successors(run.publication().quarter().ends().minusDays(1)));
    }
}
