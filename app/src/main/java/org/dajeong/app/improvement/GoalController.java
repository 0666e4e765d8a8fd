package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 분기 목표: what a department promises.
@Controller
@RequestMapping("/departments/{department}/goals")
class GoalController {

    private static final String FORM = "improvement/GoalFormPage";
    private static final String DONE = "done";

    private final DepartmentGoals pages;
    private final GoalForms forms;
    private final GoalPlanning planning;
    private final Goals goals;
    private final QuarterCalendar calendar;
    private final Sentences sentences;
    private final AuditTrail audit;

    GoalController(
            DepartmentGoals pages,
            GoalForms forms,
            GoalPlanning planning,
            Goals goals,
            QuarterCalendar calendar,
            Sentences sentences,
            AuditTrail audit) {
        this.pages = pages;
        this.forms = forms;
        this.planning = planning;
        this.goals = goals;
        this.calendar = calendar;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    String list(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "goals of department " + department, quarter);
        Words words = sentences.in(locale);
        Optional<String> done =
                Optional.ofNullable((String) model.getAttribute(DONE)).map(words::text);
        Quarter asked = QuarterText.read(quarter).orElseGet(calendar::planned);
        model.addAttribute("page", pages.page(department, asked, done, viewer, words));
        return "improvement/DepartmentGoalsPage";
    }

    @GetMapping("/new")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String newGoal(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String target,
            Viewer viewer,
            Locale locale,
            Model model) {
        viewer.mustBelongTo(department, "goals of department " + department);
        Optional<UUID> first = planning.owners(department).stream()
                .findFirst()
                .map(term -> term.person().id());
        GoalForm form = GoalForm.blank(QuarterText.read(quarter).orElseGet(calendar::planned), item, target, first);
        return show(department, form, Set.of(), Optional.empty(), locale, model);
    }

    @GetMapping("/{goal}/edit")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String edit(@PathVariable UUID department, @PathVariable UUID goal, Viewer viewer, Locale locale, Model model) {
        viewer.mustBelongTo(department, "goals of department " + department);
        Goal now = goals.find(goal)
                .filter(known -> known.department().equals(department))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(department, GoalForm.of(now), Set.of(), Optional.empty(), locale, model);
    }

    /// Sets a goal; `step=check` only shows what would be known about it.
    @PostMapping
    @Allowed({Role.LEADER, Role.DEPUTY})
    String create(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "save") String step,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        GoalForm form = new GoalForm(
                Optional.empty(),
                0,
                QuarterText.read(quarter).orElseGet(calendar::planned),
                item,
                target,
                reason,
                owner);
        if (step.equals("check")) {
            return check(department, form, locale, model);
        }
        GoalAnswer answer = planning.set(form.draft(department), viewer.login(), request.getRemoteAddr());
        return answered(department, form, answer, "goals.set", locale, model, next);
    }

    /// Words a goal anew. What was typed is shown again where it could not be followed.
    @PostMapping("/{goal}")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String update(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "save") String step,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        Optional<Goal> now = goals.find(goal);
        GoalForm form = new GoalForm(
                Optional.of(goal),
                version,
                now.map(Goal::quarter).orElseGet(calendar::planned),
                now.flatMap(known -> known.promise().item()).orElse(item),
                target,
                reason,
                owner);
        if (step.equals("check")) {
            return check(department, form, locale, model);
        }
        GoalAnswer answer =
                planning.change(goal, version, form.draft(department), viewer.login(), request.getRemoteAddr());
        return answered(department, form, answer, "goals.changed", locale, model, next);
    }

    @PostMapping("/{goal}/delete")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String delete(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        GoalAnswer answer = planning.withdraw(department, goal, version, viewer.login(), request.getRemoteAddr());
        next.addFlashAttribute(
                DONE,
                switch (answer) {
                    case GoalAnswer.Done done -> "goals.withdrawn";
                    case GoalAnswer.Refused refused -> "goals.closed-fieldwork";
                    case GoalAnswer.Overtaken overtaken -> "goals.overtaken";
                    case GoalAnswer.Gone gone -> "goals.gone";
                });
        return "redirect:/departments/{department}/goals";
    }

    private String check(UUID department, GoalForm form, Locale locale, Model model) {
        Set<Problem> now = planning.check(form.draft(department)).problems();
        List<Problem> ofTarget = now.stream()
                .filter(problem -> problem == Problem.TARGET_MISSING
                        || problem == Problem.TARGET_NOT_ABOVE
                        || problem == Problem.TARGET_TOO_HIGH)
                .toList();
        return show(department, form, Set.copyOf(ofTarget), Optional.empty(), locale, model);
    }

    private String answered(
            UUID department,
            GoalForm form,
            GoalAnswer answer,
            String done,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        return switch (answer) {
            case GoalAnswer.Done(Goal goal) -> {
                next.addFlashAttribute(DONE, done);
                yield "redirect:/departments/%s/goals?quarter=%s".formatted(department, goal.quarter());
            }
            case GoalAnswer.Refused(Set<Problem> problems) ->
                show(department, form, problems, Optional.empty(), locale, model);
            case GoalAnswer.Overtaken(Goal now) -> {
                GoalForm again = new GoalForm(
                        form.goal(),
                        now.version(),
                        form.quarter(),
                        form.item(),
                        form.target(),
                        form.reason(),
                        form.owner());
                yield show(department, again, Set.of(), Optional.of(now), locale, model);
            }
            case GoalAnswer.Gone gone -> {
                next.addFlashAttribute(DONE, "goals.gone");
                yield "redirect:/departments/%s/goals?quarter=%s".formatted(department, form.quarter());
            }
        };
    }

    private String show(
            UUID department, GoalForm form, Set<Problem> problems, Optional<Goal> other, Locale locale, Model model) {
        model.addAttribute(
                "page",
                forms.page(department, form, problems, other, sentences.in(locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return FORM;
    }
}
