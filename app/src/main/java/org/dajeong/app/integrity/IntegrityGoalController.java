package org.dajeong.app.integrity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.improvement.QuarterText;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.web.Sentences;
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

/// 청렴 목표: what a department promises about integrity, written by its leader and deputy.
@Controller
@RequestMapping("/departments/{department}/integrity-goals")
class IntegrityGoalController {

    private static final String FORM = "integrity/IntegrityGoalFormPage";
    private static final String DONE = "done";

    private final IntegrityGoalForms forms;
    private final IntegrityGoalPlanning planning;
    private final IntegrityGoals goals;
    private final QuarterCalendar calendar;
    private final Sentences sentences;

    IntegrityGoalController(
            IntegrityGoalForms forms,
            IntegrityGoalPlanning planning,
            IntegrityGoals goals,
            QuarterCalendar calendar,
            Sentences sentences) {
        this.forms = forms;
        this.planning = planning;
        this.goals = goals;
        this.calendar = calendar;
        this.sentences = sentences;
    }

    @GetMapping("/new")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String newGoal(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            Viewer viewer,
            Locale locale,
            Model model) {
        viewer.mustBelongTo(department, "goals of department " + department);
        Optional<UUID> first = planning.owners(department).stream()
                .findFirst()
                .map(term -> term.person().id());
        IntegrityGoalForm blank =
                IntegrityGoalForm.blank(QuarterText.read(quarter).orElseGet(calendar::planned), first);
        model.addAttribute("page", forms.fresh(department, blank, sentences.in(locale)));
        return FORM;
    }

    @GetMapping("/{goal}/edit")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String edit(@PathVariable UUID department, @PathVariable UUID goal, Viewer viewer, Locale locale, Model model) {
        viewer.mustBelongTo(department, "goals of department " + department);
        IntegrityGoal now = goals.find(goal)
                .filter(known -> known.department().equals(department))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(department, IntegrityGoalForm.of(now), Set.of(), Optional.empty(), locale, model);
    }

    /// Sets a goal; `step=check` only shows what would be known about it.
    @PostMapping
    @Allowed({Role.LEADER, Role.DEPUTY})
    String create(
            @PathVariable UUID department,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String answers,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "save") String step,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        IntegrityGoalForm form = new IntegrityGoalForm(
                Optional.empty(),
                0,
                QuarterText.read(quarter).orElseGet(calendar::planned),
                target,
                answers,
                reason,
                owner);
        if (step.equals("check")) {
            return check(department, form, locale, model);
        }
        IntegrityGoalAnswer answer = planning.set(form.draft(department), viewer.login(), request.getRemoteAddr());
        return answered(department, form, answer, "goals.set", locale, model, next);
    }

    /// Words a goal anew. What was typed is shown again where it could not be followed.
    @PostMapping("/{goal}")
    @Allowed({Role.LEADER, Role.DEPUTY})
    String update(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String answers,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "save") String step,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        IntegrityGoalForm form = new IntegrityGoalForm(
                Optional.of(goal),
                version,
                goals.find(goal).map(IntegrityGoal::quarter).orElseGet(calendar::planned),
                target,
                answers,
                reason,
                owner);
        if (step.equals("check")) {
            return check(department, form, locale, model);
        }
        IntegrityGoalAnswer answer =
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
        IntegrityGoalAnswer answer =
                planning.withdraw(department, goal, version, viewer.login(), request.getRemoteAddr());
        next.addFlashAttribute(
                DONE,
                switch (answer) {
                    case IntegrityGoalAnswer.Done done -> "goals.withdrawn";
                    case IntegrityGoalAnswer.Refused refused -> "integrity-goal.too-late";
                    case IntegrityGoalAnswer.Overtaken overtaken -> "goals.overtaken";
                    case IntegrityGoalAnswer.Gone gone -> "goals.gone";
                });
        return "redirect:/departments/{department}/goals";
    }

    /// Only what is wrong with the numbers: the rest is not finished yet.
    private String check(UUID department, IntegrityGoalForm form, Locale locale, Model model) {
        Set<Problem> ofNumbers = planning.check(form.draft(department)).problems().stream()
                .filter(problem -> switch (problem) {
                    case ANSWERS_WRONG, TARGET_MISSING, TARGET_NOT_BELOW, TARGET_NOUGHT -> true;
                    default -> false;
                })
                .collect(Collectors.toSet());
        return show(department, form, ofNumbers, Optional.empty(), locale, model);
    }

    private String answered(
            UUID department,
            IntegrityGoalForm form,
            IntegrityGoalAnswer answer,
            String done,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        return switch (answer) {
            case IntegrityGoalAnswer.Done(IntegrityGoal goal) -> {
                next.addFlashAttribute(DONE, done);
                yield "redirect:/departments/%s/goals?quarter=%s".formatted(department, goal.quarter());
            }
            case IntegrityGoalAnswer.Refused(Set<Problem> problems) ->
                show(department, form, problems, Optional.empty(), locale, model);
            case IntegrityGoalAnswer.Overtaken(IntegrityGoal now) ->
                show(department, form.against(now), Set.of(), Optional.of(now), locale, model);
            case IntegrityGoalAnswer.Gone gone -> {
                next.addFlashAttribute(DONE, "goals.gone");
                yield "redirect:/departments/%s/goals?quarter=%s".formatted(department, form.quarter());
            }
        };
    }

    private String show(
            UUID department,
            IntegrityGoalForm form,
            Set<Problem> problems,
            Optional<IntegrityGoal> other,
            Locale locale,
            Model model) {
        model.addAttribute("page", forms.page(department, form, problems, other, sentences.in(locale)));
        return FORM;
    }
}
