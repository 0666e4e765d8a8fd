package org.dajeong.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Agencies;
import org.dajeong.app.organization.Agency;
import org.dajeong.app.organization.AgencySettings;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 기관 설정.
@Controller
@RequestMapping("/settings")
class SettingsController {

    private static final String SHOW = "redirect:/settings";

    private final Agencies agencies;
    private final Milestones milestones;
    private final AuditTrail audit;
    private final Sentences sentences;
    private final Clock clock;

    SettingsController(Agencies agencies, Milestones milestones, AuditTrail audit, Sentences sentences, Clock clock) {
        this.agencies = agencies;
        this.milestones = milestones;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CS_OFFICE})
    String show(Viewer viewer, Locale locale, Model model) {
        boolean saved = model.containsAttribute("saved");
        model.addAttribute("mayRule", viewer.isAny(Role.CS_OFFICE));
        model.addAttribute("page", page(agencies.get(), agencies.settings(), saved, List.of(), locale));
        return "administration/SettingsPage";
    }

    @PostMapping("/agency")
    @Allowed({Role.ADMINISTRATOR, Role.CS_OFFICE})
    @Transactional
    public String update(
            @RequestParam String nameKo,
            @RequestParam String nameEn,
            @RequestParam String programmeUnit,
            @RequestParam String basisDocument,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        Agency agency = new Agency(nameKo.strip(), nameEn.strip(), programmeUnit.strip(), basisDocument.strip());
        List<FieldProblem> problems = new ArrayList<>();
        require("nameKo", agency.nameKo(), problems, locale);
        require("nameEn", agency.nameEn(), problems, locale);
        require("programmeUnit", agency.programmeUnit(), problems, locale);
        if (!problems.isEmpty()) {
            model.addAttribute("page", page(agency, agencies.settings(), false, problems, locale));
            return "administration/SettingsPage";
        }
        agencies.save(agency);
        note(viewer, request, "agency", agency.toString());
        next.addFlashAttribute("saved", true);
        return SHOW;
    }

    @PostMapping("/names")
    @Allowed({Role.ADMINISTRATOR, Role.CS_OFFICE})
    @Transactional
    public String updateNames(
            @RequestParam(defaultValue = "false") boolean keepsNames,
            @RequestParam String namesDocument,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        if (keepsNames && namesDocument.isBlank()) {
            List<FieldProblem> problems = new ArrayList<>();
            require("namesDocument", "", problems, locale);
            model.addAttribute("page", page(agencies.get(), agencies.settings(), false, problems, locale));
            return "administration/SettingsPage";
        }
        AgencySettings settings = agencies.settings().withNames(keepsNames, namesDocument.strip());
        agencies.save(settings);
        note(viewer, request, "settings", settings.toString());
        next.addFlashAttribute("saved", true);
        return SHOW;
    }

    @PostMapping("/lunch")
    @Allowed({Role.ADMINISTRATOR, Role.CS_OFFICE})
    @Transactional
    public String updateLunch(
            @RequestParam(defaultValue = "false") boolean lunchClosure,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next) {
        AgencySettings settings = agencies.settings().withLunchClosure(lunchClosure);
        agencies.save(settings);
        note(viewer, request, "settings", settings.toString());
        next.addFlashAttribute("saved", true);
        return SHOW;
    }

    @PostMapping("/milestones")
    @Allowed({Role.ADMINISTRATOR, Role.CS_OFFICE})
    @Transactional
    public String updateMilestones(
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes next) {
        SettingsPage.quarters(Quarter.of(LocalDate.now(clock))).forEach(quarter -> {
            for (Milestone kind : Milestone.values()) {
                String sent = form.getOrDefault(SettingsPage.field(quarter, kind), "");
                Optional<LocalDate> day = TypedDay.read(sent);
                if (!day.equals(milestones.due(quarter, kind))) {
                    day.ifPresentOrElse(on -> milestones.set(quarter, kind, on), () -> milestones.clear(quarter, kind));
                    note(viewer, request, "milestone %s %s".formatted(quarter, kind), sent);
                }
            }
        });
        next.addFlashAttribute("saved", true);
        return SHOW;
    }

    private void require(String field, String value, List<FieldProblem> problems, Locale locale) {
        if (value.isBlank()) {
            problems.add(new FieldProblem(field, sentences.text(locale, "settings.missing." + field)));
        }
    }

    private void note(Viewer viewer, HttpServletRequest request, String subject, String detail) {
        audit.add(viewer.login(), request.getRemoteAddr(), AuditTrail.Action.CHANGE, subject, detail);
    }

    private SettingsPage page(
            Agency agency, AgencySettings settings, boolean saved, List<FieldProblem> problems, Locale locale) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        return SettingsPage.of(agency, settings, milestones, now, saved, problems, sentences, locale);
    }
}
