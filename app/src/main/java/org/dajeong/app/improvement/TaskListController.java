package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.CurrentViewer;
import org.dajeong.app.accounts.NotYours;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.TaskResult.Problem;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// CS과제: those of a department, and those of all.
@Controller
class TaskListController {

    private static final String EDIT = "improvement/TaskEditPage";

    private final TaskKeeping keeping;
    private final Tasks tasks;
    private final TaskPlanning planning;
    private final TaskListComposer lists;
    private final TaskEditComposer forms;
    private final TaskOverviewComposer overviews;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final CurrentViewer viewers;

    TaskListController(
            TaskKeeping keeping,
            Tasks tasks,
            TaskPlanning planning,
            TaskListComposer lists,
            TaskEditComposer forms,
            TaskOverviewComposer overviews,
            Sentences sentences,
            AuditTrail audit,
            CurrentViewer viewers) {
        this.keeping = keeping;
        this.tasks = tasks;
        this.planning = planning;
        this.lists = lists;
        this.forms = forms;
        this.overviews = overviews;
        this.sentences = sentences;
        this.audit = audit;
        this.viewers = viewers;
    }

    @GetMapping("/departments/{department}/tasks")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    String list(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "tasks of department " + department, "");
        model.addAttribute(
                "page",
                lists.page(
                        department,
                        writes(viewer, department),
                        viewers.mayOpen(viewer, TaskEvidenceController.BUNDLE),
                        page,
                        locale));
        return "improvement/TaskListPage";
    }

    /// The form of a new task: from the library, or from a task of before.
    @GetMapping("/departments/{department}/tasks/new")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String start(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String idea,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(name = "continue", defaultValue = "") String earlier,
            Viewer viewer,
            Locale locale,
            Model model) {
        mustWrite(viewer, department);
        Optional<Task> before = before(earlier, viewer);
        Optional<TaskPlan> plan = before.map(task -> planning.again(task, sentences.in(locale)))
                .or(() -> planning.from(idea, item, department, sentences.in(locale)));
        if (plan.isEmpty()) {
            return "redirect:/departments/" + department + "/tasks";
        }
        model.addAttribute("page", forms.create(department, TaskForm.of(plan.get()), earlier, List.of(), locale));
        return EDIT;
    }

    @PostMapping("/departments/{department}/tasks")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String create(
            @PathVariable UUID department,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        mustWrite(viewer, department);
        TaskForm form = TaskForm.of(typed);
        String earlier = typed.getOrDefault("continues", "");
        TaskForm.Read read = form.read();
        List<Problem> problems = read.problems();
        if (read.plan().isPresent()) {
            switch (keeping.draft(
                    department,
                    read.plan().get(),
                    before(earlier, viewer).map(Task::id),
                    viewer.login(),
                    request.getRemoteAddr())) {
                case TaskResult.Done(Task task) -> {
                    return "redirect:/tasks/" + task.id();
                }
                case TaskResult.Refused(List<Problem> found) -> problems = found;
                case TaskResult.ChangedMeanwhile meanwhile ->
                    throw new IllegalStateException("a new task has no other");
                case TaskResult.NotItsTurn early -> throw new IllegalStateException("a new task is a draft");
            }
        }
        model.addAttribute("page", forms.create(department, form, earlier, problems, locale));
        return EDIT;
    }

    /// All departments' tasks in a quarter.
    @GetMapping("/tasks")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    String overview(@RequestParam(defaultValue = "") String quarter, Locale locale, Model model) {
        Optional<Quarter> asked = Optional.of(quarter)
                .filter(text -> text.matches("[1-9][0-9]{3}-[1-4]"))
                .map(Quarter::parse);
        model.addAttribute("page", overviews.page(asked, locale));
        return "improvement/TaskOverviewPage";
    }

    /// The task to go on with, if one was named.
    private Optional<Task> before(String earlier, Viewer viewer) {
        return TaskForm.id(earlier)
                .map(tasks::get)
                .filter(task -> viewer.mayRead(task.department()) && !task.isDraft());
    }

    private static boolean writes(Viewer viewer, UUID department) {
        return viewer.departments().contains(department) && viewer.isAny(Role.LEADER, Role.DEPUTY);
    }

    private static void mustWrite(Viewer viewer, UUID department) {
        if (!writes(viewer, department)) {
            throw new NotYours(viewer.login(), "tasks of department " + department);
        }
    }
}
