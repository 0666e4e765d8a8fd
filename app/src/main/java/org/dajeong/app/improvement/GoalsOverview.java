package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.fieldwork.PlannedRatings;
import org.dajeong.app.improvement.DepartmentGoalsPage.Link;
import org.dajeong.app.improvement.GoalsPage.Fact;
import org.dajeong.app.improvement.GoalsPage.Filter;
import org.dajeong.app.improvement.GoalsPage.Row;
import org.dajeong.app.improvement.GoalsPage.TierRow;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.scoring.FittedRun;
import org.dajeong.app.scoring.FittedRuns;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.scoring.UnitResult;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what all departments promised.
@Component
class GoalsOverview {

    private static final int ROWS = 20;

    private final Goals goals;
    private final Standing standing;
    private final GoalCards cards;
    private final GoalsBeside beside;
    private final Publications publications;
    private final FittedRuns runs;
    private final PlannedRatings planned;
    private final Departments departments;
    private final BusyMonths busyMonths;
    private final Milestones milestones;
    private final QuarterCalendar calendar;

    GoalsOverview(
            Goals goals,
            Standing standing,
            GoalCards cards,
            GoalsBeside beside,
            Publications publications,
            FittedRuns runs,
            PlannedRatings planned,
            Departments departments,
            BusyMonths busyMonths,
            Milestones milestones,
            QuarterCalendar calendar) {
        this.goals = goals;
        this.standing = standing;
        this.cards = cards;
        this.beside = beside;
        this.publications = publications;
        this.runs = runs;
        this.planned = planned;
        this.departments = departments;
        this.busyMonths = busyMonths;
        this.milestones = milestones;
        this.calendar = calendar;
    }

    /// Which departments are listed.
    enum Show {
        ALL,
        /// No goal.
        UNPLANNED,
        /// A goal that waits for the department head, or was given back.
        WAITING,
        /// A goal that the ratings planned will probably not tell.
        THIN
    }

    /// A department with what is known of it.
    ///
    /// @param hard those of its goals that the ratings planned today will probably not tell
    private record Known(Department department, List<Goal> goals, Optional<Tier> tier, List<Goal> hard) {

        boolean isIn(Show show) {
            return switch (show) {
                case ALL -> true;
                case UNPLANNED -> goals.isEmpty();
                case WAITING -> goals.stream().anyMatch(goal -> goal.state() != Goal.State.APPROVED);
                case THIN -> !hard.isEmpty();
            };
        }
    }

