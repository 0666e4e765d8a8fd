package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// What a department held for its own staff, in a line per quarter.
@Component
public class EducationRecord {

    private static final int TOPICS_MAX = 3;

    private final Sessions sessions;
    private final Departments departments;
    private final Clock clock;

    EducationRecord(Sessions sessions, Departments departments, Clock clock) {
        this.sessions = sessions;
        this.departments = departments;
        this.clock = clock;
    }

    /// This quarter, and the two before.
    public List<String> lines(UUID department, Words words) {
        LocalDate today = LocalDate.now(clock);
        List<Session> held = sessions.of(departments.lineage(department, today));
        Quarter now = Quarter.of(today);
        return Stream.of(now, now.plus(-1), now.plus(-2))
                .map(quarter -> line(
                        quarter,
                        held.stream()
                                .filter(session ->
                                        Quarter.of(session.content().on()).equals(quarter))
                                .toList(),
                        words))
                .toList();
    }

    private static String line(Quarter quarter, List<Session> held, Words words) {
        if (held.isEmpty()) {
            return words.text("education.record.none", words.quarter(quarter));
        }
        long open =
                held.stream().filter(session -> session.confirmed().isEmpty()).count();
        return words.text(
                open == 0 ? "education.record" : "education.record-open",
                words.quarter(quarter),
                held.size(),
                words.list(held.stream()
                        .map(session -> session.content().topic())
                        .distinct()
                        .limit(TOPICS_MAX)
                        .toList()),
                open);
    }
}
