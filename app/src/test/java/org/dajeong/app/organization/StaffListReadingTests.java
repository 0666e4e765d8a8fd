package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.organization.LoadProblem.Rule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// FEATURE: a staff list is read from the workbook that an office has.
class StaffListReadingTests {

    private static final List<Object> HEADINGS = List.of("직원번호", "성 명", "국", "부서", "팀", "직급", "직책", "CS역할", "발령일");

    private final OfficeOnTrial office = new OfficeOnTrial();

    @Test
    void readsRowsBelowTheHeadingsWhereverTheyStand() {
        StaffList list = read(
                List.of("2026년 하반기 정기인사"),
                List.of(),
                HEADINGS,
                List.of("20150123", "남기훈", "재정국", "세무 2과", "징수팀", "6급", "팀장", "CS리더", "2026. 7. 1."),
                List.of(20160456, "", "재정국", "세무2과", "", "7급", "", "", LocalDate.of(2026, 7, 1)));

        assertThat(list.problems()).isEmpty();
        assertThat(list.rows()).hasSize(2);
        StaffRow leader = list.rows().getFirst();
        assertThat(leader.row()).isEqualTo(4);
        assertThat(leader.department()).isEqualTo("세무 2과");
        assertThat(leader.csRole()).isEqualTo(StaffRow.CsRole.LEADER);
        assertThat(leader.post()).isEqualTo(StaffRow.Post.TEAM_LEAD);
        assertThat(list.rows()).extracting(StaffRow::from).containsOnly(LocalDate.of(2026, 7, 1));
        assertThat(list.effective()).contains(LocalDate.of(2026, 7, 1));
    }

    @Test
    void turnsNumbersIntoCodesAndForgetsThem() {
        StaffList list =
                read(HEADINGS, person("0020150123"), person(20150123), person("2015 0123"), person("20150124"));

        assertThat(list.rows())
                .extracting(StaffRow::code)
                .allMatch(code -> code.matches("[0-9a-f]{12}"))
                .satisfiesExactly(
                        code -> {},
                        code -> assertThat(code)
                                .isEqualTo(list.rows().getFirst().code()),
                        code -> assertThat(code)
                                .isEqualTo(list.rows().getFirst().code()),
                        code -> assertThat(code)
                                .isNotEqualTo(list.rows().getFirst().code()));
        assertThat(list.toString()).doesNotContain("20150123");
    }

    @Test
    void takesCodesAsTheyAre() {
        StaffList list = read(
                List.of("직원코드", "국", "부서", "직급", "직책", "CS 역할", "발령일", "업무 성격", "부서 영문명"),
                List.of("S-0412", "재정국", "세무2과", "6급", "과장", "", "20260701", "부과·징수", "Tax 2"));

        assertThat(list.rows())
                .containsExactly(new StaffRow(
                        2,
                        "S-0412",
                        Optional.empty(),
                        "재정국",
                        "세무2과",
                        "",
                        "6급",
                        StaffRow.Post.DEPARTMENT_HEAD,
                        StaffRow.CsRole.NONE,
                        LocalDate.of(2026, 7, 1),
                        Optional.of(KindOfWork.LEVY),
                        "Tax 2"));
    }

    @Test
    void keepsNamesOnlyWhereTheAgencyAllowsIt() {
        assertThat(read(HEADINGS, person("1")).rows().getFirst().name()).isEmpty();

        office.agencies.save(new AgencySettings(true, "감사담당관-7(2026. 1. 2.)", false));
        StaffList named = read(HEADINGS, person("1"));
        assertThat(named.rows().getFirst().name()).contains("김하나");
        office.apply(named, Answers.NONE);
        assertThat(names()).containsExactly("김하나");

        office.agencies.save(new AgencySettings(false, "", false));
        assertThat(names()).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithRowsAndColumns() {
        StaffList list = read(
                HEADINGS,
                List.of("", "", "재정국", "세무2과", "", "6급", "팀장", "", "2026-07-01"),
                List.of("2", "", "재정국", "", "", "6급", "대장", "리더", "2026-13-01"),
                List.of("3", "", "재정국", "세무2과", "", "6급", "", "", ""));

        assertThat(list.rows()).isEmpty();
        assertThat(list.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.rule())
                .containsExactly(
                        "2 직원번호 MISSING",
                        "3 직책 UNKNOWN_WORD",
                        "3 부서 MISSING",
                        "3 CS 역할 UNKNOWN_WORD",
                        "3 발령일 NOT_A_DATE",
                        "4 발령일 MISSING");
        assertThat(office.apply(list, Answers.NONE)).isInstanceOf(LoadResult.Refused.class);
    }

    @Test
    void tellsWhichColumnsAreMissing() {
        assertThat(read(List.of("직원번호", "부서", "발령일"), List.of("1", "세무2과", "2026-07-01"))
                        .problems())
                .extracting(LoadProblem::column, LoadProblem::rule)
                .containsExactly(
                        tuple("국", Rule.COLUMN_MISSING),
                        tuple("직급", Rule.COLUMN_MISSING),
                        tuple("직책", Rule.COLUMN_MISSING),
                        tuple("CS 역할", Rule.COLUMN_MISSING));
        assertThat(read(List.of("아무", "표"), List.of("1", "2")).problems())
                .extracting(LoadProblem::column)
                .containsExactly("직원번호", "부서");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        StaffList list = office.loading.read(
                "명부.xlsx", "직원번호,부서".getBytes(StandardCharsets.UTF_8), StaffList.Scope.WHOLE_OFFICE);

        assertThat(list.problems()).extracting(LoadProblem::rule).containsExactly(Rule.NOT_A_WORKBOOK);
    }

    @Test
    void understandsItsOwnBlankForm() {
        StaffList list = office.loading.read("서식.xlsx", office.loading.blankForm(), StaffList.Scope.WHOLE_OFFICE);

        assertThat(list.problems()).extracting(LoadProblem::rule).containsExactly(Rule.NO_ROWS);
    }

    @Test
    void waitsInTheDatabaseUntilItIsApplied() {
        StaffList list = read(HEADINGS, person("1"));

        var id = office.lists.keep(list, "kim");
        office.lists.answer(id, Answers.NONE);

        assertThat(office.lists.find(id)).contains(list);
        assertThat(office.lists.answers(id)).isEqualTo(Answers.NONE);
        office.apply(list, Answers.NONE);
        office.lists.discard(id);
        assertThat(office.lists.find(id)).isEmpty();
        assertThat(office.lists.appliedAt(list.fingerprint())).isPresent();
        assertThat(office.lists.applied())
                .extracting(StaffLists.Applied::fileName, StaffLists.Applied::appliedBy)
                .containsExactly(tuple("명부.xlsx", "kim"));
    }

    private List<String> names() {
        return office.jdbc
                .sql("select name from organization.person where name is not null")
                .query(String.class)
                .list();
    }

    private static List<Object> person(Object number) {
        return List.of(number, "김하나", "재정국", "세무2과", "", "7급", "팀원", "", "2026-07-01");
    }

    @SafeVarargs
    private StaffList read(List<Object>... rows) {
        return office.loading.read("명부.xlsx", workbook(rows), StaffList.Scope.WHOLE_OFFICE);
    }

    /// A workbook as offices make them: text, numbers and dates in one sheet.
    @SafeVarargs
    static byte[] workbook(List<Object>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("명부");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    switch (rows[row].get(column)) {
                        case Integer number -> sheet.value(row, column, number);
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("yyyy-mm-dd").set();
                        }
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
