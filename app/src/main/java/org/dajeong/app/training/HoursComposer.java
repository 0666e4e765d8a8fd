package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.training.HoursPage.Row;
import org.dajeong.app.training.HoursPage.Year;
import org.dajeong.app.training.Recognition.Hours;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the recognised hours of a department's staff together.
@Component
class HoursComposer {

    private static final int YEARS = 3;

    private final Recognition recognition;
    private final Policies policies;
    private final People people;
    private final Departments departments;
    private final Sentences sentences;
    private final Clock clock;

    HoursComposer(
            Recognition recognition,
            Policies policies,
            People people,
            Departments departments,
            Sentences sentences,
            Clock clock) {
        this.recognition = recognition;
        this.policies = policies;
        this.people = people;
        this.departments = departments;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// @param asked the year, or anything else for this one
    HoursPage page(UUID department, String asked, Locale locale) {
        Words words = sentences.in(locale);
        LocalDate today = LocalDate.now(clock);
        int year = year(asked);
        List<Kind> kinds = policies.kinds();
        Map<UUID, List<Hours>> byPerson = recognition.of(year).stream().collect(Collectors.groupingBy(Hours::person));
        return new HoursPage(
                department,
                words.text(
                        "education.hours.heading",
                        departments.get(department).name(words.language()),
                        String.valueOf(year)),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> today.getYear() - back)
                        .map(one -> new Year(String.valueOf(one), one == year))
                        .toList(),
                kinds.stream().map(kind -> kind.name(words.language())).toList(),
                people.in(department, today).stream()
                        .map(person -> row(person, byPerson.getOrDefault(person.id(), List.of()), kinds))
                        .toList(),
                rules(year, words));
    }

    /// A year of four digits, or that of today.
    int year(String asked) {
        return asked.matches("20[0-9]{2}")
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
    }

    /// The rules in force at the end of a year, or today.
    List<String> rules(int year, Words words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(year, 12, 31);
        PolicyTable table = policies.table();
        return policies.kinds().stream()
                .flatMap(kind -> table
                        .on(kind.code(), end.isBefore(today) ? end : today)
                        .map(policy -> PolicyTexts.rule(kind, policy, words))
                        .stream())
                .toList();
    }

    private static Row row(Person person, List<Hours> hours, List<Kind> kinds) {
        int waiting = hours.stream().mapToInt(Hours::waiting).sum();
        return new Row(
                person.called(),
                kinds.stream()
                        .map(kind -> hours.stream()
                                .filter(one -> one.kind().equals(kind))
                                .findFirst())
                        .map(HoursComposer::cell)
                        .toList(),
                TrainingTexts.hours(hours.stream().mapToInt(Hours::recognised).sum()),
                waiting == 0 ? "–" : TrainingTexts.hours(waiting));
    }

    private static String cell(Optional<Hours> hours) {
        return hours.map(Hours::recognised).map(TrainingTexts::hours).orElse("–");
    }
}
