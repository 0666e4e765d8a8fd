package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.fieldwork.Wave;
import org.dajeong.app.fieldwork.Waves;
import org.dajeong.app.improvement.GoalsPage.Fact;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages of quarters together.
@Component
class QuarterPages {

    private static final int ROWS = 12;

    private final ProgrammeQuarters quarters;
    private final Milestones milestones;
    private final Waves waves;
    private final Goals goals;
    private final Standing standing;
    private final TaskTally.Counter tasks;
    private final GoalsBeside beside;
    private final Departments departments;
    private final BusyMonths busyMonths;
    private final QuarterCalendar calendar;

    QuarterPages(
            ProgrammeQuarters quarters,
            Milestones milestones,
            Waves waves,
            Goals goals,
            Standing standing,
            TaskTally.Counter tasks,
            GoalsBeside beside,
            Departments departments,
            BusyMonths busyMonths,
            QuarterCalendar calendar) {
        this.quarters = quarters;
        this.milestones = milestones;
        this.waves = waves;
        this.goals = goals;
        this.standing = standing;
        this.tasks = tasks;
        this.beside = beside;
        this.departments = departments;
        this.busyMonths = busyMonths;
        this.calendar = calendar;
    }

    QuarterListPage list(int number, boolean maySet, Words words) {
        int last = Math.max(1, (quarters.count() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        return new QuarterListPage(
                quarters.list((shown - 1) * ROWS, ROWS).stream()
                        .map(quarter -> new QuarterListPage.Row(
                                "/quarters/" + quarter.quarter(),
                                words.quarter(quarter.quarter()),
                                words.of("quarter.state", quarter.state()),
                                words.text(
                                        "quarters.waves",
                                        waves.listFor(quarter.quarter()).size()),
                                milestones
                                        .due(quarter.quarter(), Milestone.REVIEW)
                                        .map(words::day)
                                        .orElse("")))
                        .toList(),
                last > 1 ? PageLinks.of("/quarters?page=%d", shown, last) : null,
                maySet);
    }

    /// @param typed a review that could not be followed
    /// @param answer why not
    Optional<QuarterShowPage> show(
            Quarter quarter, String typed, Optional<QuarterClosing.Answer> answer, Viewer viewer, Words words) {
        return quarters.find(quarter).map(known -> {
            Optional<ProgrammeQuarter.Closing> closing = known.closing();
            boolean closable = known.state() == ProgrammeQuarter.State.ENDED && viewer.isAny(Role.CS_OFFICE);
            return new QuarterShowPage(
                    quarter.toString(),
                    words.text("quarter.heading", words.quarter(quarter)),
                    words.of("quarter.state", known.state()),
                    days(quarter, words),
                    waves.listFor(quarter).stream()
                            .map(wave -> wave(wave, words))
                            .toList(),
                    met(quarter, words),
                    closing.map(closed -> facts(closed.record(), words)).orElseGet(() -> facts(quarter, words)),
                    closing.map(closed -> beside.tallies(closed.record(), words))
                            .orElseGet(() -> beside.tallies(List.of(quarter), viewer::mayRead, words)),
                    closing.map(ProgrammeQuarter.Closing::review).orElse(null),
                    closing.map(closed -> words.text("quarter.signed", closed.by(), day(closed, words)))
                            .orElse(null),
                    closable,
                    closable ? beside.untold(quarter, words) : List.of(),
                    typed,
                    answer.map(no -> words.of("quarter.refused", no)).orElse(null));
        });
    }

    private String day(ProgrammeQuarter.Closing closed, Words words) {
        return words.day(LocalDate.ofInstant(closed.at(), calendar.zone()));
    }

    private List<QuarterShowPage.Day> days(Quarter quarter, Words words) {
        LocalDate today = calendar.today().day();
        List<Milestones.Due> all = new ArrayList<>();
        milestones
                .due(quarter.plus(-1), Milestone.CS_TASK)
                .ifPresent(day -> all.add(new Milestones.Due(quarter.plus(-1), Milestone.CS_TASK, day)));
        for (Milestone kind : Milestone.values()) {
            if (kind != Milestone.CS_TASK) {
                milestones.due(quarter, kind).ifPresent(day -> all.add(new Milestones.Due(quarter, kind, day)));
            }
        }
        return all.stream()
                .map(due -> new QuarterShowPage.Day(
                        words.day(due.on()),
                        words.of("milestone", due.kind()),
                        due.on().isBefore(today)))
                .toList();
    }

    private String wave(Wave wave, Words words) {
        LocalDate opened = LocalDate.ofInstant(wave.openedAt(), calendar.zone());
        return wave.closedAt()
                .map(at -> words.text(
                        "quarter.wave.closed",
                        wave.number(),
                        words.day(opened),
                        words.day(LocalDate.ofInstant(at, calendar.zone()))))
                .orElseGet(() -> words.text("quarter.wave.open", wave.number(), words.day(opened)));
    }

    private List<QuarterShowPage.Met> met(Quarter quarter, Words words) {
        LocalDate from = milestones.due(quarter, Milestone.FIELDWORK).orElse(quarter.begins());
        Map<UUID, List<BusyMonths.BusyMonth>> busy = busyMonths.all().stream()
                .filter(month -> month.meets(from, quarter.ends()))
                .collect(Collectors.groupingBy(BusyMonths.BusyMonth::department));
        return departments.listFor(quarter.ends().minusDays(1)).stream()
                .filter(department -> busy.containsKey(department.id()))
                .map(department -> new QuarterShowPage.Met(
                        department.name(words.language()),
                        words.list(busy.getOrDefault(department.id(), List.of()).stream()
                                .map(month -> words.text("season.month", month.month(), month.reason()))
                                .toList())))
                .toList();
    }

    private List<Fact> facts(Quarter quarter, Words words) {
        List<Goal> all = goals.listFor(quarter);
        Standing.Of known = standing.of(quarter);
        Map<String, Integer> outcomes = new TreeMap<>();
        all.forEach(goal -> outcomes.merge(known.outcome(goal).name(), 1, Integer::sum));
        long planned = all.stream().map(Goal::department).distinct().count();
        return facts(
                departments.listFor(quarter.ends().minusDays(1)).size(),
                planned,
                null,
                outcomes,
                tasks.of(quarter),
                words);
    }

    private List<Fact> facts(QuarterRecord record, Words words) {
        return facts(record.departments(), record.planned(), record.ratings(), record.goals(), record.tasks(), words);
    }

    private static List<Fact> facts(
            int departments,
            long planned,
            @Nullable Long ratings,
            Map<String, Integer> outcomes,
            TaskTally tasks,
            Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("overview.departments"), words.text("overview.count", departments)));
        facts.add(new Fact(words.text("overview.planned"), words.text("overview.count", planned)));
        if (ratings != null) {
            facts.add(new Fact(words.text("quarter.ratings"), words.text("overview.count", ratings)));
        }
        Stream.of(GoalOutcome.values())
                .filter(outcome -> outcomes.containsKey(outcome.name()))
                .forEach(outcome -> facts.add(new Fact(
                        words.text("quarter.goals", words.of("goal.outcome", outcome)),
                        words.text("overview.count", outcomes.getOrDefault(outcome.name(), 0)))));
        for (TaskCarriedOut answer : TaskCarriedOut.values()) {
            add(
                    facts,
                    words.text("quarter.tasks", words.of("task.carried-out", answer)),
                    tasks.carriedOut().getOrDefault(answer, 0),
                    words);
        }
        add(facts, words.text("quarter.tasks", words.text("task.carried-out.open")), tasks.unanswered(), words);
        for (Verdict verdict : Verdict.values()) {
            add(
                    facts,
                    words.text("quarter.effects", words.of("task.verdict", verdict)),
                    tasks.effects().getOrDefault(verdict, 0),
                    words);
        }
        add(facts, words.text("quarter.effects", words.text("task.verdict.open")), tasks.waiting(), words);
        return facts;
    }

    private static void add(List<Fact> facts, String name, int count, Words words) {
        if (count > 0) {
            facts.add(new Fact(name, words.text("overview.count", count)));
        }
    }
}
