package org.dajeong.app.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
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

/// 조사 계획: how many ratings each department is to get in a quarter. What goals can be told follows from it.
@Controller
@RequestMapping("/waves/plans/{quarter}")
class WavePlanController {

    private static final String FIELD = "ratings-";

    private final PlannedRatings plans;
    private final Departments departments;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    WavePlanController(
            PlannedRatings plans, Departments departments, Sentences sentences, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.departments = departments;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything `fieldwork/WavePlanPage` shows.
    record WavePlanPage(String heading, String action, List<Row> rows, List<FieldProblem> problems) {

        WavePlanPage {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /// @param field name and id of its control
        record Row(String field, String department, String value, boolean wrong) {}
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String edit(@PathVariable String quarter, Viewer viewer, Locale locale, Model model, HttpServletRequest request) {
        Quarter asked = read(quarter);
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "wave plan " + asked, "");
        Map<String, String> typed = new HashMap<>();
        plans.of(asked).forEach((department, ratings) -> typed.put(FIELD + department, ratings.toString()));
        model.addAttribute("page", page(asked, typed, sentences.in(locale)));
        return "fieldwork/WavePlanPage";
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String update(
            @PathVariable String quarter,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Quarter asked = read(quarter);
        WavePlanPage page = page(asked, sent, sentences.in(locale));
        if (!page.problems().isEmpty()) {
            model.addAttribute("page", page);
            return "fieldwork/WavePlanPage";
        }
        Map<UUID, Integer> plan = new HashMap<>();
        page.rows().stream()
                .filter(row -> !row.value().isBlank())
                .forEach(row -> plan.put(
                        UUID.fromString(row.field().substring(FIELD.length())),
                        Integer.parseInt(row.value().strip())));
        plans.set(asked, plan);
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.CHANGE,
                "wave plan " + asked,
                "%d departments, %d ratings"
                        .formatted(
                                plan.size(),
                                plan.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()));
        return "redirect:/waves";
    }

    private WavePlanPage page(Quarter quarter, Map<String, String> typed, Words words) {
        List<WavePlanPage.Row> rows = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Department department : departments.listFor(today)) {
            String field = FIELD + department.id();
            String value = typed.getOrDefault(field, "");
            boolean wrong = !value.isBlank() && !isNumber(value.strip());
            String name = department.name(words.language());
            rows.add(new WavePlanPage.Row(field, name, value, wrong));
            if (wrong) {
                problems.add(new FieldProblem(field, words.text("wave-plan.wrong", name)));
            }
        }
        return new WavePlanPage(
                words.text("wave-plan.heading", words.quarter(quarter)), "/waves/plans/" + quarter, rows, problems);
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= PlannedRatings.RATINGS_MAX;
    }

    /// @throws ResponseStatusException if it is no quarter
    private static Quarter read(String text) {
        if (!text.matches("[1-9][0-9]{3}-[1-4]")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Quarter.parse(text);
    }
}
