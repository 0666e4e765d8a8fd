package org.dajeong.app.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.scoring.MethodVersions;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The next version of the method, as it was approved outside.
@Controller
class MethodVersionController {

    private final MethodVersions methods;
    private final RunPages pages;
    private final Sentences sentences;

    MethodVersionController(MethodVersions methods, RunPages pages, Sentences sentences) {
        this.methods = methods;
        this.pages = pages;
        this.sentences = sentences;
    }

    @PostMapping("/runs/methods")
    @Allowed(Role.CS_OFFICE)
    String create(
            @ModelAttribute MethodTyped typed, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        List<FieldProblem> problems = typed.problems(sentences.in(locale));
        if (!problems.isEmpty()) {
            model.addAttribute("page", pages.list(locale, typed, problems));
            return "scoring/RunListPage";
        }
        methods.approve(typed.method(), MethodTyped.text(typed.document()), viewer.login(), request.getRemoteAddr());
        return "redirect:/runs";
    }
}
