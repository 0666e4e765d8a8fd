package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.training.EducationPage.Choice;
import org.dajeong.app.training.EducationPage.Row;
import org.dajeong.app.training.EducationPage.Waiting;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what all departments held in a quarter.
@Component
class EducationComposer {

    private static final int QUARTERS = 6;
    private static final int YEARS = 3;
    private static final String NOTHING = "–";

    private final Sessions sessions;
    private final Policies policies;
    private final Departments departments;
    private final Staffing staffing;
    private final Sentences sentences;
    private final Clock clock;

    EducationComposer(
            Sessions sessions,
            Policies policies,
            Departments departments,
            Staffing staffing,
            Sentences sentences,
            Clock clock) {
        this.sessions = sessions;
        this.policies = policies;
        this.departments = departments;
        this.staffing = staffing;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// A department with the last day it held anything, for the order.
    private record Ordered(boolean none, LocalDate last, Row row) {}

    EducationPage page(Optional<Quarter> asked, Locale locale) {
        Words words = sentences.in(locale);
        LocalDate today = LocalDate.now(clock);
        Quarter current = Quarter.of(today);
        Quarter quarter = asked.orElse(current);
        LocalDate day = quarter.ends().isAfter(today) ? today : quarter.ends().minusDays(1);
        Map<UUID, Department> standing = departments.successors(day);
        Map<UUID, List<Session>> held = new HashMap<>();
        sessions.between(quarter.begins().minusYears(1), quarter.ends())
                .forEach(session -> Optional.ofNullable(standing.get(session.department()))
                        .ifPresent(now -> held.computeIfAbsent(now.id(), none -> new ArrayList<>())
                                .add(session)));
        Map<UUID, Integer> staff = staffing.counts(day);
        List<Ordered> rows = departments.listFor(day).stream()
                .map(department -> row(
                        department,
                        held.getOrDefault(department.id(), List.of()),
                        quarter,
                        staff.getOrDefault(department.id(), 0),
                        words))
                .sorted(Comparator.comparing((Ordered one) -> !one.none()).thenComparing(Ordered::last))
                .toList();
        long without = rows.stream().filter(Ordered::none).count();
        return new EducationPage(
                words.text("education.all.intro", words.quarter(quarter), rows.size(), without),
                IntStream.range(0, QUARTERS)
                        .mapToObj(back -> current.plus(-back))
                        .map(one -> new Choice(one.toString(), words.quarter(one), one.equals(quarter)))
                        .toList(),
                rows.stream().map(Ordered::row).toList(),
                waiting(words),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> String.valueOf(today.getYear() - back))
                        .toList());
    }

    private static Ordered row(Department department, List<Session> held, Quarter quarter, int staff, Words words) {
        List<Session> now = held.stream()
                .filter(session -> Quarter.of(session.content().on()).equals(quarter))
                .toList();
        Set<UUID> attended = now.stream()
                .map(session -> session.content().everybody())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        Optional<LocalDate> last =
                held.stream().map(session -> session.content().on()).max(Comparator.naturalOrder());
        long open =
                now.stream().filter(session -> session.confirmed().isEmpty()).count();
        return new Ordered(
                now.isEmpty(),
                last.orElse(LocalDate.MIN),
                new Row(
                        department.id(),
                        department.name(words.language()),
                        now.isEmpty(),
                        now.isEmpty()
                                ? words.text("education.all.none")
                                : words.text("education.all.sessions", now.size()),
                        now.isEmpty() ? NOTHING : words.text("education.all.attended", attended.size(), staff),
                        last.map(words::day).orElse(NOTHING),
                        open == 0 ? NOTHING : words.text("education.all.sessions", open)));
    }

    private List<Waiting> waiting(Words words) {
        PolicyTable table = policies.table();
        return sessions.waiting().stream()
                .filter(session -> table.confirmer(
                                session.content().kind(), session.content().on())
                        == Policy.Confirmer.CS_OFFICE)
                .map(session -> new Waiting(
                        session.id(),
                        words.text(
                                "education.all.waiting",
                                departments.get(session.department()).name(words.language()),
                                words.day(session.content().on()),
                                session.content().topic())))
                .toList();
    }
}
