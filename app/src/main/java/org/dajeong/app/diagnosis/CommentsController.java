package org.dajeong.app.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.intake.Comments;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What citizens said, for those who read the department's page.
@Controller
class CommentsController {

    /// A year, so that themes become large enough to be shown.
    private static final int QUARTERS = 4;

    private final Comments comments;
    private final Themes themes;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    CommentsController(
            Comments comments,
            Themes themes,
            Departments departments,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.comments = comments;
        this.themes = themes;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/departments/{department}/comments")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    String show(@PathVariable UUID department, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "comments " + department, "");
        Quarter now = Quarter.of(LocalDate.now(clock));
        Quarter first = now.plus(-QUARTERS);
        Words words = sentences.in(locale);
        model.addAttribute(
                "page",
                CommentsPage.of(
                        department,
                        departments.get(department).name(locale.getLanguage()),
                        words.text("comments.period", words.quarter(first), words.quarter(now)),
                        comments.of(department, first, now),
                        themes,
                        words));
        return "diagnosis/CommentsPage";
    }
}
