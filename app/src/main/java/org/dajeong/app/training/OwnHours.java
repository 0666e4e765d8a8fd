package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.training.Recognition.Hours;
import org.dajeong.app.web.OwnSection;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// A staff member's own recognised hours of the year.
@Component
class OwnHours implements OwnSection {

    private final Recognition recognition;
    private final People people;
    private final Clock clock;

    OwnHours(Recognition recognition, People people, Clock clock) {
        this.recognition = recognition;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Section> of(Viewer viewer, Words words) {
        return viewer.person().flatMap(people::find).map(Person::id).map(person -> section(person, words));
    }

    private Section section(UUID person, Words words) {
        int year = LocalDate.now(clock).getYear();
        List<Hours> own = recognition.of(year).stream()
                .filter(hours -> hours.person().equals(person))
                .toList();
        TrainingTexts texts = new TrainingTexts(words, Optional.empty());
        List<String> lines = new ArrayList<>();
        lines.add(
                own.isEmpty()
                        ? texts.text("education.own.none")
                        : texts.text(
                                "education.own.sum",
                                texts.recognised(
                                        own.stream().mapToInt(Hours::recognised).sum())));
        for (Hours hours : own) {
            lines.add(texts.text(
                    hours.waiting() == 0 ? "education.own.kind" : "education.own.kind-waiting",
                    texts.kind(hours.kind()),
                    hours.times(),
                    texts.recognised(hours.recognised()),
                    hours.waiting()));
        }
        return new Section("own-education", texts.text("education.own", String.valueOf(year)), lines);
    }
}
