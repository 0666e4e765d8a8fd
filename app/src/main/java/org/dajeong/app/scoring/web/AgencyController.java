package org.dajeong.app.scoring.web;

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
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.app.scoring.web.Arrangement.Grouping;
import org.dajeong.app.scoring.web.Arrangement.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 부서별 현황: all departments whose results are open to the reader, side by side.
@Controller
@RequestMapping("/agency")
class AgencyController {

    private static final Arrangement USUAL = new Arrangement(Grouping.TIER, Order.OFFICE);

    private final Publications publications;
    private final AgencyPages pages;
    private final AuditTrail audit;

    AgencyController(Publications publications, AgencyPages pages, AuditTrail audit) {
        this.publications = publications;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE, Role.BUREAU_HEAD})
    String show(
            @RequestParam(defaultValue = "TIER") Grouping by,
            @RequestParam(defaultValue = "OFFICE") Order order,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Optional<Publication> latest = publications.latest();
        if (latest.isEmpty()) {
            return "scoring/NothingPublishedPage";
        }
        audit(viewer, request, Action.READ, latest.get(), "agency");
        Arrangement arrangement = new Arrangement(by, order);
        model.addAttribute(
                "page",
                pages.composer(latest.get(), viewer, arrangement, locale).page());
        return "scoring/AgencyPage";
    }

    /// Ranks, for whoever asks for them; that he did is written down.
    @GetMapping("/ranks")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE, Role.BUREAU_HEAD})
    String ranks(Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        Optional<Publication> latest = publications.latest();
        if (latest.isEmpty()) {
            return "scoring/NothingPublishedPage";
        }
        audit(viewer, request, Action.READ, latest.get(), "ranks");
        long among = publications.units(latest.get().run()).stream()
                .filter(row -> row instanceof UnitResult.Shown shown
                        && shown.score().rank().isPresent())
                .count();
        AgencyComposer agency = pages.composer(latest.get(), viewer, USUAL, locale);
        model.addAttribute("page", AgencyRanksPage.of(agency, Math.toIntExact(among)));
        return "scoring/AgencyRanksPage";
    }

    @GetMapping("/results.csv")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE, Role.BUREAU_HEAD})
    ResponseEntity<byte[]> csv(Viewer viewer, Locale locale, HttpServletRequest request) {
        Publication latest = publications.latest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit(viewer, request, Action.DOWNLOAD, latest, "agency csv");
        AgencyComposer agency = pages.composer(latest, viewer, USUAL, locale);
        return Download.CSV.file("dajeong-" + latest.quarter(), new AgencyCsv(agency).bytes());
    }

    private void audit(
            Viewer viewer, HttpServletRequest request, Action action, Publication publication, String detail) {
        audit.add(viewer.login(), request.getRemoteAddr(), action, "score run " + publication.run(), detail);
    }
}
