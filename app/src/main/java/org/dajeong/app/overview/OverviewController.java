package org.dajeong.app.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 한눈에 보기: the page of those who answer for the whole.
@Controller
class OverviewController {

    private final Publications publications;
    private final Overviews overviews;
    private final AuditTrail audit;

    OverviewController(Publications publications, Overviews overviews, AuditTrail audit) {
        this.publications = publications;
        this.overviews = overviews;
        this.audit = audit;
    }

    @GetMapping("/overview")
    @Allowed({Role.EXECUTIVE, Role.CS_OFFICE, Role.BUREAU_HEAD})
    String show(Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        Optional<Publication> latest = publications.latest();
        if (latest.isEmpty()) {
            return "scoring/NothingPublishedPage";
        }
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.READ,
                "score run " + latest.get().run(),
                "overview");
        model.addAttribute("page", overviews.page(latest.get(), viewer, locale));
        return "overview/OverviewPage";
    }
}
