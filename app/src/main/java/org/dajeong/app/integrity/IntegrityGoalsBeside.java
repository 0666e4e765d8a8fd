package org.dajeong.app.integrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.GoalCard;
import org.dajeong.app.improvement.GoalOutcome;
import org.dajeong.app.improvement.OtherGoals;
import org.dajeong.app.improvement.QuarterCalendar;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Goals on integrity, for the pages that show goals on kindness.
@Component
class IntegrityGoalsBeside implements OtherGoals {

    private final IntegrityGoals goals;
    private final IntegrityGoalPlanning planning;
    private final IntegrityGoalCards cards;
    private final IntegrityStanding standing;
    private final IntegrityForecasts forecasts;
    private final Departments departments;
    private final QuarterCalendar calendar;

    IntegrityGoalsBeside(
            IntegrityGoals goals,
            IntegrityGoalPlanning planning,
            IntegrityGoalCards cards,
            IntegrityStanding standing,
            IntegrityForecasts forecasts,
            Departments departments,
            QuarterCalendar calendar) {
        this.goals = goals;
        this.planning = planning;
        this.cards = cards;
        this.standing = standing;
        this.forecasts = forecasts;
        this.departments = departments;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "integrity";
    }

    @Override
    public Map<UUID, List<GoalOutcome>> outcomes(Quarter quarter) {
        IntegrityStanding.Of known = standing.of(quarter);
        return goals.listFor(quarter).stream()
                .collect(Collectors.groupingBy(
                        IntegrityGoal::department, Collectors.mapping(known::outcome, Collectors.toList())));
    }

    @Override
    public Map<UUID, List<Line>> lines(Quarter quarter, Words words) {
        IntegrityGoalTexts texts = new IntegrityGoalTexts(words);
        List<IntegrityGoal> all = goals.listFor(quarter);
        if (all.isEmpty()) {
            return Map.of();
        }
        IntegrityStanding.Of known = standing.of(quarter);
        return all.stream()
                .collect(Collectors.groupingBy(
                        IntegrityGoal::department,
                        Collectors.mapping(goal -> line(goal, known.outcome(goal), texts), Collectors.toList())));
    }

    private static Line line(IntegrityGoal goal, GoalOutcome outcome, IntegrityGoalTexts texts) {
        return new Line(
                texts.words().text("integrity-goal.short"),
                texts.promise(goal.promise()),
                outcome,
                texts.standing(goal, outcome));
    }

    @Override
    public String tally(Map<GoalOutcome, Integer> counts, Words words) {
        Map<GoalOutcome, Integer> inOrder = new EnumMap<>(counts);
        return words.text(
                "integrity-goal.tally",
                inOrder.values().stream().mapToInt(Integer::intValue).sum(),
                words.list(inOrder.entrySet().stream()
                        .map(count -> words.text(
                                "integrity-goal.tally.part",
                                words.of("integrity-goal.outcome", count.getKey()),
                                count.getValue()))
                        .toList()));
    }

    @Override
    public String untold(int goals, Words words) {
        return words.text("integrity-goal.untold", goals);
    }

    @Override
    public Section section(UUID department, Quarter quarter, Viewer viewer, Words words) {
        List<UUID> lineage = departments.lineage(department, calendar.today().day());
        List<Entry> now = entries(lineage, department, quarter, viewer, words);
        boolean speaks = viewer.departments().contains(department) && viewer.isAny(Role.LEADER, Role.DEPUTY);
        Optional<String> closed =
                speaks && now.isEmpty() ? closedBecause(department, quarter, words) : Optional.empty();
        Optional<Way> set = speaks && now.isEmpty() && closed.isEmpty()
                ? Optional.of(new Way(
                        "/departments/%s/integrity-goals/new?quarter=%s".formatted(department, quarter),
                        words.text("integrity-goal.set"),
                        words.text("integrity-goal.set")))
                : Optional.empty();
        return new Section(
                "integrity-goals",
                words.text("integrity-goal.heading"),
                words.text("integrity-goal.note"),
                now,
                now.isEmpty() ? closed.orElseGet(() -> words.text("integrity-goal.none")) : null,
                set,
                entries(lineage, department, quarter.plus(-1), viewer, words));
    }

    /// Why no goal can be set; empty where one can.
    private Optional<String> closedBecause(UUID department, Quarter quarter, Words words) {
        Optional<Problem> late = planning.tooLate(quarter).stream().sorted().findFirst();
        return late.isPresent()
                ? late.map(problem -> words.of("integrity-goal.problem", problem))
                : forecasts.of(department, quarter) instanceof IntegrityOutlook.Missing(IntegrityOutlook.Why why)
                        ? Optional.of(words.of("integrity-goal.missing", why))
                        : Optional.empty();
    }

    private List<Entry> entries(List<UUID> lineage, UUID department, Quarter quarter, Viewer viewer, Words words) {
        IntegrityStanding.Of known = standing.of(quarter);
        return goals.listFor(quarter).stream()
                .filter(goal -> lineage.contains(goal.department()))
                .map(goal -> cards.of(goal, known, department, viewer, words))
                .map(card -> new Entry(card, ways(card, words)))
                .toList();
    }

    private static List<Way> ways(GoalCard card, Words words) {
        String page = "/departments/%s/integrity-goals/%s".formatted(card.departmentId(), card.id());
        List<Way> ways = new ArrayList<>();
        if (card.mayChange()) {
            ways.add(
                    new Way(page + "/edit", words.text("goals.change"), words.text("goals.change.of", card.measure())));
        }
        if (card.mayDecide()) {
            ways.add(new Way(
                    page, words.text("goals.to-approvals"), words.text("approvals.approve.of", card.measure())));
        }
        return ways;
    }
}
