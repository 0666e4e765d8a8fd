package org.dajeong.app.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.organization.Bureau;
import org.dajeong.app.organization.Change;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Duty;
import org.dajeong.app.organization.StaffList;
import org.dajeong.app.organization.Succession;
import org.dajeong.app.web.Sentences;

/// Changes of one kind as a table: who or what, from where, to where, on which day.
record ChangeTable(String title, int count, List<Row> rows) {

    ChangeTable {
        rows = List.copyOf(rows);
    }

    /// A change; what does not apply is empty.
    record Row(String what, String from, String to, String on) {}

    /// The kinds in the order in which people look for them.
    private enum Kind {
        DEPARTMENTS,
        DUTIES_BEGUN,
        DUTIES_ENDED,
        MOVED,
        JOINED,
        LEFT,
        ALONG,
        TEAMS,
        CORRECTED,
        NOTED
    }

    static List<ChangeTable> of(List<Change> changes, StaffList list, Sentences sentences, Locale locale) {
        Map<String, String> names = new HashMap<>();
        list.rows().forEach(row -> row.name().ifPresent(name -> names.put(row.code(), name)));
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        Lines lines = new Lines(names, rows, sentences, locale);
        changes.forEach(lines::add);
        return rows.entrySet().stream()
                .map(entry -> new ChangeTable(
                        sentences.of(
                                locale,
                                "staff-list.changes",
                                entry.getKey(),
                                entry.getValue().size()),
                        entry.getValue().size(),
                        entry.getValue()))
                .toList();
    }

    private record Lines(Map<String, String> names, Map<Kind, List<Row>> rows, Sentences sentences, Locale locale) {

        void add(Change change) {
            switch (change) {
                case Change.BureauAdded(Bureau bureau) ->
                    line(Kind.DEPARTMENTS, text("bureau-added"), "", bureau.nameKo(), "");
                case Change.DepartmentAdded(Department added) ->
                    line(Kind.DEPARTMENTS, text("department-added"), "", added.nameKo(), day(added.from()));
                case Change.SpellingAdded(Department of, String spelling) ->
                    line(Kind.DEPARTMENTS, text("spelling-added"), spelling, of.nameKo(), "");
                case Change.Succeeded(Department from, Department to, Succession.Kind kind, LocalDate on) ->
                    line(
                            Kind.DEPARTMENTS,
                            sentences.of(locale, "staff-list.succession", kind),
                            from.nameKo(),
                            to.nameKo(),
                            day(on));
                case Change.BureauChanged(Department moved, Bureau to, LocalDate on) ->
                    line(Kind.DEPARTMENTS, text("bureau-changed"), moved.nameKo(), to.nameKo(), day(on));
                case Change.DepartmentEnded(Department ended, LocalDate on) ->
                    line(Kind.DEPARTMENTS, text("department-ended"), ended.nameKo(), "", day(on));
                case Change.Joined joined ->
                    line(Kind.JOINED, name(joined.code()), "", seat(joined.to(), joined.team()), day(joined.on()));
                case Change.Moved moved ->
                    line(
                            moved.along() ? Kind.ALONG : Kind.MOVED,
                            name(moved.code()),
                            moved.from().nameKo(),
                            seat(moved.to(), moved.team()),
                            day(moved.on()));
                case Change.TeamChanged moved ->
                    line(Kind.TEAMS, name(moved.code()), "", seat(moved.department(), moved.team()), day(moved.on()));
                case Change.Corrected corrected ->
                    line(
                            Kind.CORRECTED,
                            name(corrected.code()),
                            corrected.from().nameKo(),
                            seat(corrected.to(), corrected.team()),
                            day(corrected.on()));
                case Change.Left left ->
                    line(Kind.LEFT, name(left.code()), left.from().nameKo(), "", day(left.on()));
                case Change.PersonNoted(String code, String grade, Optional<String> called) ->
                    line(Kind.NOTED, called.orElse(name(code)), "", grade, "");
                case Change.DutyBegun begun ->
                    line(Kind.DUTIES_BEGUN, name(begun.code()), "", duty(begun.duty(), begun.seat()), day(begun.on()));
                case Change.DutyEnded ended ->
                    line(Kind.DUTIES_ENDED, name(ended.code()), duty(ended.duty(), ended.seat()), "", day(ended.on()));
            }
        }

        private void line(Kind kind, String what, String from, String to, String on) {
            rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Row(what, from, to, on));
        }

        private String text(String key) {
            return sentences.text(locale, "staff-list." + key);
        }

        private String day(LocalDate day) {
            return Days.day(day, locale);
        }

        private String name(String code) {
            return names.getOrDefault(code, code);
        }

        private static String seat(Department department, String team) {
            return team.isEmpty() ? department.nameKo() : department.nameKo() + " " + team;
        }

        private String duty(Duty.Kind duty, Change.Seat seat) {
            String place = seat.department()
                    .map(Department::nameKo)
                    .or(() -> seat.bureau().map(Bureau::nameKo))
                    .orElse("");
            return place + " " + sentences.of(locale, "duty", duty);
        }
    }
}
