package org.dajeong.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// An office in a database of its own, to which staff lists are given as tables.
///
/// A row of a table: code, bureau, department, team, post, CS role, day; `-` for nothing.
final class OfficeOnTrial {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    final JdbcClient jdbc;
    final Departments departments;
    final Staffing staffing;
    final Duties duties;
    final Agencies agencies;
    final Milestones milestones;
    final Bureaus bureaus;
    final StaffLists lists;
    final OrganizationLoading loading;

    OfficeOnTrial() {
        DatabaseAddress address = TestDatabase.fresh();
        Clock clock =
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant(), ZoneId.of("Asia/Seoul"));
        JsonMapper json = JsonMapper.builder().build();
        jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        departments = new Departments(jdbc, clock);
        staffing = new Staffing(jdbc, departments);
        duties = new Duties(jdbc);
        agencies = new Agencies(jdbc, json);
        milestones = new Milestones(jdbc);
        bureaus = new Bureaus(jdbc);
        lists = new StaffLists(jdbc, json, clock);
        loading = new OrganizationLoading(
                jdbc,
                new OfficeStates(jdbc, departments, bureaus),
                new OfficeWriting(jdbc, departments),
                new PersonCodes(jdbc, Optional.empty()),
                agencies,
                json,
                clock);
    }

    /// Applies a table as the list of the whole office; it must be without fault.
    OfficeOnTrial with(String table) {
        if (!(apply(whole(table), Answers.NONE) instanceof LoadResult.Applied)) {
            throw new IllegalArgumentException(
                    loading.preview(whole(table), Answers.NONE).problems().toString());
        }
        return this;
    }

    LoadResult apply(StaffList list, Answers answers) {
        return loading.apply(list, answers, "kim");
    }

    LoadPreview preview(String table) {
        return loading.preview(whole(table), Answers.NONE);
    }

    Department department(String name, LocalDate on) {
        return switch (departments.find(name, on)) {
            case DepartmentMatch.Found(Department department) -> department;
            case DepartmentMatch other -> throw new IllegalArgumentException(other.toString());
        };
    }

    UUID person(String code) {
        return jdbc.sql("select id from organization.person where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /// The duties of a person as text: `LEADER 세무2과`.
    List<String> duties(String code, LocalDate on) {
        return duties.of(person(code), on).stream()
                .map(duty -> duty.kind() + " "
                        + duty.department()
                                .map(id -> departments.get(id).nameKo())
                                .or(() -> duty.bureau().map(this::bureau))
                                .orElse(""))
                .sorted()
                .toList();
    }

    private String bureau(UUID id) {
        return bureaus.all().stream()
                .filter(bureau -> bureau.id().equals(id))
                .map(Bureau::nameKo)
                .findFirst()
                .orElseThrow();
    }

    static StaffList whole(String table) {
        return list(StaffList.Scope.WHOLE_OFFICE, table);
    }

    static StaffList changes(String table) {
        return list(StaffList.Scope.CHANGES_ONLY, table);
    }

    private static StaffList list(StaffList.Scope scope, String table) {
        List<StaffRow> rows = new ArrayList<>();
        for (String line : table.strip().lines().toList()) {
            String[] cells = line.strip().split(" +");
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].equals("-") ? "" : cells[i];
            }
            rows.add(new StaffRow(
                    rows.size() + 2,
                    cells[0],
                    Optional.empty(),
                    cells[1],
                    cells[2],
                    cells[3],
                    "7급",
                    StaffWords.find(StaffWords.POSTS, cells[4]).orElse(StaffRow.Post.MEMBER),
                    StaffWords.find(StaffWords.CS_ROLES, cells[5]).orElse(StaffRow.CsRole.NONE),
                    LocalDate.parse(cells[6]),
                    Optional.empty(),
                    ""));
        }
        return new StaffList("인사.xlsx", Integer.toHexString(table.hashCode()), scope, rows, List.of());
    }

    /// Changes as lines, without those of grades and names.
    static List<String> lines(List<Change> changes) {
        return changes.stream()
                .filter(change -> !(change instanceof Change.PersonNoted))
                .map(OfficeOnTrial::line)
                .toList();
    }

    private static String line(Change change) {
        return switch (change) {
            case Change.BureauAdded(Bureau bureau) -> "+국 " + bureau.nameKo();
            case Change.DepartmentAdded(Department added) -> "+부서 %s %s".formatted(added.nameKo(), added.from());
            case Change.SpellingAdded(Department of, String spelling) -> "%s = %s".formatted(spelling, of.nameKo());
            case Change.Succeeded(Department from, Department to, Succession.Kind kind, LocalDate on) ->
                "%s %s>%s %s".formatted(kind, from.nameKo(), to.nameKo(), on);
            case Change.BureauChanged(Department moved, Bureau to, LocalDate on) ->
                "%s>%s %s".formatted(moved.nameKo(), to.nameKo(), on);
            case Change.DepartmentEnded(Department ended, LocalDate on) -> "-부서 %s %s".formatted(ended.nameKo(), on);
            case Change.Joined joined ->
                "+%s %s %s".formatted(joined.code(), joined.to().nameKo(), joined.on());
            case Change.Moved moved ->
                "%s %s>%s %s%s"
                        .formatted(
                                moved.code(),
                                moved.from().nameKo(),
                                moved.to().nameKo(),
                                moved.on(),
                                moved.along() ? " 함께" : "");
            case Change.TeamChanged moved -> "%s >%s %s".formatted(moved.code(), moved.team(), moved.on());
            case Change.Corrected corrected ->
                "%s %s=>%s %s"
                        .formatted(
                                corrected.code(),
                                corrected.from().nameKo(),
                                corrected.to().nameKo(),
                                corrected.on());
            case Change.Left left ->
                "-%s %s %s".formatted(left.code(), left.from().nameKo(), left.on());
            case Change.PersonNoted noted -> noted.code();
            case Change.DutyBegun begun ->
                "+%s %s".formatted(begun.code(), duty(begun.duty(), begun.seat(), begun.on()));
            case Change.DutyEnded ended ->
                "-%s %s".formatted(ended.code(), duty(ended.duty(), ended.seat(), ended.on()));
        };
    }

    private static String duty(Duty.Kind duty, Change.Seat seat, LocalDate on) {
        String name = seat.department()
                .map(Department::nameKo)
                .or(() -> seat.bureau().map(Bureau::nameKo))
                .orElse("");
        return "%s %s %s".formatted(duty.name().toLowerCase(Locale.ROOT), name, on);
    }

    /// Problems as lines: row, column, rule, arguments.
    static List<String> problems(LoadPreview preview) {
        return preview.problems().stream()
                .map(problem ->
                        "%d %s %s %s".formatted(problem.row(), problem.column(), problem.rule(), problem.arguments()))
                .toList();
    }
}
