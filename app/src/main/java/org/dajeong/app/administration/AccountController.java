package org.dajeong.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.AccountChange;
import org.dajeong.app.accounts.AccountEntry;
import org.dajeong.app.accounts.AccountKeeping;
import org.dajeong.app.accounts.AccountList;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Bureau;
import org.dajeong.app.organization.Bureaus;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.People;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 사용자·권한.
@Controller
@RequestMapping("/accounts")
class AccountController {

    private static final String SHOW = "redirect:/accounts/";

    private final AccountList list;
    private final AccountKeeping keeping;
    private final People people;
    private final Duties duties;
    private final Departments departments;
    private final Bureaus bureaus;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    AccountController(
            AccountList list,
            AccountKeeping keeping,
            People people,
            Duties duties,
            Departments departments,
            Bureaus bureaus,
            AuditTrail audit,
            Sentences sentences,
            Clock clock) {
        this.list = list;
        this.keeping = keeping;
        this.people = people;
        this.duties = duties;
        this.departments = departments;
        this.bureaus = bureaus;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        String wanted = text.strip();
        int count = list.count(wanted);
        int last = Math.max(1, (count + AccountsPage.PAGE - 1) / AccountsPage.PAGE);
        int shown = Math.clamp(page, 1, last);
        List<AccountEntry> entries = list.list(wanted, (shown - 1) * AccountsPage.PAGE, AccountsPage.PAGE);
        model.addAttribute("page", AccountsPage.of(wanted, shown, count, entries, sentences, locale));
        return "administration/AccountsPage";
    }

    @GetMapping("/new")
    @Allowed(Role.ADMINISTRATOR)
    String form(Model model) {
        model.addAttribute("page", new AccountNewPage("", "", "", List.of()));
        return "administration/AccountNewPage";
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String create(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String personCode,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        AccountChange change = keeping.create(login, name, personCode);
        if (change instanceof AccountChange.Refused(List<AccountChange.Reason> reasons)) {
            model.addAttribute("page", new AccountNewPage(login, name, personCode, problems(reasons, locale)));
            return "administration/AccountNewPage";
        }
        return done(change, AuditTrail.Action.CREATE, login.strip(), viewer, request, next);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        Optional<String> once =
                Optional.ofNullable(model.getAttribute("password")).map(Object::toString);
        AccountPage page = page(get(id), once, List.of(), viewer, locale);
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.READ, "account " + page.login(), "");
        model.addAttribute("page", page);
        return "administration/AccountPage";
    }

    @PostMapping("/{id}/password")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String resetPassword(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, RedirectAttributes next) {
        get(id);
        // It would end his own session, and the new password with it: he changes it under /password.
        AccountChange change = id.equals(viewer.account())
                ? new AccountChange.Refused(List.of(AccountChange.Reason.OWN_ACCOUNT))
                : keeping.resetPassword(id);
        return done(change, AuditTrail.Action.CHANGE, "new password", viewer, request, next);
    }

    @PostMapping("/{id}/enable")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String enable(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        AccountEntry entry = get(id);
        AccountChange change = keeping.enable(id, true, viewer.account());
        return answer(entry, change, "enabled", viewer, request, next, locale, model);
    }

    @PostMapping("/{id}/disable")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String disable(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        AccountEntry entry = get(id);
        AccountChange change = keeping.enable(id, false, viewer.account());
        return answer(entry, change, "disabled", viewer, request, next, locale, model);
    }

    @PostMapping("/{id}/roles")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> last,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        AccountEntry entry = get(id);
        AccountChange change = keeping.grant(id, role, from, last.map(day -> day.plusDays(1)), viewer);
        String detail =
                "%s %s..%s".formatted(role, from, last.map(LocalDate::toString).orElse(""));
        return answer(entry, change, "granted " + detail, viewer, request, next, locale, model);
    }

    @PostMapping("/{id}/roles/end")
    @Allowed(Role.ADMINISTRATOR)
    @Transactional
    public String revoke(
            @PathVariable UUID id,
            @RequestParam Role role,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        AccountEntry entry = get(id);
        AccountChange change = keeping.revoke(id, role, viewer.account());
        return answer(entry, change, "revoked " + role, viewer, request, next, locale, model);
    }

    private AccountEntry get(UUID id) {
        return list.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String answer(
            AccountEntry entry,
            AccountChange change,
            String detail,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        if (change instanceof AccountChange.Refused(List<AccountChange.Reason> reasons)) {
            model.addAttribute("page", page(entry, Optional.empty(), problems(reasons, locale), viewer, locale));
            return "administration/AccountPage";
        }
        return done(change, AuditTrail.Action.CHANGE, detail, viewer, request, next);
    }

    private String done(
            AccountChange change,
            AuditTrail.Action action,
            String detail,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next) {
        UUID account = switch (change) {
            case AccountChange.Done(UUID id) -> id;
            case AccountChange.WithPassword(UUID id, String password) -> {
                next.addFlashAttribute("password", password);
                yield id;
            }
            case AccountChange.Refused refused -> throw new IllegalArgumentException(refused.toString());
        };
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                action,
                "account " + get(account).login(),
                detail);
        return SHOW + account;
    }

    private List<FieldProblem> problems(List<AccountChange.Reason> reasons, Locale locale) {
        return AccountProblems.of(reasons, sentences, locale);
    }

    private AccountPage page(
            AccountEntry entry, Optional<String> password, List<FieldProblem> problems, Viewer viewer, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<String> held = entry.person()
                .map(person -> duties.of(person, today).stream()
                        .map(duty -> seat(duty, locale) + " " + sentences.of(locale, "duty", duty.kind()))
                        .toList())
                .orElse(List.of());
        boolean own = entry.id().equals(viewer.account());
        return AccountPage.of(
                new AccountPage.Given(
                        entry, entry.person().flatMap(people::find), held, own, password, ZonedDateTime.now(clock)),
                problems,
                sentences,
                locale);
    }

    private String seat(Duty duty, Locale locale) {
        return duty.department()
                .map(id -> departments.get(id).name(locale.getLanguage()))
                .or(() -> bureaus.all().stream()
                        .filter(bureau ->
                                duty.bureau().filter(bureau.id()::equals).isPresent())
                        .map((Bureau bureau) -> bureau.name(locale.getLanguage()))
                        .findFirst())
                .orElse("");
    }
}
