package org.dajeong.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.organization.OfficeOnTrial.lines;
import static org.dajeong.app.organization.OfficeOnTrial.problems;
import static org.dajeong.app.organization.OfficeOnTrial.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: what a staff list changes is understood before anything is changed.
class StaffComparisonTests {

    private static final String JANUARY = """
            t1a 재정국 세무1과 부과팀 과장   -          2025-01-01
            t1b 재정국 세무1과 부과팀 팀장   CS리더     2025-01-01
            t1c 재정국 세무1과 부과팀 팀원   서무       2025-01-01
            t2a 재정국 세무2과 징수팀 과장   -          2025-01-01
            t2b 재정국 세무2과 징수팀 팀장   CS리더     2025-01-01
            t2c 재정국 세무2과 징수팀 팀원   -          2025-01-01
            bur 재정국 -       -      국장   -          2025-01-01
            """;

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final OfficeOnTrial office = new OfficeOnTrial().with(JANUARY);

    @Test
    void theFirstListFoundsTheOffice() {
        assertThat(lines(new OfficeOnTrial().preview(JANUARY).changes()))
                .startsWith("+국 재정국", "+부서 세무1과 2025-01-01", "+부서 세무2과 2025-01-01")
                .contains("+t1a 세무1과 2025-01-01", "+t1b leader 세무1과 2025-01-01", "+bur bureau_head 재정국 2025-01-01");
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        assertThat(office.preview(JANUARY).isNothingNew()).isTrue();
        assertThat(office.apply(whole(JANUARY), Answers.NONE)).isInstanceOf(LoadResult.NothingNew.class);
    }

    @Test
    void aLeaderWhoMovesLosesHisTermOnTheDayAndHisSuccessorBegins() {
        String july = JANUARY.replace(
                        "t1b 재정국 세무1과 부과팀 팀장   CS리더     2025-01-01", "t1b 재정국 세무2과 징수팀 팀원   -   2025-07-01")
                .replace("t2c 재정국 세무2과 징수팀 팀원   -          2025-01-01", "t2c 재정국 세무1과 부과팀 팀장   CS리더   2025-07-01");

        assertThat(lines(office.preview(july).changes()))
                .containsExactly(
                        "t1b 세무1과>세무2과 2025-07-01",
                        "t2c 세무2과>세무1과 2025-07-01",
                        "+t2c leader 세무1과 2025-07-01",
                        "-t1b leader 세무1과 2025-07-01");

        office.with(july);
        assertThat(office.duties("t1b", JULY.minusDays(1))).containsExactly("LEADER 세무1과", "STAFF 세무1과");
        assertThat(office.duties("t1b", JULY)).containsExactly("STAFF 세무2과");
        assertThat(office.duties("t2c", JULY)).containsExactly("LEADER 세무1과", "STAFF 세무1과");
        assertThat(office.preview(july).isNothingNew()).isTrue();
    }

    @Test
    void whoeverIsNotOnTheListOfTheWholeOfficeHasLeft() {
        String july = JANUARY.replaceFirst("t1c.*\n", "").replaceFirst("t1a(.*)2025-01-01", "t1a$12025-07-01");

        assertThat(lines(office.preview(july).changes()))
                .containsExactly("-t1c 세무1과 2025-07-01", "-t1c deputy 세무1과 2025-07-01");
    }

    @Test
    void aListOfChangesLeavesAllOthersWhereTheyAre() {
        StaffList changes = OfficeOnTrial.changes("t2c 재정국 세무1과 부과팀 팀원 CS리더 2025-07-01");

        assertThat(lines(office.loading.preview(changes, Answers.NONE).changes()))
                .containsExactly(
                        "t2c 세무2과>세무1과 2025-07-01", "+t2c leader 세무1과 2025-07-01", "-t1b leader 세무1과 2025-07-01");
    }

