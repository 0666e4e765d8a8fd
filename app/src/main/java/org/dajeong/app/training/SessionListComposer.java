package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.HeldRehearsals;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.training.SessionListPage.Row;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts a department's list together: sessions, and the rehearsals of its CS tasks beside them.
@Component
class SessionListComposer {

    private static final int ROWS = 10;
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final Sessions sessions;
    private final HeldRehearsals rehearsals;
    private final Policies policies;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;
    private final Clock clock;

    SessionListComposer(
            Sessions sessions,
            HeldRehearsals rehearsals,
            Policies policies,
            Departments departments,
            Publications publications,
            Sentences sentences,
            Clock clock) {
        this.sessions = sessions;
        this.rehearsals = rehearsals;
        this.policies = policies;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
        this.clock = clock;
    }

    private record Dated(LocalDate on, Row row) {}

    SessionListPage page(UUID department, boolean mayWrite, int page, Locale locale) {
        Words words = sentences.in(locale);
        TrainingTexts texts = new TrainingTexts(words, publications.latest());
        LocalDate today = LocalDate.now(clock);
        List<UUID> lineage = departments.lineage(department, today);
        List<Dated> all = new ArrayList<>();
        List<Session> held = sessions.of(lineage);
        held.forEach(session -> all.add(new Dated(session.content().on(), row(session, texts))));
        rehearsals
                .of(lineage, BEGINNING, today.plusDays(1))
                .forEach(one -> all.add(new Dated(one.on(), row(one, texts))));
        all.sort(Comparator.comparing(Dated::on).reversed());
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(page, 1, last);
        Quarter now = Quarter.of(today);
        long count = held.stream()
                .filter(session -> Quarter.of(session.content().on()).equals(now))
                .count();
        return new SessionListPage(
                department,
                texts.text("education.list.heading", departments.get(department).name(words.language())),
                texts.text(
                        count == 0 ? "education.list.none-yet" : "education.list.summary", words.quarter(now), count),
                all.subList((current - 1) * ROWS, Math.min(current * ROWS, all.size())).stream()
                        .map(Dated::row)
                        .toList(),
                last == 1 ? null : PageLinks.of("/departments/" + department + "/education?page=%d", current, last),
                mayWrite);
    }

    private Row row(Session session, TrainingTexts texts) {
        Session.Content content = session.content();
        return new Row(
                "/education/" + session.id(),
                content.topic(),
                texts.days(content),
                facts(
                        policies.kind(content.kind()),
                        content.minutes(),
                        content.everybody().size(),
                        texts),
                texts.state(session),
                session.confirmed().isPresent());
    }

    private Row row(HeldRehearsals.Held held, TrainingTexts texts) {
        return new Row(
                "/tasks/" + held.task(),
                held.topic(),
                texts.words().day(held.on()),
                facts(
                        policies.kind(Kind.REHEARSAL),
                        held.minutes(),
                        held.people().size(),
                        texts),
                texts.text(held.confirmed() ? "education.state.confirmed" : "education.state.with-task"),
                held.confirmed());
    }

    private static String facts(Kind kind, int minutes, int people, TrainingTexts texts) {
        return texts.text("education.facts", texts.kind(kind), minutes, people);
    }
}
