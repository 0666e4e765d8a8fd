package org.dajeong.app.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.organization.Term;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// The people of a department, to choose from.
@Component
public class TaskPeople {

    private final People people;
    private final Duties duties;
    private final Clock clock;

    TaskPeople(People people, Duties duties, Clock clock) {
        this.people = people;
        this.duties = duties;
        this.clock = clock;
    }

    /// Somebody, with what he answers for.
    public record Choice(UUID id, String text, Optional<Duty.Kind> duty) {}

    /// Those who are there today; leader, deputy and head first.
    List<Choice> of(UUID department, Words words) {
        return of(department, LocalDate.now(clock), words);
    }

    /// Those who were there on a day; leader, deputy and head first.
    public List<Choice> of(UUID department, LocalDate today, Words words) {
        Map<UUID, Duty.Kind> held = held(department, today);
        List<Choice> choices = new ArrayList<>();
        for (Person person : people.in(department, today)) {
            Optional<Duty.Kind> duty = Optional.ofNullable(held.get(person.id()));
            choices.add(new Choice(person.id(), called(person, duty, words), duty));
        }
        choices.sort(Comparator.comparing(
                choice -> choice.duty().map(Duty.Kind::ordinal).orElse(99)));
        return choices;
    }

    /// The leader of today.
    Optional<UUID> leader(UUID department, Words words) {
        return of(department, words).stream()
                .filter(choice -> choice.duty().filter(Duty.Kind.LEADER::equals).isPresent())
                .map(Choice::id)
                .findFirst();
    }

    /// Somebody with what he answered for in a department on a day.
    String called(UUID person, UUID department, LocalDate day, Words words) {
        return people.find(person)
                .map(known ->
                        called(known, Optional.ofNullable(held(department, day).get(person)), words))
                .orElse("");
    }

    private static String called(Person person, Optional<Duty.Kind> duty, Words words) {
        return duty.map(kind -> words.text("task.person", words.of("task.duty", kind), person.called()))
                .orElse(person.called());
    }

    private Map<UUID, Duty.Kind> held(UUID department, LocalDate day) {
        Map<UUID, Duty.Kind> held = new HashMap<>();
        for (Term term : duties.history(department)) {
            if (!term.from().isAfter(day) && term.until().map(day::isBefore).orElse(true)) {
                held.putIfAbsent(term.person().id(), term.duty());
            }
        }
        return held;
    }
}
