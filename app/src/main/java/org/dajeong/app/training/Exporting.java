package org.dajeong.app.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.People;
import org.dajeong.app.organization.Person;
import org.dajeong.app.reporting.ListXlsx;
import org.dajeong.app.training.Recognition.Hours;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Recognised hours of everybody as a workbook, for the office's own system.
@Component
class Exporting {

    private final Recognition recognition;
    private final ExportColumns columns;
    private final People people;
    private final Departments departments;
    private final Clock clock;

    Exporting(Recognition recognition, ExportColumns columns, People people, Departments departments, Clock clock) {
        this.recognition = recognition;
        this.columns = columns;
        this.people = people;
        this.departments = departments;
        this.clock = clock;
    }

    private record Post(Person person, String department) {}

    byte[] workbook(int year, Words words) {
        List<ExportColumns.Column> chosen = columns.get(words);
        List<List<Object>> rows = new ArrayList<>();
        for (ExportRow row : rows(year, words)) {
            rows.add(chosen.stream().map(column -> column.field().of(row)).toList());
        }
        return ListXlsx.of(
                words.text("education.export.sheet", String.valueOf(year)),
                chosen.stream()
                        .map(column -> new ListXlsx.Column(
                                column.heading(), column.field().holds()))
                        .toList(),
                rows);
    }

    /// In the office's order of departments, then by code; those who left come last.
    private List<ExportRow> rows(int year, Words words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<UUID, List<Hours>> byPerson = new HashMap<>();
        recognition
                .of(year)
                .forEach(hours -> byPerson.computeIfAbsent(hours.person(), none -> new ArrayList<>())
                        .add(hours));
        List<ExportRow> rows = new ArrayList<>();
        LocalDate day = end.isBefore(today) ? end : today;
        for (Department department : departments.listFor(day)) {
            for (Person person : people.in(department.id(), day)) {
                List<Hours> hours = byPerson.remove(person.id());
                if (hours != null) {
                    Post post = new Post(person, department.name(words.language()));
                    hours.forEach(one -> rows.add(row(post, year, one, words)));
                }
            }
        }
        byPerson.forEach((id, hours) -> people.find(id)
                .ifPresent(person -> hours.forEach(one -> rows.add(row(new Post(person, ""), year, one, words)))));
        return rows;
    }

    private static ExportRow row(Post post, int year, Hours hours, Words words) {
        return new ExportRow(
                post.person().code(),
                post.person().name().orElse(""),
                post.person().grade(),
                post.department(),
                year,
                hours.kind().name(words.language()),
                hours.times(),
                hours.minutes(),
                hours.recognised(),
                hours.first(),
                hours.last());
    }
}
