package org.dajeong.app.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.reporting.EvaluationRule;
import org.dajeong.app.reporting.EvaluationTable;
import org.dajeong.app.reporting.EvaluationXlsx;
import org.dajeong.app.scoring.EvaluationRules;
import org.dajeong.app.scoring.Publication;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// 부서평가 반영표: points for the yearly evaluation of departments, by the agency's own rule.
@Controller
@RequestMapping("/agency")
class EvaluationController {

    private static final String PAGE = "scoring/EvaluationPage";

    private final Publications publications;
    private final PaperFigures figures;
    private final EvaluationRules rules;
    private final AuditTrail audit;
    private final Sentences sentences;

    EvaluationController(
            Publications publications,
            PaperFigures figures,
            EvaluationRules rules,
            AuditTrail audit,
            Sentences sentences) {
        this.publications = publications;
        this.figures = figures;
        this.rules = rules;
        this.audit = audit;
        this.sentences = sentences;
    }

    @GetMapping("/evaluation")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    String show(Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        Optional<Publication> latest = publications.latest();
        if (latest.isEmpty()) {
            return "scoring/NothingPublishedPage";
        }
        audit(viewer, request, Action.READ, latest.get());
        EvaluationTyped typed = rules.latest().map(EvaluationTyped::of).orElseGet(EvaluationTyped::empty);
        EvaluationTable table = table(latest.get(), typed.rule(), locale);
        List<EvaluationRule.Problem> problems =
                rules.latest().isPresent() && table instanceof EvaluationTable.Refused(var found) ? found : List.of();
        model.addAttribute("page", page(typed, problems, table, viewer, locale));
        return PAGE;
    }

    @PostMapping("/evaluation")
    @Allowed(Role.CS_OFFICE)
    String update(
            @ModelAttribute EvaluationTyped typed,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        EvaluationRule rule = typed.rule();
        if (rule.problems().isEmpty()) {
            rules.add(rule, viewer.login(), request.getRemoteAddr());
            return "redirect:/agency/evaluation";
        }
        model.addAttribute(
                "page", page(typed, rule.problems(), new EvaluationTable.Refused(rule.problems()), viewer, locale));
        return PAGE;
    }

    @GetMapping("/evaluation.xlsx")
    @Allowed({Role.CS_OFFICE, Role.EXECUTIVE})
    ResponseEntity<byte[]> workbook(Viewer viewer, Locale locale, HttpServletRequest request) {
        Publication latest = publications.latest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EvaluationRule rule = rules.latest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (table(latest, rule, locale)) {
            case EvaluationTable.Refused refused -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case EvaluationTable.Points points -> {
                audit(viewer, request, Action.DOWNLOAD, latest);
                yield Download.XLSX.file("dajeong-evaluation-" + latest.quarter(), EvaluationXlsx.of(points, locale));
            }
        };
    }

    private EvaluationTable table(Publication publication, EvaluationRule rule, Locale locale) {
        return EvaluationTable.of(rule, figures.withAnyDay(publication, locale));
    }

    private EvaluationPage page(
            EvaluationTyped typed,
            List<EvaluationRule.Problem> problems,
            EvaluationTable table,
            Viewer viewer,
            Locale locale) {
        return EvaluationPage.of(typed, problems, table, viewer.isAny(Role.CS_OFFICE), sentences.in(locale));
    }

    private void audit(Viewer viewer, HttpServletRequest request, Action action, Publication publication) {
        audit.add(viewer.login(), request.getRemoteAddr(), action, "score run " + publication.run(), "evaluation");
    }
}
