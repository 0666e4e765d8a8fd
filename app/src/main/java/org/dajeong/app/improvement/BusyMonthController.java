package org.dajeong.app.improvement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 업무 집중 시기: the busy months of each department, written `6 자동차세, 12 자동차세`.
@Controller
@RequestMapping("/busy-months")
class BusyMonthController {

    private static final int ROWS = 20;

    private static final Pattern MONTH = Pattern.compile("(1[0-2]|[1-9])월?\\s+(\\S.{0,59})");

    private final BusyMonths busyMonths;
    private final Departments departments;
    private final QuarterCalendar calendar;
    private final Sentences sentences;
    private final AuditTrail audit;

    BusyMonthController(
            BusyMonths busyMonths,
            Departments departments,
            QuarterCalendar calendar,
            Sentences sentences,
            AuditTrail audit) {
        this.busyMonths = busyMonths;
        this.departments = departments;
        this.calendar = calendar;
        this.sentences = sentences;
        this.audit = audit;
    }

    /// Everything `improvement/BusyMonthsPage` shows.
    record BusyMonthsPage(
            List<Row> rows, int number, @Nullable PageLinks links, List<FieldProblem> problems) {

        BusyMonthsPage {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /// @param field id of its control
        record Row(String id, String field, String department, String months, boolean wrong) {}
    }

    @GetMapping
    @Allowed(Role.CS_OFFICE)
    String list(@RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        return show(page, Optional.empty(), "", locale, model);
    }

    @PostMapping
    @Allowed(Role.CS_OFFICE)
    @Transactional
    public String update(
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Optional<Department> known = departments.all().stream()
                .filter(one -> one.id().equals(department))
                .findFirst();
        Optional<List<BusyMonths.BusyMonth>> read = known.flatMap(one -> read(one.id(), months));
        if (known.isEmpty() || read.isEmpty()) {
            return show(page, known, months, locale, model);
        }
        busyMonths.set(known.get().id(), read.get());
        audit.add(
                viewer.login(),
                request.getRemoteAddr(),
                Action.CHANGE,
                "busy months of department " + known.get().id(),
                months.strip());
        return "redirect:/busy-months?page=" + page;
    }

    private static Optional<List<BusyMonths.BusyMonth>> read(UUID department, String text) {
        List<BusyMonths.BusyMonth> months = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher matcher = MONTH.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            months.add(new BusyMonths.BusyMonth(department, Integer.parseInt(matcher.group(1)), matcher.group(2)));
        }
        boolean once =
                months.stream().map(BusyMonths.BusyMonth::month).distinct().count() == months.size();
        return once ? Optional.of(months) : Optional.empty();
    }

    /// @param wrong the department whose months could not be read
    private String show(int number, Optional<Department> wrong, String typed, Locale locale, Model model) {
        Words words = sentences.in(locale);
        List<Department> all = departments.listFor(calendar.today().day());
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        var months = busyMonths.all().stream()
                .collect(Collectors.groupingBy(
                        BusyMonths.BusyMonth::department,
                        Collectors.mapping(busy -> busy.month() + " " + busy.reason(), Collectors.joining(", "))));
        model.addAttribute(
                "page",
                new BusyMonthsPage(
                        all.stream()
                                .skip((shown - 1L) * ROWS)
                                .limit(ROWS)
                                .map(one -> {
                                    boolean isWrong = wrong.filter(one::equals).isPresent();
                                    return new BusyMonthsPage.Row(
                                            one.id().toString(),
                                            "months-" + one.id(),
                                            one.name(words.language()),
                                            isWrong ? typed : months.getOrDefault(one.id(), ""),
                                            isWrong);
                                })
                                .toList(),
                        shown,
                        last > 1 ? PageLinks.of("/busy-months?page=%d", shown, last) : null,
                        wrong.map(one -> List.of(new FieldProblem(
                                        "months-" + one.id(), words.text("season.wrong", one.name(words.language())))))
                                .orElse(List.of())));
        return "improvement/BusyMonthsPage";
    }
}
