package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.dajeong.app.improvement.TaskShowPage.Rights;
import org.dajeong.app.improvement.TaskShowPage.Typed;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A CS task, step by step.
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private static final String SHOW = "improvement/TaskShowPage";
    private static final String EDIT = "improvement/TaskEditPage";

    private final TaskKeeping keeping;
    private final Tasks tasks;
    private final TaskShowComposer pages;
    private final TaskEditComposer forms;
    private final Sentences sentences;
    private final AuditTrail audit;

    TaskController(
            TaskKeeping keeping,
            Tasks tasks,
            TaskShowComposer pages,
            TaskEditComposer forms,
            Sentences sentences,
            AuditTrail audit) {
        this.keeping = keeping;
        this.tasks = tasks;
        this.pages = pages;
        this.forms = forms;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        Task task = tasks.get(id);
        viewer.mustRead(task.department());
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, TaskKeeping.subject(id), "");
        model.addAttribute("page", pages.page(task, viewer, Typed.NOTHING, false, List.of(), locale));
        return SHOW;
    }

    @GetMapping("/edit")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String edit(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        Task task = must(id, viewer, Rights::edit);
        model.addAttribute("page", forms.edit(task, TaskForm.of(task.plan()), Optional.empty(), List.of(), locale));
        return EDIT;
    }

    /// Changes a draft; whoever comes second gets what he typed back, beside what the first has saved.
    @PostMapping
    @Allowed({Role.LEADER, Role.DEPUTY})
    String update(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Task task = tasks.get(id);
        mustBeOwn(task, viewer);
        TaskForm form = TaskForm.of(typed);
        TaskForm.Read read = form.read();
        List<Problem> problems = read.problems();
        Optional<Task> theirs = Optional.empty();
        if (read.plan().isPresent()) {
            switch (keeping.change(id, version, read.plan().get(), viewer.login(), request.getRemoteAddr())) {
                case TaskResult.Done done -> {
                    return here(id);
                }
                case TaskResult.Refused(List<Problem> found) -> problems = found;
                case TaskResult.ChangedMeanwhile(Task now) -> theirs = Optional.of(now);
                case TaskResult.NotItsTurn early -> {
                    return here(id);
                }
            }
        }
        model.addAttribute("page", forms.edit(task, form, theirs, problems, locale));
        return EDIT;
    }

    @PostMapping("/delete")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String delete(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Task task = must(id, viewer, Rights::edit);
        keeping.discard(id, viewer.login(), request.getRemoteAddr());
        return "redirect:/departments/" + task.department() + "/tasks";
    }

    /// Promises; where something is missing, the form comes back with all of it.
    @PostMapping("/declare")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String declare(
            @PathVariable UUID id,
            @RequestParam int version,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Task task = tasks.get(id);
        mustBeOwn(task, viewer);
        TaskResult result = keeping.declare(id, version, viewer.login(), request.getRemoteAddr());
        if (result instanceof TaskResult.Refused(List<Problem> problems)) {
            model.addAttribute("page", forms.edit(task, TaskForm.of(task.plan()), Optional.empty(), problems, locale));
            return EDIT;
        }
        return after(result, id, Typed.NOTHING, viewer, locale, model);
    }

    @PostMapping("/stop")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String stop(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String reason,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(tasks.get(id), viewer);
        return after(
                keeping.stop(id, version, reason, viewer.login(), request.getRemoteAddr()),
                id,
                new Typed("", "", "", "", reason),
                viewer,
                locale,
                model);
    }

    @PostMapping("/carried-out")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String answer(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(tasks.get(id), viewer);
        return after(
                keeping.answer(
                        id,
                        version,
                        TaskForm.one(TaskCarriedOut.values(), answer),
                        note,
                        viewer.login(),
                        request.getRemoteAddr()),
                id,
                new Typed(note, "", "", "", ""),
                viewer,
                locale,
                model);
    }

    /// Confirms; whoever came from the list of what waits goes back to it.
    @PostMapping("/confirm")
    @Allowed(Role.DEPARTMENT_HEAD)
    String confirm(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String documentOn,
            @RequestParam(defaultValue = "false") boolean listed,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        mustBeOwn(tasks.get(id), viewer);
        TaskResult result = keeping.confirm(
                id, version, document, TypedDay.read(documentOn), viewer.login(), request.getRemoteAddr());
        if (listed && result instanceof TaskResult.Done) {
            next.addFlashAttribute("done", "approvals.confirmed");
            return "redirect:/approvals";
        }
        return after(result, id, new Typed("", document, documentOn, "", ""), viewer, locale, model);
    }

    @PostMapping("/comment")
    @Allowed(Role.LEADER)
    String comment(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustBeOwn(tasks.get(id), viewer);
        return after(
                keeping.comment(id, version, comment, viewer.login(), request.getRemoteAddr()),
                id,
                new Typed("", "", "", comment, ""),
                viewer,
                locale,
                model);
    }

    private String after(TaskResult result, UUID id, Typed typed, Viewer viewer, Locale locale, Model model) {
        return switch (result) {
            case TaskResult.Done done -> here(id);
            case TaskResult.Refused(List<Problem> problems) -> {
                List<FieldProblem> told = problems.stream()
                        .map(problem -> new FieldProblem(
                                problem == Problem.NO_REASON && !typed.reason().isEmpty()
                                        ? "reason"
                                        : TaskEditComposer.field(problem),
                                sentences.of(locale, "task.problem", problem)))
                        .toList();
                model.addAttribute("page", pages.page(tasks.get(id), viewer, typed, false, told, locale));
                yield SHOW;
            }
            case TaskResult.ChangedMeanwhile(Task now) -> {
                model.addAttribute("page", pages.page(now, viewer, typed, true, List.of(), locale));
                yield SHOW;
            }
            case TaskResult.NotItsTurn(Task now) -> {
                model.addAttribute("page", pages.page(now, viewer, typed, true, List.of(), locale));
                yield SHOW;
            }
        };
    }

    private Task must(UUID id, Viewer viewer, Predicate<Rights> right) {
        Task task = tasks.get(id);
        if (!right.test(TaskShowComposer.rights(task, viewer))) {
            throw new NotYours(viewer.login(), TaskKeeping.subject(id));
        }
        return task;
    }

    private static void mustBeOwn(Task task, Viewer viewer) {
        if (!viewer.departments().contains(task.department())) {
            throw new NotYours(viewer.login(), TaskKeeping.subject(task.id()));
        }
    }

    private static String here(UUID id) {
        return "redirect:/tasks/" + id;
    }
}
