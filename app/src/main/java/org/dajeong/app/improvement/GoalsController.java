package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 부서별 목표: who promised what, and what became of it.
@Controller
@RequestMapping("/goals")
class GoalsController {

    private final GoalsOverview overview;
    private final GoalsYear years;
    private final QuarterCalendar calendar;
    private final Sentences sentences;
    private final AuditTrail audit;

    GoalsController(
            GoalsOverview overview, GoalsYear years, QuarterCalendar calendar, Sentences sentences, AuditTrail audit) {
        this.overview = overview;
        this.years = years;
        this.calendar = calendar;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE, Role.BUREAU_HEAD})
    String list(
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "ALL") GoalsOverview.Show show,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "goals", quarter);
        model.addAttribute(
                "page",
                overview.page(
                        QuarterText.read(quarter).orElseGet(calendar::planned),
                        show,
                        page,
                        viewer,
                        sentences.in(locale)));
        return "improvement/GoalsPage";
    }

    @GetMapping("/years/{year}")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE, Role.BUREAU_HEAD})
    String year(
            @PathVariable String year,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        if (!year.matches("[1-9][0-9]{3}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "goals", year);
        model.addAttribute("page", years.page(Integer.parseInt(year), page, viewer, sentences.in(locale)));
        return "improvement/GoalsYearPage";
    }
}
