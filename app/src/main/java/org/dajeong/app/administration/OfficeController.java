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
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Bureaus;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.KindOfWork;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.organization.Transfers;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 부서·직원: what departments there are and were, under which names, with how many people.
@Controller
@RequestMapping("/organization")
class OfficeController {

    private static final String SHOW = "redirect:/organization/departments/";
    private static final int ALIAS_LENGTH_MAX = 60;

    private final Departments departments;
    private final Bureaus bureaus;
    private final Duties duties;
    private final Staffing staffing;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    OfficeController(
            Departments departments,
            Bureaus bureaus,
            Duties duties,
            Staffing staffing,
            AuditTrail audit,
            Sentences sentences,
            Clock clock) {
        this.departments = departments;
        this.bureaus = bureaus;
        this.duties = duties;
        this.staffing = staffing;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        OfficePage.Office office = new OfficePage.Office(
                bureaus.all(),
                departments.listFor(today),
                departments.all(),
                departments.successions(),
                duties.listFor(today),
                staffing.counts(today));
        model.addAttribute("page", OfficePage.of(office, sentences, locale));
        return "administration/OfficePage";
    }

    @GetMapping("/departments/{id}")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("page", page(departments.get(id), List.of(), locale));
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.READ, "department " + id, "history");
        return "administration/DepartmentPage";
    }

    @PostMapping("/departments/{id}")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String update(
            @PathVariable UUID id,
            @RequestParam KindOfWork kind,
            @RequestParam String nameEn,
            Viewer viewer,
            HttpServletRequest request) {
        Department department = departments.get(id);
        String english = nameEn.isBlank() ? department.nameKo() : nameEn.strip();
        departments.describe(id, kind, english);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.CHANGE,
                "department " + id,
                "%s > %s, %s > %s".formatted(department.kind(), kind, department.nameEn(), english));
        return SHOW + id;
    }

    @PostMapping("/departments/{id}/aliases")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String addAlias(
            @PathVariable UUID id,
            @RequestParam String alias,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Department department = departments.get(id);
        Optional<String> problem = alias.isBlank() || alias.length() > ALIAS_LENGTH_MAX
                ? Optional.of(sentences.text(locale, "department.alias.length", ALIAS_LENGTH_MAX))
                : departments
                        .addAlias(id, alias)
                        .map(taken -> sentences.text(
                                locale, "department.alias.taken", alias.strip(), taken.name(locale.getLanguage())));
        if (problem.isPresent()) {
            List<FieldProblem> problems = List.of(new FieldProblem("alias", problem.get()));
            model.addAttribute("page", page(department, problems, locale));
            return "administration/DepartmentPage";
        }
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.CREATE,
                "department " + id,
                "alias " + alias.strip());
        return SHOW + id;
    }

    @PostMapping("/departments/{id}/aliases/delete")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String deleteAlias(
            @PathVariable UUID id, @RequestParam String alias, Viewer viewer, HttpServletRequest request) {
        departments.get(id);
        departments.removeAlias(id, alias);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                AuditTrail.Action.DELETE,
                "department " + id,
                "alias " + alias);
        return SHOW + id;
    }

    @PostMapping("/bureaus/{id}")
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String translateBureau(
            @PathVariable UUID id, @RequestParam String nameEn, Viewer viewer, HttpServletRequest request) {
        if (!nameEn.isBlank()) {
            bureaus.translate(id, nameEn.strip());
            audit.add(
                    viewer.login(), request.getRemoteAddr(), AuditTrail.Action.CHANGE, "bureau " + id, nameEn.strip());
        }
        return "redirect:/organization";
    }

    private DepartmentPage page(Department department, List<FieldProblem> problems, Locale locale) {
        Map<Quarter, Transfers> transfers = new HashMap<>();
        for (Quarter quarter : DepartmentPage.quarters(LocalDate.now(clock))) {
            transfers.put(quarter, staffing.quarterTransfers(department.id(), quarter));
        }
        String bureau = bureaus.all().stream()
                .filter(one -> one.id().equals(department.bureau()))
                .map(one -> one.name(locale.getLanguage()))
                .findFirst()
                .orElse("");
        DepartmentPage.Office office = new DepartmentPage.Office(
                department,
                bureau,
                departments.all(),
                departments.successions(),
                duties.history(department.id()),
                transfers,
                departments.aliases(department.id()));
        return DepartmentPage.of(office, problems, sentences, locale);
    }
}
