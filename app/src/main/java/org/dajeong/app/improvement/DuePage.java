package org.dajeong.app.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;

/// Everything `improvement/DuePage` and `improvement/WeekPage` show.
///
/// @param overdue what the reader has not done in time
/// @param week the days of this week, Monday to Friday, each with what is due
/// @param later what comes after
record DuePage(String heading, String name, List<Line> overdue, List<Day> week, List<Line> later) {

    private static final int WORKDAYS = 5;

    DuePage {
        overdue = List.copyOf(overdue);
        week = List.copyOf(week);
        later = List.copyOf(later);
    }

    /// @param today whether it is the day on which the page is read
    record Day(String name, boolean today, List<Line> lines) {

        Day {
            lines = List.copyOf(lines);
        }
    }

    /// @param mine whether the reader has to do something
    record Line(String on, String text, @Nullable String href, boolean mine) {}

    /// The week of a day.
    static DuePage of(List<DueSource.Due> all, LocalDate today, String name, Words words) {
        List<DueSource.Due> dues = new ArrayList<>(all);
        dues.sort(Comparator.comparing(DueSource.Due::on).thenComparing(due -> !due.mine()));
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        LocalDate next = monday.plusWeeks(1);
        return new DuePage(
                words.text("due.week", words.day(monday), words.shortDay(monday.plusDays(WORKDAYS - 1L))),
                name,
                dues.stream()
                        .filter(due -> due.mine() && due.on().isBefore(monday))
                        .map(due -> line(due, words))
                        .toList(),
                IntStream.range(0, WORKDAYS)
                        .mapToObj(monday::plusDays)
                        .map(day -> new Day(
                                words.shortDay(day),
                                day.equals(today),
                                dues.stream()
                                        .filter(due -> due.on().equals(day))
                                        .map(due -> line(due, words))
                                        .toList()))
                        .toList(),
                dues.stream()
                        .filter(due -> !due.on().isBefore(next))
                        .map(due -> line(due, words))
                        .toList());
    }

    private static Line line(DueSource.Due due, Words words) {
        return new Line(words.shortDay(due.on()), due.text(), due.href().orElse(null), due.mine());
    }
}
