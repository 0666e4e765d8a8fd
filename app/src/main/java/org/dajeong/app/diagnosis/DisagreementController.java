package org.dajeong.app.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What departments answered to the explanation of their scores, for the CS office.
@Controller
class DisagreementController {

    private final Disagreements disagreements;
    private final Publications publications;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;

    DisagreementController(
            Disagreements disagreements,
            Publications publications,
            Departments departments,
            Sentences sentences,
            AuditTrail audit) {
        this.disagreements = disagreements;
        this.publications = publications;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping("/runs/{run}/disagreements")
    @Allowed(Role.CS_OFFICE)
    String list(@PathVariable UUID run, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        if (publications.find(run).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "disagreements with score run " + run, "");
        model.addAttribute(
                "page", DisagreementListPage.of(run, disagreements.list(run), departments.all(), sentences.in(locale)));
        return "diagnosis/DisagreementListPage";
    }
}
