package org.dajeong.app.training;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.training.PolicyPage.Choice;
import org.dajeong.app.training.PolicyPage.NewKind;
import org.dajeong.app.training.PolicyPage.Row;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 상시학습 인정 기준: the agency's rules on recognised hours.
@Controller
@RequestMapping("/settings/education")
class PolicyController {

    private static final String PAGE = "training/PolicyPage";
    private static final String HERE = "redirect:/settings/education";

    private final Policies policies;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    PolicyController(Policies policies, Sentences sentences, AuditTrail audit, Clock clock) {
        this.policies = policies;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String show(Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "rules on recognised hours", "");
        boolean saved = model.containsAttribute("done");
        return page(PolicyForm.BLANK, NewKind.NONE, saved, List.of(), locale, model);
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    String add(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        PolicyForm form = PolicyForm.of(typed);
        PolicyForm.Read read = form.read(policies.kinds());
        List<PolicyProblem> problems = read.policy()
                .map(policy -> policies.add(policy, viewer.login(), request.getRemoteAddr()))
                .orElse(read.problems());
        if (problems.isEmpty()) {
            next.addFlashAttribute("done", true);
            return HERE;
        }
        return page(form, NewKind.NONE, false, problems, locale, model);
    }

    @PostMapping("/{id}/delete")
    @Allowed(Role.CS_OFFICE)
    String remove(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        policies.remove(id, viewer.login(), request.getRemoteAddr());
        return HERE;
    }

    @PostMapping("/kinds")
    @Allowed(Role.CS_OFFICE)
    String addKind(
            @RequestParam(defaultValue = "") String nameKo,
            @RequestParam(defaultValue = "") String nameEn,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        List<PolicyProblem> problems = policies.addKind(nameKo, nameEn, viewer.login(), request.getRemoteAddr());
        if (problems.isEmpty()) {
            next.addFlashAttribute("done", true);
            return HERE;
        }
        return page(PolicyForm.BLANK, new NewKind(nameKo, nameEn), false, problems, locale, model);
    }

    private String page(
            PolicyForm form, NewKind kind, boolean saved, List<PolicyProblem> problems, Locale locale, Model model) {
        Words words = sentences.in(locale);
        List<Kind> kinds = policies.kinds();
        PolicyTable table = policies.table();
        model.addAttribute(
                "page",
                new PolicyPage(
                        kinds.stream()
                                .flatMap(one -> table.policies().stream()
                                        .filter(policy -> policy.kind().equals(one.code()))
                                        .map(policy -> row(one, policy, table, words)))
                                .toList(),
                        kinds.stream()
                                .map(one -> new Choice(
                                        one.code(),
                                        one.name(words.language()),
                                        one.code().equals(form.kind())))
                                .toList(),
                        Stream.of(Policy.Confirmer.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        words.of("education.confirmer", one),
                                        one.name().equals(form.confirmer())))
                                .toList(),
                        form,
                        kind,
                        saved,
                        problems.stream()
                                .map(problem -> new FieldProblem(
                                        problem.field(), words.of("education.policy.problem", problem)))
                                .toList()));
        return PAGE;
    }

    private Row row(Kind kind, Policy policy, PolicyTable table, Words words) {
        boolean inForce = table.on(kind.code(), LocalDate.now(clock))
                .filter(policy::equals)
                .isPresent();
        boolean toCome = policies.isToCome(policy);
        return new Row(
                policy.id(),
                kind.name(words.language()),
                words.day(policy.validFrom()),
                words.text("education.minutes", policy.minutesMin()),
                PolicyTexts.reward(policy, words),
                PolicyTexts.cap(policy, words),
                words.of("education.confirmer", policy.confirmer()),
                words.text(
                        inForce
                                ? "education.policy.in-force"
                                : toCome ? "education.policy.to-come" : "education.policy.replaced"),
                toCome);
    }
}
