package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a CS task: written, declared before it begins, carried out, confirmed.
///
/// Whether it helped is not said here: see [TaskJudging]. Every method takes the login and the address of whoever does
/// it, for the audit trail.
@Service
public class TaskKeeping {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TaskForecast forecast;
    private final QuarterCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    TaskKeeping(
            JdbcClient jdbc,
            Tasks tasks,
            TaskForecast forecast,
            QuarterCalendar calendar,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.forecast = forecast;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a task; a draft may lack anything but a title.
    @Transactional
    public TaskResult draft(UUID department, TaskPlan plan, Optional<UUID> continues, String by, String address) {
        List<Problem> problems = TaskRules.always(plan);
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        UUID id = Ids.next();
        tasks.add(id, department, forecast.of(department, plan), continues, by, clock.instant());
        audit.add(by, address, Action.CREATE, subject(id), plan.title());
        return new TaskResult.Done(tasks.get(id));
    }

    /// Changes a draft.
    ///
    /// @param version of the task when it was read: if somebody saved since, nothing is changed
    @Transactional
    public TaskResult change(UUID id, int version, TaskPlan plan, String by, String address) {
        Task task = tasks.get(id);
        if (!task.isDraft()) {
            return new TaskResult.NotItsTurn(task);
        }
        List<Problem> problems = TaskRules.always(plan);
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        if (!tasks.change(id, version, forecast.of(task.department(), plan), by, clock.instant())) {
            return new TaskResult.ChangedMeanwhile(tasks.get(id));
        }
        audit.add(by, address, Action.CHANGE, subject(id), plan.title());
        return new TaskResult.Done(tasks.get(id));
    }

    /// Takes a draft away.
    @Transactional
    public TaskResult discard(UUID id, String by, String address) {
        Task task = tasks.get(id);
        if (!task.isDraft()) {
            return new TaskResult.NotItsTurn(task);
        }
        jdbc.sql("delete from improvement.task where id = :id").param("id", id).update();
        audit.add(by, address, Action.DELETE, subject(id), task.plan().title());
        return new TaskResult.Done(task);
    }

    /// Promises: from now on items, points and quarters stay as they are.
    ///
    /// @param version of the task when it was read
    @Transactional
    public TaskResult declare(UUID id, int version, String by, String address) {
        Task task = tasks.get(id);
        if (!task.isDraft()) {
            return new TaskResult.NotItsTurn(task);
        }
        List<Problem> problems = new ArrayList<>(TaskRules.beforeTheStart(task.plan(), LocalDate.now(clock)));
        if (calendar.fieldworkBegan(task.plan().quarter())) {
            problems.add(Problem.FIELDWORK_BEGAN);
        }
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        return step(task, version, "state = 'DECLARED', declared_by = :by, declared_at = :at", "", by, address);
    }

    /// Ends a task before its time. What was promised stays, and is looked at all the same.
    @Transactional
    public TaskResult stop(UUID id, int version, String reason, String by, String address) {
        Task task = tasks.get(id);
        if (task.state() != TaskState.DECLARED || task.stopped().isPresent()) {
            return new TaskResult.NotItsTurn(task);
        }
        List<Problem> problems = TaskRules.reason(reason);
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        String today = "date '%s'".formatted(LocalDate.now(clock));
        return step(task, version, "stopped_on = " + today + ", stop_reason = :text", reason.strip(), by, address);
    }

    /// Says whether the task was carried out; the head has yet to confirm it.
    @Transactional
    public TaskResult answer(
            UUID id, int version, Optional<TaskCarriedOut> answer, String note, String by, String address) {
        Task task = tasks.get(id);
        if (task.state() != TaskState.DECLARED) {
            return new TaskResult.NotItsTurn(task);
        }
        List<Problem> problems = TaskRules.answer(answer, note);
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        String set = "carried_out = '%s', carried_out_note = :text, carried_out_by = :by, carried_out_at = :at"
                .formatted(answer.orElseThrow().name());
        return step(task, version, set, note.strip(), by, address);
    }

    /// The head confirms what the department says of its doing, with number and date of the document in the approval
    /// system.
    @Transactional
    public TaskResult confirm(
            UUID id, int version, String document, Optional<LocalDate> on, String by, String address) {
        Task task = tasks.get(id);
        if (task.state() != TaskState.DECLARED || task.carriedOut().isEmpty()) {
            return new TaskResult.NotItsTurn(task);
        }
        List<Problem> problems = TaskRules.document(document, on, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new TaskResult.Refused(problems);
        }
        String set =
                "state = 'CLOSED', confirmed_by = :by, confirmed_at = :at, document = :text, document_on = date '%s'"
                        .formatted(on.orElseThrow());
        return step(task, version, set, document.strip(), by, address);
    }

    /// What the leader has to say of the result.
    @Transactional
    public TaskResult comment(UUID id, int version, String comment, String by, String address) {
        Task task = tasks.get(id);
        if (task.isDraft()) {
            return new TaskResult.NotItsTurn(task);
        }
        if (comment.length() > TaskRules.TEXT_LENGTH_MAX) {
            return new TaskResult.Refused(List.of(Problem.TOO_LONG));
        }
        return step(task, version, "comment = :text", comment.strip(), by, address);
    }

    private TaskResult step(Task task, int version, String set, String text, String by, String address) {
        int changed = jdbc.sql("update improvement.task set " + set + """
                        , version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id and version = :version
                        """)
                .param("id", task.id())
                .param("version", version)
                .param("text", text)
                .param("by", by)
                .param("at", Tasks.stamp(clock.instant()))
                .update();
        Task now = tasks.get(task.id());
        if (changed == 0) {
            return new TaskResult.ChangedMeanwhile(now);
        }
        audit.add(by, address, Action.CHANGE, subject(task.id()), now.state().name());
        return new TaskResult.Done(now);
    }

    static String subject(UUID task) {
        return "task " + task;
    }
}
