package org.dajeong.app.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.diagnosis.DepartmentSummaries;
import org.dajeong.app.diagnosis.DepartmentSummaries.Summary;
import org.dajeong.app.improvement.DepartmentRecord;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.training.EducationRecord;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 인수인계서 of a department. Rights follow the day of a term: a successor reads it from his first day on.
@Controller
class HandoverController {

    private final DepartmentSummaries summaries;
    private final DepartmentRecord record;
    private final EducationRecord education;
    private final Departments departments;
    private final Duties duties;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    HandoverController(
            DepartmentSummaries summaries,
            DepartmentRecord record,
            EducationRecord education,
            Departments departments,
            Duties duties,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.summaries = summaries;
        this.record = record;
        this.education = education;
        this.departments = departments;
        this.duties = duties;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/departments/{department}/handover")
    @Allowed({Role.LEADER, Role.DEPUTY, Role.DEPARTMENT_HEAD, Role.CS_OFFICE})
    String show(@PathVariable UUID department, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        viewer.mustRead(department);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "handover of department " + department, "");
        model.addAttribute("page", page(department, sentences.in(locale)));
        return "handover/HandoverPage";
    }

    private HandoverPage page(UUID department, Words words) {
        LocalDate today = LocalDate.now(clock);
        Optional<Summary> summary = summaries.of(department, words);
        return new HandoverPage(
                department,
                words.text("handover.heading", departments.get(department).name(words.language())),
                leaders(LeaderChange.of(duties.history(department), today), words),
                summary.map(known -> new HandoverPage.Standing(
                                known.quarter(), known.standing(), known.answer(), parts(known)))
                        .orElse(null),
                record.goals(department, words),
                record.tasks(department, words),
                education.lines(department, words),
                record.deadlines(words),
                record.forms(department, words),
                summary.map(Summary::disagreements).orElse(List.of()),
                words.text("handover.made", words.day(today)));
    }

    private static List<String> parts(Summary summary) {
        List<String> parts = new ArrayList<>(summary.parts());
        parts.addAll(summary.strengths());
        return parts;
    }

    private static List<String> leaders(LeaderChange change, Words words) {
        List<String> lines = new ArrayList<>();
        change.before()
                .ifPresent(term -> lines.add(words.text(
                        "handover.before",
                        term.person().called(),
                        words.day(term.from()),
                        term.until().map(day -> words.day(day.minusDays(1))).orElse(""))));
        change.now()
                .ifPresent(term ->
                        lines.add(words.text("handover.now", term.person().called(), words.day(term.from()))));
        change.now()
                .flatMap(term -> term.until())
                .ifPresent(day -> lines.add(words.text("handover.ends", words.day(day.minusDays(1)))));
        return lines;
    }
}
