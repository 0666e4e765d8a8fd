package org.dajeong.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.organization.DepartmentMatch;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Duties;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the sessions of `education.tsv` as the departments would have left them, and the rules by which they count.
@Component
class DemoEducation {

    private static final String RULE = """
            insert into training.policy (id, kind_code, valid_from, minutes_min, share_percent, yearly_cap, confirmer,
                   set_by, set_at)
            values (:id, :kind, date '2025-01-01', :min, :share, :cap, :confirmer, :by, :at)
            """;

    private static final String SESSION = """
            insert into training.session (id, department_id, kind_code, held_on, second_on, minutes, topic, item,
                   taught_by, material, written_by, written_at)
            values (:id, :department, :kind, :on, :second, :minutes, :topic, :item, :teacher, :material, :by, :at)
            """;

    private static final String ATTENDED = """
            insert into training.attendance (session_id, half, person_id)
            select :session, :half, id from organization.person where id in (:people)
            """;

    private static final String CONFIRMED = """
            update training.session
               set confirmed_by = :by, confirmed_at = :at, document = :document, document_on = :on, version = 2
             where id = :id
            """;

    private static final int PER_CENT = 100;
    private static final int HOUR = 60;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final People people;
    private final Duties duties;
    private final ZoneId zone;

    DemoEducation(JdbcClient jdbc, Departments departments, People people, Duties duties, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.people = people;
        this.duties = duties;
        this.zone = clock.getZone();
    }

    /// @param by the login that stands under everything
    void store(String by) {
        rule("IN_DEPARTMENT", 10, PER_CENT, 20, "DEPARTMENT_HEAD", by);
        rule("CASCADE", 30, PER_CENT, 10, "CS_OFFICE", by);
        rule("REHEARSAL", 10, PER_CENT / 2, 5, "DEPARTMENT_HEAD", by);
        for (String line : lines()) {
            store(line.split("\t", -1), by);
        }
    }

    private void rule(String kind, int minimum, int share, int capHours, String confirmer, String by) {
        jdbc.sql(RULE)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("min", minimum)
                .param("share", share)
                .param("cap", capHours * HOUR)
                .param("confirmer", confirmer)
                .param("by", by)
                .param("at", morning(LocalDate.of(2025, 1, 2)))
                .update();
    }

    private void store(String[] cells, String by) {
        UUID id = Ids.next();
        LocalDate on = LocalDate.parse(cells[1]);
        LocalDate second = cells[2].isEmpty() ? on : LocalDate.parse(cells[2]);
        UUID department = department(cells[0], on);
        List<UUID> staff = people.in(department, on).stream().map(Person::id).toList();
        List<UUID> there = staff.subList(0, Math.max(1, staff.size() * Integer.parseInt(cells[7]) / PER_CENT));
        jdbc.sql(SESSION)
                .param("id", id)
                .param("department", department)
                .param("kind", cells[3])
                .param("on", on)
                .param("second", cells[2].isEmpty() ? null : second)
                .param("minutes", Integer.parseInt(cells[4]))
                .param("topic", cells[5])
                .param("item", cells[6])
                .param("teacher", teacher(department, on, staff))
                .param("material", cells[10])
                .param("by", by)
                .param("at", morning(second))
                .update();
        int half = cells[2].isEmpty() ? there.size() : (there.size() + 1) / 2;
        attend(id, 1, there.subList(0, half));
        attend(id, 2, there.subList(half, there.size()));
        if (cells[8].equals("CONFIRMED")) {
            jdbc.sql(CONFIRMED)
                    .param("id", id)
                    .param("by", by)
                    .param("at", morning(second.plusDays(2)))
                    .param("document", cells[9])
                    .param("on", second.plusDays(2))
                    .update();
        }
    }

    private void attend(UUID session, int half, List<UUID> who) {
        if (!who.isEmpty()) {
            jdbc.sql(ATTENDED)
                    .param("session", session)
                    .param("half", half)
                    .param("people", who)
                    .update();
        }
    }

    private UUID teacher(UUID department, LocalDate on, List<UUID> staff) {
        return duties.history(department).stream()
                .filter(term -> term.duty() == Duty.Kind.LEADER
                        && !term.from().isAfter(on)
                        && term.until().map(on::isBefore).orElse(true))
                .map(term -> term.person().id())
                .findFirst()
                .orElse(staff.getFirst());
    }

    private UUID department(String name, LocalDate on) {
        return switch (departments.find(name, on)) {
            case DepartmentMatch.Found(var department) -> department.id();
            case DepartmentMatch other -> throw new IllegalStateException(name + " is not there");
        };
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atTime(9, 0).atZone(zone).toOffsetDateTime();
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(DemoEducation.class.getResourceAsStream("education.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
