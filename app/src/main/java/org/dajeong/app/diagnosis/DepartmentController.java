package org.dajeong.app.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.Promises;
import org.dajeong.app.improvement.ShareOffers;
import org.dajeong.app.improvement.TriedTasks;
import org.dajeong.app.integrity.IntegrityCards;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Why;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 우리 부서: a department's page.
@Controller
@RequestMapping("/departments/{department}")
class DepartmentController {

    private static final int REASON_LENGTH_MAX = 2_000;

    private final PublishedDepartments published;
    private final Disagreements disagreements;
    private final Departments departments;
    private final Promises promises;
    private final ShareOffers offers;
    private final TriedTasks tried;
    private final IntegrityCards integrity;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    DepartmentController(
            PublishedDepartments published,
            Disagreements disagreements,
            Departments departments,
            Promises promises,
            ShareOffers offers,
            TriedTasks tried,
            IntegrityCards integrity,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.published = published;
        this.disagreements = disagreements;
        this.departments = departments;
        this.promises = promises;
        this.offers = offers;
        this.tried = tried;
        this.integrity = integrity;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.BUREAU_HEAD, Role.EXECUTIVE, Role.CS_OFFICE})
    String show(@PathVariable UUID department, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "department " + department, "");
        Optional<PublishedDepartment> found = published.find(department, locale.getLanguage());
        if (found.isEmpty()) {
            model.addAttribute("department", departments.get(department).name(locale.getLanguage()));
            return "diagnosis/NothingPublishedPage";
        }
        Words words = sentences.in(locale);
        model.addAttribute("integrity", integrity.of(department, words));
        model.addAttribute("promises", promises.lines(department, words));
        if (viewer.departments().contains(department) && viewer.isAny(Role.LEADER, Role.DEPUTY)) {
            model.addAttribute("offers", offers.of(department, words));
        }
        Map<Why.Kind, LocalDate> answered = disagreements.of(found.get().run(), department);
        Reader reader = new Reader(speaksFor(viewer, department), answered);
        model.addAttribute(
                "page",
                MyDepartmentPage.of(found.get(), reader, tried.of(department, words), LocalDate.now(clock), words));
        return "diagnosis/MyDepartmentPage";
    }

    /// An answer to a part of the explanation; a blank one is none.
    @PostMapping("/disagreements")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD})
    String disagree(
            @PathVariable UUID department,
            Viewer viewer,
            @RequestParam Optional<UUID> run,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        viewer.mustRead(department);
        Optional<UUID> shown = published
                .find(department, "ko")
                .map(PublishedDepartment::run)
                .filter(known -> run.filter(known::equals).isPresent());
        if (shown.isPresent() && !reason.isBlank()) {
            String kept = reason.strip().substring(0, Math.min(reason.strip().length(), REASON_LENGTH_MAX));
            Stream.of(Why.Kind.values())
                    .filter(kind -> kind.name().equalsIgnoreCase(part))
                    .forEach(kind -> disagreements.add(
                            shown.get(), department, kind, kept, viewer.login(), request.getRemoteAddr()));
        }
        return "redirect:/departments/{department}#why";
    }

    private static boolean speaksFor(Viewer viewer, UUID department) {
        return viewer.departments().contains(department)
                && viewer.isAny(Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD);
    }
}
