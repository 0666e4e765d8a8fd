package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.DepartmentGoalsPage.Link;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts together a year of goals. Verdicts are counted, never averaged: a quarter that could not tell is no failure.
@Component
class GoalsYear {

    private static final int ROWS = 20;

    private final Goals goals;
    private final Standing standing;
    private final GoalsBeside beside;
    private final Departments departments;
    private final QuarterCalendar calendar;

    GoalsYear(Goals goals, Standing standing, GoalsBeside beside, Departments departments, QuarterCalendar calendar) {
        this.goals = goals;
        this.standing = standing;
        this.beside = beside;
        this.departments = departments;
        this.calendar = calendar;
    }

    /// Goals of some quarters: how many there were, were told, and moved.
    private record Count(int goals, int told, int moved) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(goals + other.goals, told + other.told, moved + other.moved);
        }

        static Count of(GoalOutcome outcome) {
            return switch (outcome) {
                case MOVED -> new Count(1, 1, 1);
                case NO_CHANGE, LOWER -> new Count(1, 1, 0);
                case CANNOT_TELL, GOING_ON, NOT_APPROVED -> new Count(1, 0, 0);
            };
        }

        String text(Words words) {
            return goals == 0 ? words.text("year.none") : words.text("year.cell", goals, told, moved);
        }
    }

    GoalsYearPage page(int year, int number, Viewer viewer, Words words) {
        List<Quarter> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new Quarter(year, quarter))
                .toList();
        LocalDate today = calendar.today().day();
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        List<Department> all = departments.listFor(lastDay.isBefore(today) ? lastDay : today).stream()
                .filter(department -> viewer.mayRead(department.id()))
                .toList();
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        Map<Quarter, Map<UUID, Count>> counts = new LinkedHashMap<>();
        quarters.forEach(quarter -> counts.put(quarter, counts(quarter)));
        List<String> columns = new ArrayList<>();
        quarters.forEach(quarter -> columns.add(words.text("year.quarter", quarter.number())));
        columns.add(2, words.text("year.half-first"));
        columns.add(words.text("year.half-second"));
        columns.add(words.text("year.all"));
        return new GoalsYearPage(
                words.text("year.heading", String.valueOf(year)),
                "/goals",
                link(year - 1, words),
                year > today.getYear() ? null : link(year + 1, words),
                columns,
                beside(quarters, viewer, words),
                all.stream()
                        .skip((shown - 1L) * ROWS)
                        .limit(ROWS)
                        .map(department -> row(department, quarters, counts, words))
                        .toList(),
                last > 1 ? PageLinks.of("/goals/years/" + year + "?page=%d", shown, last) : null);
    }

    /// How goals about other measures stand, half by half.
    private List<String> beside(List<Quarter> quarters, Viewer viewer, Words words) {
        return Stream.of(
                        half("year.half-first", quarters.subList(0, 2), viewer, words),
                        half("year.half-second", quarters.subList(2, 4), viewer, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> half(String name, List<Quarter> quarters, Viewer viewer, Words words) {
        return beside.tallies(quarters, viewer::mayRead, words).stream()
                .map(tally -> words.text("year.beside", words.text(name), tally))
                .toList();
    }

    private Map<UUID, Count> counts(Quarter quarter) {
        Standing.Of known = standing.of(quarter);
        Map<UUID, Count> counts = new LinkedHashMap<>();
        goals.listFor(quarter)
                .forEach(goal -> counts.merge(goal.department(), Count.of(known.outcome(goal)), Count::plus));
        return counts;
    }

    private static GoalsYearPage.Row row(
            Department department, List<Quarter> quarters, Map<Quarter, Map<UUID, Count>> counts, Words words) {
        List<Count> of = quarters.stream()
                .map(quarter -> counts.getOrDefault(quarter, Map.of()).getOrDefault(department.id(), Count.NONE))
                .toList();
        Count first = of.get(0).plus(of.get(1));
        Count second = of.get(2).plus(of.get(3));
        return new GoalsYearPage.Row(
                department.name(words.language()),
                List.of(of.get(0), of.get(1), first, of.get(2), of.get(3), second, first.plus(second)).stream()
                        .map(count -> count.text(words))
                        .toList());
    }

    private static Link link(int year, Words words) {
        return new Link("/goals/years/" + year, words.text("overview.year", String.valueOf(year)));
    }
}
