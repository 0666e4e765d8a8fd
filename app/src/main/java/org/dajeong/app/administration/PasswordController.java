package org.dajeong.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.accounts.AccountChange;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.OwnPassword;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 비밀번호 바꾸기.
@Controller
@RequestMapping("/password")
class PasswordController {

    private final OwnPassword passwords;
    private final AuditTrail audit;
    private final Sentences sentences;

    PasswordController(OwnPassword passwords, AuditTrail audit, Sentences sentences) {
        this.passwords = passwords;
        this.audit = audit;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    String edit(Viewer viewer, Model model) {
        boolean changed = model.containsAttribute("changed");
        model.addAttribute("page", new PasswordPage(passwords.isOnce(viewer.account()), changed, List.of()));
        return "administration/PasswordPage";
    }

    @PostMapping
    @Allowed(to = Allowed.Everyone.SIGNED_IN)
    @Transactional
    public String update(
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String repeated,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        String session = Optional.ofNullable(request.getSession(false))
                .map(own -> own.getId())
                .orElse("");
        return switch (passwords.change(viewer, old, chosen, repeated, session)) {
            case AccountChange.Refused(List<AccountChange.Reason> reasons) -> {
                model.addAttribute(
                        "page",
                        new PasswordPage(
                                passwords.isOnce(viewer.account()),
                                false,
                                AccountProblems.of(reasons, sentences, locale)));
                yield "administration/PasswordPage";
            }
            case AccountChange.Done done -> changed(viewer, request, next);
            case AccountChange.WithPassword done -> changed(viewer, request, next);
        };
    }

    private String changed(Viewer viewer, HttpServletRequest request, RedirectAttributes next) {
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.CHANGE,
                "account " + viewer.login(),
                "own password");
        next.addFlashAttribute("changed", true);
        return "redirect:/password";
    }
}
