package org.dajeong.app.wellbeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Staffing;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.dajeong.app.web.Words;
import org.springframework.stereotype.Component;

/// Puts the pages together on which the load of departments is stated.
@Component
class LoadPages {

    private static final int ROWS = 20;

    private final Loads loads;
    private final LoadFiles files;
    private final LoadKeeping keeping;
    private final Departments departments;
    private final Staffing staffing;
    private final Clock clock;

    LoadPages(
            Loads loads,
            LoadFiles files,
            LoadKeeping keeping,
            Departments departments,
            Staffing staffing,
            Clock clock) {
        this.loads = loads;
        this.files = files;
        this.keeping = keeping;
        this.departments = departments;
        this.staffing = staffing;
        this.clock = clock;
    }

    /// The quarter whose load can be stated first: the last one that is over.
    Quarter usual() {
        return now().plus(-1);
    }

    private Quarter now() {
        return Quarter.of(LocalDate.now(clock));
    }

    /// Whether a quarter has begun, so that something can be stated of it.
    boolean hasBegun(Quarter quarter) {
        return quarter.compareTo(now()) <= 0;
    }

    /// The departments of a quarter, as they were on its last day or are today.
    private List<Department> listFor(Quarter quarter) {
        return departments.listFor(lastDay(quarter));
    }

    private LocalDate lastDay(Quarter quarter) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = quarter.ends().minusDays(1);
        return last.isBefore(today) ? last : today;
    }

    LoadListPage list(Quarter quarter, int number, Optional<String> done, List<FieldProblem> problems, Words words) {
        List<Department> all = listFor(quarter);
        Map<UUID, Load> stated = loads.of(quarter);
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int shown = Math.clamp(number, 1, last);
        LoadTexts texts = new LoadTexts(words);
        return new LoadListPage(
                words.text("load.heading", words.quarter(quarter)),
                quarter.toString(),
                link(quarter.plus(-1), words),
                hasBegun(quarter.plus(1)) ? link(quarter.plus(1), words) : null,
                done.orElse(null),
                words.text("load.stated", all.size(), stated.size()),
                all.stream()
                        .skip((shown - 1L) * ROWS)
                        .limit(ROWS)
                        .map(department ->
                                row(department, quarter, Optional.ofNullable(stated.get(department.id())), texts))
                        .toList(),
                last > 1 ? PageLinks.of("/load?quarter=" + quarter + "&page=%d", shown, last) : null,
                files.applied().stream()
                        .map(file -> new LoadListPage.File(
                                file.name(),
                                LoadTexts.count(file.changes()),
                                file.by(),
                                words.day(LocalDate.ofInstant(file.at(), clock.getZone()))))
                        .toList(),
                problems);
    }

    private static LoadListPage.Link link(Quarter quarter, Words words) {
        return new LoadListPage.Link("/load?quarter=" + quarter, words.quarter(quarter));
    }

    private static LoadListPage.Row row(Department department, Quarter quarter, Optional<Load> load, LoadTexts texts) {
        Optional<Load.Figures> figures = load.map(Load::figures);
        return new LoadListPage.Row(
                "/load/departments/%s?quarter=%s".formatted(department.id(), quarter),
                department.name(texts.words().language()),
                figures.map(known -> LoadTexts.count(known.calls())).orElse(""),
                figures.map(known -> LoadTexts.count(known.visits())).orElse(""),
                figures.map(known -> LoadTexts.count(known.staff())).orElse(""),
                figures.map(texts::perPerson).orElseGet(() -> texts.words().text("load.none")),
                figures.map(known -> LoadTexts.count(known.abusive())).orElse(""));
    }

    LoadFilePage file(UUID id, LoadFile file, Words words) {
        LoadTexts texts = new LoadTexts(words);
        List<LoadKeeping.Change> changes = keeping.changes(file);
        return new LoadFilePage(
                id.toString(),
                file.name(),
                words.text("load.file.rows", file.rows().size(), changes.size()),
                file.faults().isEmpty() && changes.isEmpty(),
                file.faults().stream()
                        .map(fault -> new LoadFilePage.Fault(
                                fault.cell(),
                                fault.column().map(LoadColumn::heading).orElse(""),
                                fault.found(),
                                texts.expected(fault)))
                        .toList(),
                changes.stream()
                        .limit(LoadFilePage.LISTED)
                        .map(change -> new LoadFilePage.Change(
                                departments.get(change.row().department()).name(words.language()),
                                words.quarter(change.row().quarter()),
                                change.before()
                                        .map(load -> texts.line(load.figures()))
                                        .orElseGet(() -> words.text("load.none")),
                                texts.line(change.row().figures())))
                        .toList());
    }

    /// The form as it is first seen: with what was stated, else with what is known of the staff.
    LoadEditPage edit(UUID department, Quarter quarter, Words words) {
        Optional<Load> load = loads.find(department, quarter);
        LoadTyped typed = load.map(known -> LoadTyped.of(known.figures()))
                .orElseGet(() -> LoadTyped.blank(people(department, quarter)));
        return edit(department, quarter, load.map(Load::version).orElse(0), typed, Optional.empty(), Map.of(), words);
    }

    /// The form with what was typed.
    ///
    /// @param other what somebody else stated meanwhile
    LoadEditPage edit(
            UUID department,
            Quarter quarter,
            int version,
            LoadTyped typed,
            Optional<Load> other,
            Map<LoadColumn, LoadFault.Rule> faults,
            Words words) {
        List<LoadEditPage.Field> fields = typed.entries().stream()
                .map(entry -> field(entry.getKey(), entry.getValue(), faults, words))
                .toList();
        return new LoadEditPage(
                words.text(
                        "load.edit.heading",
                        departments.get(department).name(words.language()),
                        words.quarter(quarter)),
                "/load/departments/" + department,
                "/load?quarter=" + quarter,
                quarter.toString(),
                other.map(Load::version).orElse(version),
                fields,
                other.map(load -> words.text("load.overtaken", new LoadTexts(words).line(load.figures())))
                        .orElse(null),
                fields.stream()
                        .filter(field -> field.problem() != null)
                        .map(field -> new FieldProblem(field.name(), field.label() + ": " + field.problem()))
                        .toList());
    }

    private static LoadEditPage.Field field(
            LoadColumn column, String value, Map<LoadColumn, LoadFault.Rule> faults, Words words) {
        return new LoadEditPage.Field(
                column.key(),
                words.of("load.column.name", column),
                words.of("load.column", column),
                value,
                Optional.ofNullable(faults.get(column))
                        .map(rule -> words.of("load.fault", rule, words.of("load.column.name", column)))
                        .orElse(null));
    }

    private OptionalInt people(UUID department, Quarter quarter) {
        Integer known = staffing.counts(lastDay(quarter)).get(department);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /// The form of a quarter as a workbook.
    byte[] form(Quarter quarter, Words words) {
        return new LoadForm(quarter, listFor(quarter), staffing.counts(lastDay(quarter)), loads.of(quarter))
                .write(words);
    }
}
