package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.fieldwork.PlannedRatings;
import org.dajeong.app.improvement.DepartmentGoalsPage.Link;
import org.dajeong.app.improvement.DepartmentGoalsPage.Suggestion;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a department promised.
@Component
class DepartmentGoals {

    private final Goals goals;
    private final Standing standing;
    private final GoalCards cards;
    private final SuggestedGoals suggested;
    private final GoalsBeside beside;
    private final FittedRuns runs;
    private final PlannedRatings planned;
    private final Departments departments;
    private final BusyMonths busyMonths;
    private final Milestones milestones;
    private final QuarterCalendar calendar;

    DepartmentGoals(
            Goals goals,
            Standing standing,
            GoalCards cards,
            SuggestedGoals suggested,
            GoalsBeside beside,
            FittedRuns runs,
            PlannedRatings planned,
            Departments departments,
            BusyMonths busyMonths,
            Milestones milestones,
            QuarterCalendar calendar) {
        this.goals = goals;
        this.standing = standing;
        this.cards = cards;
        this.suggested = suggested;
        this.beside = beside;
        this.runs = runs;
        this.planned = planned;
        this.departments = departments;
        this.busyMonths = busyMonths;
        this.milestones = milestones;
        this.calendar = calendar;
    }

    /// @param done said of what the reader did just now
    DepartmentGoalsPage page(UUID department, Quarter quarter, Optional<String> done, Viewer viewer, Words words) {
        LocalDate today = calendar.today().day();
        boolean began = calendar.fieldworkBegan(quarter);
        boolean speaks = viewer.departments().contains(department) && viewer.isAny(Role.LEADER, Role.DEPUTY);
        Optional<FittedRun> run = speaks && !began
                ? runs.latest().filter(known -> known.shown(department).isPresent())
                : Optional.empty();
        List<Goal> own = goals.listFor(lineage(department, today), quarter);
        Quarter before = quarter.plus(-1);
        return new DepartmentGoalsPage(
                department.toString(),
                words.text("goals.heading", departments.get(department).name(words.language()), words.quarter(quarter)),
                done.orElse(null),
                due(quarter, began, words),
                season(department, quarter, words),
                cards(own, department, quarter, viewer, words),
                run.map(known -> suggestions(known, department, quarter, own, words))
                        .orElse(List.of()),
                run.map(known -> measures(known, department, quarter, own, words))
                        .orElse(List.of()),
                speaks && run.isEmpty() ? words.text(began ? "goals.closed-fieldwork" : "goals.closed-nothing") : null,
                run.flatMap(known -> Outlook.of(known, department, Optional.empty(), planned.find(quarter, department)))
                        .filter(whole -> whole.quarters() > 1)
                        .map(whole -> words.text(
                                "goals.usual",
                                cards.texts(known(run), words).difference(Optional.empty(), whole.usual())))
                        .orElse(null),
                beside.sections(department, quarter, viewer, words),
                words.text("goals.last", words.quarter(before)),
                cards(goals.listFor(lineage(department, today), before), department, before, viewer, words),
                link(department, before, words),
                quarter.compareTo(Quarter.of(today)) > 0 ? null : link(department, quarter.plus(1), words));
    }

    private static UUID known(Optional<FittedRun> run) {
        return run.orElseThrow().publication().dictionaries().version();
    }

    /// The department, and those that became it: their promises are its own now.
    List<UUID> lineage(UUID department, LocalDate today) {
        return departments.lineage(department, today);
    }

    private List<GoalCard> cards(List<Goal> some, UUID department, Quarter quarter, Viewer viewer, Words words) {
        Standing.Of known = standing.of(quarter);
        return some.stream()
                .map(goal -> cards.of(goal, known, Optional.of(department), viewer, words))
                .toList();
    }

    private @Nullable String due(Quarter quarter, boolean began, Words words) {
        return began
                ? words.text("goals.fixed")
                : calendar.plansDue(quarter)
                        .map(day -> words.text("goals.due", words.day(day)))
                        .orElse(null);
    }

    private @Nullable String season(UUID department, Quarter quarter, Words words) {
        LocalDate from = milestones.due(quarter, Milestone.FIELDWORK).orElse(quarter.begins());
        List<String> met = busyMonths.of(department).stream()
                .filter(busy -> busy.meets(from, quarter.ends()))
                .map(busy -> words.text("season.month", busy.month(), busy.reason()))
                .toList();
        return met.isEmpty() ? null : words.text("season.meets", words.list(met));
    }

    private List<Suggestion> suggestions(FittedRun run, UUID department, Quarter quarter, List<Goal> own, Words words) {
        GoalTexts texts = cards.texts(run.publication().dictionaries().version(), words);
        return suggested.of(run, department, planned.find(quarter, department)).stream()
                .filter(one -> isFree(own, one.outlook().item()))
                .map(one -> {
                    Outlook outlook = one.outlook();
                    double change = one.target() - outlook.baseline();
                    return new Suggestion(
                            form(department, quarter, outlook.item()) + "&target=" + one.target(),
                            texts.measure(outlook.item()),
                            texts.promise(outlook.item(), outlook.baseline(), one.target()),
                            words.text(outlook.item().isPresent() ? "suggested.item" : "suggested.whole"),
                            one.chance() < Goal.Promise.CHANCE_NEEDED,
                            texts.sight(
                                    outlook.item(),
                                    change,
                                    outlook.ratings(),
                                    outlook.planned(),
                                    outlook.chance(one.target())));
                })
                .toList();
    }

    private List<Link> measures(FittedRun run, UUID department, Quarter quarter, List<Goal> own, Words words) {
        GoalTexts texts = cards.texts(run.publication().dictionaries().version(), words);
        List<Optional<String>> all = new ArrayList<>();
        run.items(department).forEach(rate -> all.add(Optional.of(rate.item())));
        all.add(Optional.empty());
        return all.stream()
                .filter(item -> isFree(own, item))
                .map(item -> new Link(form(department, quarter, item), texts.name(item)))
                .toList();
    }

    private static boolean isFree(List<Goal> own, Optional<String> item) {
        return own.stream().noneMatch(goal -> goal.promise().item().equals(item));
    }

    private static String form(UUID department, Quarter quarter, Optional<String> item) {
        return "/departments/%s/goals/new?quarter=%s&item=%s".formatted(department, quarter, item.orElse(""));
    }

    private static Link link(UUID department, Quarter quarter, Words words) {
        return new Link("/departments/%s/goals?quarter=%s".formatted(department, quarter), words.quarter(quarter));
    }
}