    @Test
    void twoDepartmentsThatGoIntoOneWereMerged() {
        String july = JANUARY.replaceAll("세무[12]과", "세무과")
                .replace("t2a 재정국 세무과 징수팀 과장   -          2025-01-01", "t2a 재정국 세무과 징수팀 팀장 - 2025-07-01")
                .replace("t2b 재정국 세무과 징수팀 팀장   CS리더 ", "t2b 재정국 세무과 징수팀 팀장 - ");

        LoadPreview preview = office.preview(july);

        assertThat(preview.problems()).isEmpty();
        assertThat(lines(preview.changes()))
                .startsWith(
                        "+부서 세무과 2025-07-01",
                        "-부서 세무1과 2025-07-01",
                        "MERGED 세무1과>세무과 2025-07-01",
                        "-부서 세무2과 2025-07-01",
                        "MERGED 세무2과>세무과 2025-07-01",
                        "t1a 세무1과>세무과 2025-07-01 함께")
                .contains("-t2b leader 세무2과 2025-07-01", "+t1b leader 세무과 2025-07-01");

        Department tax1 = office.department("세무1과", LocalDate.of(2025, 3, 1));
        office.with(july);
        assertThat(office.departments.successors(JULY)).containsEntry(tax1.id(), office.department("세무과", JULY));
        assertThat(office.preview(july).isNothingNew()).isTrue();
    }

    @Test
    void aDepartmentWhosePeopleAllGoToOneNewNameWasRenamed() {
        String july = JANUARY.replace("세무2과", "지방소득세과").replaceFirst("t1a(.*)2025-01-01", "t1a$12025-07-01");

        assertThat(lines(office.preview(july).changes()))
                .startsWith(
                        "+부서 지방소득세과 2025-07-01",
                        "-부서 세무2과 2025-07-01",
                        "RENAMED 세무2과>지방소득세과 2025-07-01",
                        "t2a 세무2과>지방소득세과 2025-07-01 함께");
    }

    @Test
    void aPartThatLeavesADepartmentThatGoesOnWasSplitOff() {
        String july =
                JANUARY.replace("t2c 재정국 세무2과 징수팀 팀원   -          2025-01-01", "t2c 재정국 체납관리센터 징수팀 팀원 CS리더 2025-07-01");

        LoadPreview preview = office.preview(july);

        assertThat(lines(preview.changes()))
                .containsExactly(
                        "+부서 체납관리센터 2025-07-01",
                        "SPLIT 세무2과>체납관리센터 2025-07-01",
                        "t2c 세무2과>체납관리센터 2025-07-01 함께",
                        "+t2c leader 체납관리센터 2025-07-01");
    }

    @Test
    void theOfficeKnowsBetterThanTheMovesOfPeople() {
        Department tax2 = office.department("세무2과", JULY);
        String july = JANUARY.replace("세무2과", "지방세2과").replaceFirst("t1a(.*)2025-01-01", "t1a$12025-07-01");
        Answers spelling = new Answers(
                Map.of(
                        "지방세 2과",
                        new Answers.Founding(Answers.Origin.SPELLING, Optional.of(tax2.id()), KindOfWork.LEVY, "", "")),
                Map.of());

        assertThat(lines(office.loading.preview(whole(july), spelling).changes()))
                .containsExactly("지방세2과 = 세무2과");

        office.apply(whole(july), spelling);
        assertThat(office.departments.find("지방세 2과", JULY)).isEqualTo(new DepartmentMatch.Found(tax2));
        assertThat(office.preview(july).isNothingNew()).isTrue();
    }

    @Test
    void aPersonWithTwoJobsWorksInOneAndHasTheDutyOfTheOther() {
        String july = JANUARY.replace("t2a 재정국 세무2과 징수팀 과장   -          2025-01-01\n", "")
                + "t1a 재정국 세무2과 - 과장 - 2025-07-01\n";

        LoadPreview preview = office.preview(july);

        assertThat(preview.problems()).isEmpty();
        assertThat(lines(preview.changes()))
                .containsExactly(
                        "-t2a 세무2과 2025-07-01",
                        "+t1a department_head 세무2과 2025-07-01",
                        "-t2a department_head 세무2과 2025-07-01");
    }

