package org.dajeong.app.integrity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.integrity.IntegrityGoalPage.Typed;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
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

/// One goal on integrity, and what the department head says of it (부서장 확인).
@Controller
@RequestMapping("/departments/{department}/integrity-goals/{goal}")
class IntegrityGoalDecisions {

    private static final String DONE = "done";

    private final IntegrityGoals goals;
    private final IntegrityGoalPlanning planning;
    private final IntegrityGoalCards cards;
    private final IntegrityStanding standing;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;

    IntegrityGoalDecisions(
            IntegrityGoals goals,
            IntegrityGoalPlanning planning,
            IntegrityGoalCards cards,
            IntegrityStanding standing,
            Departments departments,
            Sentences sentences,
            AuditTrail audit) {
        this.goals = goals;
        this.planning = planning;
        this.cards = cards;
        this.standing = standing;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD})
    String show(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "integrity goal " + goal, "");
        return show(department, goal, Typed.NOTHING, Set.of(), viewer, locale, model);
    }

    @PostMapping("/approve")
    @Allowed(Role.DEPARTMENT_HEAD)
    String approve(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String on,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        IntegrityGoalAnswer answer = planning.approve(
                department, goal, version, document, TypedDay.read(on), viewer.login(), request.getRemoteAddr());
        return switch (answer) {
            case IntegrityGoalAnswer.Refused(Set<Problem> problems) ->
                show(department, goal, new Typed(document, on, ""), problems, viewer, locale, model);
            case IntegrityGoalAnswer.Done done -> next("approvals.approved", next);
            case IntegrityGoalAnswer.Overtaken overtaken -> next("approvals.overtaken", next);
            case IntegrityGoalAnswer.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/return")
    @Allowed(Role.DEPARTMENT_HEAD)
    String giveBack(
            @PathVariable UUID department,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String remark,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request) {
        viewer.mustBelongTo(department, "goals of department " + department);
        IntegrityGoalAnswer answer =
                planning.giveBack(department, goal, version, remark, viewer.login(), request.getRemoteAddr());
        return switch (answer) {
            case IntegrityGoalAnswer.Refused(Set<Problem> problems) ->
                show(department, goal, new Typed("", "", remark), problems, viewer, locale, model);
            case IntegrityGoalAnswer.Done done -> next("approvals.returned", next);
            case IntegrityGoalAnswer.Overtaken overtaken -> next("approvals.overtaken", next);
            case IntegrityGoalAnswer.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String next(String done, RedirectAttributes next) {
        next.addFlashAttribute(DONE, done);
        return "redirect:/approvals";
    }

    private String show(
            UUID department, UUID id, Typed typed, Set<Problem> problems, Viewer viewer, Locale locale, Model model) {
        Words words = sentences.in(locale);
        IntegrityGoal goal = goals.find(id)
                .filter(known -> known.department().equals(department))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new IntegrityGoalPage(
                        words.text(
                                "integrity-goal.title",
                                departments.get(department).name(words.language()),
                                words.quarter(goal.quarter())),
                        "/departments/%s/goals?quarter=%s".formatted(department, goal.quarter()),
                        cards.of(goal, standing.of(goal.quarter()), department, viewer, words),
                        typed,
                        problems.stream()
                                .sorted()
                                .map(problem -> IntegrityGoalFormPage.problem(problem, words))
                                .toList()));
        return "integrity/IntegrityGoalPage";
    }
}