    GoalsPage page(Quarter quarter, Show show, int number, Viewer viewer, Words words) {
        Optional<FittedRun> run = calendar.fieldworkBegan(quarter) ? Optional.empty() : runs.latest();
        Map<UUID, Integer> plan = planned.of(quarter);
        List<Known> all = known(quarter, run, plan, viewer);
        Standing.Of standing = this.standing.of(quarter);
        List<Known> listed = all.stream().filter(known -> known.isIn(show)).toList();
        int last = Math.max(1, (listed.size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        Map<UUID, String> seasons = seasons(quarter, words);
        Map<UUID, List<OtherGoals.Line>> others = beside.lines(quarter, words);
        return new GoalsPage(
                words.text("overview.heading", words.quarter(quarter)),
                link(quarter.plus(-1), words),
                quarter.compareTo(calendar.today().quarter()) > 0 ? null : link(quarter.plus(1), words),
                new Link("/goals/years/" + quarter.year(), words.text("overview.year", String.valueOf(quarter.year()))),
                facts(all, words),
                beside.tallies(List.of(quarter), viewer::mayRead, words),
                Stream.of(GoalOutcome.values())
                        .map(outcome -> words.of("goal.outcome", outcome))
                        .toList(),
                tiers(all, standing, words),
                Stream.of(Show.values())
                        .map(one -> new Filter(
                                "/goals?quarter=%s&show=%s".formatted(quarter, one),
                                words.of(
                                        "overview.show",
                                        one,
                                        all.stream()
                                                .filter(known -> known.isIn(one))
                                                .count()),
                                one == show))
                        .toList(),
                listed.stream()
                        .skip((shown - 1L) * ROWS)
                        .limit(ROWS)
                        .map(known -> row(known, quarter, standing, run, plan, seasons, others, words))
                        .toList(),
                last > 1
                        ? PageLinks.of("/goals?quarter=%s&show=%s&page=%%d".formatted(quarter, show), shown, last)
                        : null);
    }

    private List<Known> known(Quarter quarter, Optional<FittedRun> run, Map<UUID, Integer> plan, Viewer viewer) {
        Map<UUID, List<Goal>> byDepartment =
                goals.listFor(quarter).stream().collect(Collectors.groupingBy(Goal::department));
        Map<UUID, Tier> tiers = new HashMap<>();
        publications
                .latest()
                .ifPresent(latest -> publications.units(latest.run()).forEach(unit -> {
                    if (unit instanceof UnitResult.Shown shown) {
                        tiers.put(shown.department(), shown.score().tier());
                    }
                }));
        LocalDate today = calendar.today().day();
        LocalDate lastDay = quarter.ends().minusDays(1);
        return departments.listFor(lastDay.isBefore(today) ? lastDay : today).stream()
                .filter(department -> viewer.mayRead(department.id()))
                .map(department -> new Known(
                        department,
                        byDepartment.getOrDefault(department.id(), List.of()),
                        Optional.ofNullable(tiers.get(department.id())),
                        byDepartment.getOrDefault(department.id(), List.of()).stream()
                                .filter(goal -> isHard(goal, run, plan))
                                .toList()))
                .toList();
    }

    /// By the plan of today; once fieldwork has begun, and where the run does not tell, as it was when the goal was
    /// set.
    private static boolean isHard(Goal goal, Optional<FittedRun> run, Map<UUID, Integer> plan) {
        return run.flatMap(fitted -> outlook(goal, fitted, plan))
                .map(outlook -> outlook.chance(goal.promise().target()).orElse(0.0) < Goal.Promise.CHANCE_NEEDED)
                .orElse(goal.promise().isHardToTell());
    }

    private static Optional<Outlook> outlook(Goal goal, FittedRun run, Map<UUID, Integer> plan) {
        Integer ratings = plan.get(goal.department());
        return Outlook.of(
                run,
                goal.department(),
                goal.promise().item(),
                ratings == null ? OptionalInt.empty() : OptionalInt.of(ratings));
    }

    private static List<Fact> facts(List<Known> all, Words words) {
        List<Goal> goals = all.stream().flatMap(known -> known.goals().stream()).toList();
        return List.of(
                new Fact(words.text("overview.departments"), words.text("overview.count", all.size())),
                new Fact(
                        words.text("overview.planned"),
                        words.text(
                                "overview.count",
                                all.stream()
                                        .filter(known -> !known.goals().isEmpty())
                                        .count())),
                new Fact(words.text("overview.goals"), words.text("overview.count", goals.size())),
                new Fact(
                        words.text("overview.hard"),
                        words.text(
                                "overview.count",
                                all.stream()
                                        .mapToInt(known -> known.hard().size())
                                        .sum())));
    }

    private static List<TierRow> tiers(List<Known> all, Standing.Of standing, Words words) {
        List<TierRow> rows = new ArrayList<>();
        List<Optional<Tier>> tiers = new ArrayList<>();
        Stream.of(Tier.values()).map(Optional::of).forEach(tiers::add);
        tiers.add(Optional.empty());
        for (Optional<Tier> tier : tiers) {
            Map<GoalOutcome, Integer> counts = new EnumMap<>(GoalOutcome.class);
            all.stream()
                    .filter(known -> known.tier().equals(tier))
                    .flatMap(known -> known.goals().stream())
                    .forEach(goal -> counts.merge(standing.outcome(goal), 1, Integer::sum));
            if (!counts.isEmpty()) {
                rows.add(new TierRow(
                        tier.map(GoalTexts::code).orElse("withheld"),
                        tierText(tier, words),
                        Stream.of(GoalOutcome.values())
                                .map(outcome -> String.format(Locale.ROOT, "%d", counts.getOrDefault(outcome, 0)))
                                .toList()));
            }
        }
        return rows;
    }

    private static String tierText(Optional<Tier> tier, Words words) {
        return tier.map(known -> words.of("tier", known)).orElseGet(() -> words.text("overview.no-tier"));
    }

    private Row row(
            Known known,
            Quarter quarter,
            Standing.Of standing,
            Optional<FittedRun> run,
            Map<UUID, Integer> plan,
            Map<UUID, String> seasons,
            Map<UUID, List<OtherGoals.Line>> others,
            Words words) {
        Department department = known.department();
        return new Row(
                "/departments/%s/goals?quarter=%s".formatted(department.id(), quarter),
                department.name(words.language()),
                known.tier().map(GoalTexts::code).orElse("withheld"),
                tierText(known.tier(), words),
                known.goals().stream().map(goal -> line(goal, standing, words)).toList(),
                others.getOrDefault(department.id(), List.of()).stream()
                        .map(line -> new GoalsPage.Line(
                                words.text("overview.line", line.measure(), line.promise()),
                                line.outcome().code(),
                                line.standing()))
                        .toList(),
                run.map(fitted -> thin(known, fitted, plan, words)).orElse(null),
                seasons.get(department.id()));
    }

    private GoalsPage.Line line(Goal goal, Standing.Of standing, Words words) {
        GoalTexts texts = cards.texts(goal.promise().form(), words);
        GoalOutcome outcome = standing.outcome(goal);
        return new GoalsPage.Line(
                words.text(
                        "overview.line",
                        texts.name(goal.promise().item()),
                        texts.promise(
                                goal.promise().item(),
                                goal.promise().baseline(),
                                goal.promise().target())),
                GoalTexts.code(outcome),
                goal.state() == Goal.State.RETURNED
                        ? words.text("goal.outcome.returned")
                        : words.of("goal.outcome", outcome));
    }

    private static @Nullable String thin(Known known, FittedRun run, Map<UUID, Integer> plan, Words words) {
        if (known.hard().isEmpty()) {
            return null;
        }
        OptionalLong most = known.hard().stream()
                .flatMap(goal -> outlook(goal, run, plan).stream()
                        .map(outlook -> outlook.needed(goal.promise().target())))
                .flatMapToLong(OptionalLong::stream)
                .max();
        Goal first = known.hard().getFirst();
        int ratings = outlook(first, run, plan)
                .map(Outlook::ratings)
                .orElse(first.promise().ratings());
        return most.isPresent()
                ? words.text("overview.thin", ratings, most.getAsLong())
                : words.text("overview.thin-never", ratings);
    }

    private Map<UUID, String> seasons(Quarter quarter, Words words) {
        LocalDate from = milestones.due(quarter, Milestone.FIELDWORK).orElse(quarter.begins());
        return busyMonths.all().stream()
                .filter(busy -> busy.meets(from, quarter.ends()))
                .collect(Collectors.toMap(
                        BusyMonths.BusyMonth::department,
                        busy -> words.text("season.month", busy.month(), busy.reason()),
                        (a, b) -> words.list(List.of(a, b))));
    }

    private static Link link(Quarter quarter, Words words) {
        return new Link("/goals?quarter=" + quarter, words.quarter(quarter));
    }
}
