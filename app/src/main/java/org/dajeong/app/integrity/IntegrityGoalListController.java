package org.dajeong.app.integrity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Allowed;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Action;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.improvement.QuarterText;
import org.dajeong.app.integrity.IntegrityGoalListPage.Link;
import org.dajeong.app.integrity.IntegrityGoalListPage.Row;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 부서별 청렴 목표: who promised what, and how many answers it takes to tell.
@Controller
class IntegrityGoalListController {

    private final IntegrityGoals goals;
    private final IntegrityGoalsBeside beside;
    private final IntegrityStanding standing;
    private final IntegrityForecasts forecasts;
    private final Departments departments;
    private final QuarterCalendar calendar;
    private final Sentences sentences;
    private final AuditTrail audit;

    IntegrityGoalListController(
            IntegrityGoals goals,
            IntegrityGoalsBeside beside,
            IntegrityStanding standing,
            IntegrityForecasts forecasts,
            Departments departments,
            QuarterCalendar calendar,
            Sentences sentences,
            AuditTrail audit) {
        this.goals = goals;
        this.beside = beside;
        this.standing = standing;
        this.forecasts = forecasts;
        this.departments = departments;
        this.calendar = calendar;
        this.sentences = sentences;
        this.audit = audit;
    }

    @GetMapping("/integrity/goals")
    @Allowed({Role.INTEGRITY_OFFICE, Role.EXECUTIVE, Role.CS_OFFICE})
    String list(
            @RequestParam(defaultValue = "") String quarter,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        audit.add(viewer.login(), request.getRemoteAddr(), Action.READ, "integrity goals", quarter);
        model.addAttribute("page", page(QuarterText.read(quarter).orElseGet(calendar::planned), sentences.in(locale)));
        return "integrity/IntegrityGoalListPage";
    }

    private IntegrityGoalListPage page(Quarter quarter, Words words) {
        IntegrityStanding.Of known = standing.of(quarter);
        List<IntegrityGoal> all = goals.listFor(quarter);
        Map<GoalOutcome, Integer> counts = new EnumMap<>(GoalOutcome.class);
        all.forEach(goal -> counts.merge(known.outcome(goal), 1, Integer::sum));
        return new IntegrityGoalListPage(
                words.text("integrity-goal.list", words.quarter(quarter)),
                link(quarter.plus(-1), words),
                quarter.compareTo(calendar.today().quarter()) > 0 ? null : link(quarter.plus(1), words),
                all.isEmpty() ? null : beside.tally(counts, words),
                all.stream().map(goal -> row(goal, known, words)).toList());
    }

    private Row row(IntegrityGoal goal, IntegrityStanding.Of known, Words words) {
        IntegrityGoalTexts texts = new IntegrityGoalTexts(words);
        Department department = departments.get(goal.department());
        GoalOutcome outcome = known.outcome(goal);
        return new Row(
                "/departments/%s/integrity".formatted(department.id()),
                department.name(words.language()),
                texts.promise(goal.promise()),
                outcome.code(),
                texts.standing(goal, outcome),
                goal.promise().isHardToTell(),
                texts.answers(goal.promise().answers(), needed(goal)));
    }

    /// By what is known today; a goal that was told of, or whose department changed, needs none.
    private OptionalInt needed(IntegrityGoal goal) {
        UUID department = goal.department();
        return forecasts.of(department, goal.quarter()) instanceof IntegrityOutlook.Known outlook
                ? outlook.needed(outlook.forecast().expected() * goal.promise().left())
                : OptionalInt.empty();
    }

    private static Link link(Quarter quarter, Words words) {
        return new Link("/integrity/goals?quarter=" + quarter, words.quarter(quarter));
    }
}