    @Test
    void aDepartmentComesToAnotherBureauFromTheDayOn() {
        String july = JANUARY.replaceAll("재정국 세무2과", "행정국 세무2과").replaceFirst("t2a(.*)2025-01-01", "t2a$12025-07-01");

        assertThat(lines(office.preview(july).changes())).containsExactly("+국 행정국", "세무2과>행정국 2025-07-01");

        office.with(july);
        assertThat(office.departments.listFor(JULY.minusDays(1)))
                .extracting(Department::bureau)
                .containsOnly(office.bureaus.all().getFirst().id());
        assertThat(office.departments.listFor(JULY))
                .extracting(Department::bureau)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnEarlierListSaidOfTheSameDayIsReplaced() {
        office.with(
                JANUARY.replace("t2c 재정국 세무2과 징수팀 팀원   -          2025-01-01", "t2c 재정국 세무1과 부과팀 팀원 서무 2025-07-01"));
        String corrected =
                JANUARY.replace("t2c 재정국 세무2과 징수팀 팀원   -          2025-01-01", "t2c 재정국 세무2과 징수팀 팀원 - 2025-07-01");

        assertThat(lines(office.preview(corrected).changes()))
                .containsExactly("t2c 세무1과=>세무2과 2025-07-01", "-t2c deputy 세무1과 2025-07-01");

        office.with(corrected);
        assertThat(office.duties("t2c", JULY)).containsExactly("STAFF 세무2과");
        assertThat(office.jdbc
                        .sql("select count(*) from organization.term where duty = 'DEPUTY' and person_id = :p")
                        .param("p", office.person("t2c"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsChanged() {
        String july = """
                t1a 재정국 세무1과 부과팀 과장   -      2025-07-01
                t1b 행정국 세무1과 부과팀 팀장   CS리더 2025-07-01
                t1c 재정국 세무2과 징수팀 팀원   CS리더 2024-12-01
                t2b 재정국 세무2과 징수팀 팀장   CS리더 2025-07-01
                t2b 재정국 세무2과 징수팀 팀장   CS리더 2025-07-01
                t2c -      새로운과 -    팀원   -      2025-07-01
                bur -      -      -      국장   -      2025-07-01
                """;

        LoadPreview preview = office.preview(july);

        assertThat(problems(preview))
                .containsExactlyInAnyOrder(
                        "3 국 OTHER_BUREAU [재정국]",
                        "6 직원번호 TWICE [5]",
                        "4 발령일 BEFORE_KNOWN [2025-01-01]",
                        "7 국 MISSING []",
                        "8 국 MISSING []",
                        "5 CS 역할 SECOND_HOLDER [4]",
                        "6 CS 역할 SECOND_HOLDER [4]");
        assertThat(office.apply(whole(july), Answers.NONE)).isEqualTo(new LoadResult.Refused(preview.problems()));
        assertThat(office.duties("t1b", JULY)).containsExactly("LEADER 세무1과", "STAFF 세무1과");
    }

    @Test
    void anOlderListThatWouldChangeSomethingIsRefused() {
        office.with(JANUARY.replaceFirst("t1c.*\n", "").replaceFirst("t1a(.*)2025-01-01", "t1a$12025-07-01"));

        assertThat(problems(office.preview(JANUARY))).contains("0  OUTDATED [2025-07-01]");
    }

    @Test
    void departmentsWithoutALeaderAreNamed() {
        String july =
                JANUARY.replaceFirst("t1b(.*)CS리더", "t1b$1-").replaceFirst("t1a(.*)2025-01-01", "t1a$12025-07-01");

        assertThat(office.preview(july).leaderless())
                .extracting(Department::nameKo)
                .isEqualTo(List.of("세무1과"));
        assertThat(office.preview(JANUARY).leaderless()).isEmpty();
    }
}
