package org.dajeong.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditSearch;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Bureaus;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 접속·처리 기록.
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int REASON_LENGTH_MIN = 5;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");

    private final AuditSearch search;
    private final AuditTrail audit;
    private final Departments departments;
    private final Bureaus bureaus;
    private final Sentences sentences;
    private final Clock clock;

    AuditController(
            AuditSearch search,
            AuditTrail audit,
            Departments departments,
            Bureaus bureaus,
            Sentences sentences,
            Clock clock) {
        this.search = search;
        this.audit = audit;
        this.departments = departments;
        this.bureaus = bureaus;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.STAFF_REPRESENTATIVE})
    @Transactional
    public String list(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) Optional<AuditTrail.Action> action,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> last,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        AuditSearch.Filter filter = new AuditSearch.Filter(account.strip(), action, first, last);
        Optional<AuditPage.Verified> verified =
                Optional.ofNullable(model.getAttribute("verified")).map(AuditPage.Verified.class::cast);
        model.addAttribute("page", page(filter, page, verified, List.of(), viewer, locale));
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.READ, "audit", text(filter));
        return "administration/AuditPage";
    }

    /// Reads the whole trail and says whether it holds.
    @PostMapping("/verify")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String verify(Viewer viewer, HttpServletRequest request, RedirectAttributes next, Locale locale) {
        AuditTrail.Verification verification = audit.verify();
        next.addFlashAttribute("verified", verified(verification, locale));
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.READ,
                "audit",
                "verified %d %s".formatted(verification.whole(), verification.last()));
        return "redirect:/audit";
    }

    /// The entries as a file, for a reason that is written down.
    @PostMapping("/download")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public Object download(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) Optional<AuditTrail.Action> action,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> last,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        AuditSearch.Filter filter = new AuditSearch.Filter(account.strip(), action, first, last);
        if (reason.strip().length() < REASON_LENGTH_MIN) {
            List<FieldProblem> problems = List.of(
                    new FieldProblem("reason", sentences.text(locale, "audit.reason.missing", REASON_LENGTH_MIN)));
            model.addAttribute("page", page(filter, 1, Optional.empty(), problems, viewer, locale));
            return "administration/AuditPage";
        }
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.DOWNLOAD,
                "audit",
                "%s; %s".formatted(text(filter), reason.strip()));
        ContentDisposition name = ContentDisposition.attachment()
                .filename("audit-%s.csv".formatted(LocalDate.now(clock)))
                .build();
        try (Stream<AuditTrail.Entry> entries = search.stream(filter)) {
            return ResponseEntity.ok()
                    .contentType(CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .body(AuditCsv.of(entries));
        }
    }

    private AuditPage page(
            AuditSearch.Filter filter,
            int page,
            Optional<AuditPage.Verified> verified,
            List<FieldProblem> problems,
            Viewer viewer,
            Locale locale) {
        long count = search.count(filter);
        int shown = Math.clamp(page, 1, AuditPage.pages(count));
        List<AuditTrail.Entry> entries = search.list(filter, (long) (shown - 1) * AuditPage.PAGE, AuditPage.PAGE);
        return AuditPage.of(
                new AuditPage.Given(
                        filter,
                        shown,
                        count,
                        entries,
                        verified,
                        viewer.isAny(Role.ADMINISTRATOR),
                        names(locale),
                        clock.getZone()),
                problems,
                sentences,
                locale);
    }

    private Map<UUID, String> names(Locale locale) {
        Map<UUID, String> names = new HashMap<>();
        bureaus.all().forEach(bureau -> names.put(bureau.id(), bureau.name(locale.getLanguage())));
        departments.all().forEach(one -> names.put(one.id(), one.name(locale.getLanguage())));
        return names;
    }

    private AuditPage.Verified verified(AuditTrail.Verification found, Locale locale) {
        String text = found.broken()
                .map(broken -> sentences.text(locale, "audit.broken", found.whole(), broken))
                .orElseGet(() -> sentences.text(locale, "audit.whole", found.whole()));
        return new AuditPage.Verified(found.broken().isEmpty(), text, found.last());
    }

    private static String text(AuditSearch.Filter filter) {
        return "%s %s %s..%s"
                .formatted(
                        filter.account(),
                        filter.action().map(Enum::name).orElse(""),
                        filter.first().map(LocalDate::toString).orElse(""),
                        filter.last().map(LocalDate::toString).orElse(""))
                .strip();
    }
}
