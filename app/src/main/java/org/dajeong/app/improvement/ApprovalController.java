package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.ApprovalsPage.Typed;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.web.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 확인할 일: what waits for the department head.
@Controller
class ApprovalController {

    private final GoalPlanning planning;
    private final ApprovalsComposer pages;
    private final AuditTrail audit;

    ApprovalController(GoalPlanning planning, ApprovalsComposer pages, AuditTrail audit) {
        this.planning = planning;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/approvals")
    @Allowed(Role.DEPARTMENT_HEAD)
    String list(
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "approvals", "");
        return show(viewer, page, Typed.NOTHING, Set.of(), locale, model);
    }

    @PostMapping("/departments/{department}/goals/{goal}/approve")
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
        GoalAnswer answer = planning.approve(
                department, goal, version, document, TypedDay.read(on), viewer.login(), request.getRemoteAddr());
        return answered(
                answer,
                "approvals.approved",
                new Typed(goal.toString(), document, on, ""),
                viewer,
                locale,
                model,
                next);
    }

    @PostMapping("/departments/{department}/goals/{goal}/return")
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
        GoalAnswer answer =
                planning.giveBack(department, goal, version, remark, viewer.login(), request.getRemoteAddr());
        return answered(
                answer, "approvals.returned", new Typed(goal.toString(), "", "", remark), viewer, locale, model, next);
    }

    private String answered(
            GoalAnswer answer,
            String done,
            Typed typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        return switch (answer) {
            case GoalAnswer.Done known -> {
                next.addFlashAttribute("done", done);
                yield "redirect:/approvals";
            }
            case GoalAnswer.Refused(Set<Problem> problems) -> show(viewer, 1, typed, problems, locale, model);
            case GoalAnswer.Overtaken overtaken -> overtaken(next);
            case GoalAnswer.Gone gone -> overtaken(next);
        };
    }

    private static String overtaken(RedirectAttributes next) {
        next.addFlashAttribute("done", "approvals.overtaken");
        return "redirect:/approvals";
    }

    private String show(Viewer viewer, int number, Typed typed, Set<Problem> problems, Locale locale, Model model) {
        model.addAttribute("page", pages.page(viewer, number, typed, problems, locale));
        return "improvement/ApprovalsPage";
    }
}
