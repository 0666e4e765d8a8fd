package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.improvement.DueSource;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.dajeong.engine.api.Counted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// Who reads what of the happy calls of 가온구.
@GaonTest
@Transactional
class IntegrityPagesTests {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    @Autowired
    private MockMvc web;

    @Autowired
    private Departments departments;

    @Autowired
    private IntegrityResults results;

    @Autowired
    private IntegrityCards cards;

    @Autowired
    private IntegrityDues dues;

    @Autowired
    private Sentences sentences;

    private IntegrityOffice office;

    @BeforeEach
    void openOffice() {
        office = new IntegrityOffice(web, departments);
    }

    private Share share(Quarter quarter, String department) {
        return new Share(Objects.requireNonNull(
                results.of(quarter).orElseThrow().departments().get(office.department(department))));
    }

    private Share together(List<PublishedIntegrity> all, String department) {
        return new Share(all.stream()
                .flatMap(published -> published.find(List.of(office.department(department))).stream())
                .reduce(new Counted(0, 0), Count::sum));
    }

    @Test
    void theDemoIsTrueToTheDistrict() {
        List<PublishedIntegrity> all = results.before(QUARTER.plus(1));
        Share whole = new Share(all.stream().map(PublishedIntegrity::whole).reduce(new Counted(0, 0), Count::sum));

        assertThat(all).hasSize(6);
        assertThat(whole.value()).isBetween(2.5, 4.0);
        assertThat(together(all, "건축과").to(whole)).isEqualTo(Share.Relation.HIGHER);
        assertThat(together(all, "건설관리과").to(whole)).isEqualTo(Share.Relation.HIGHER);
        assertThat(together(all, "도로과").to(whole)).isEqualTo(Share.Relation.LOWER);
        assertThat(together(all, "세무2과").to(whole)).isEqualTo(Share.Relation.NOT_CLEAR);
        assertThat(share(QUARTER, "건축과")
                        .to(new Share(results.latest().orElseThrow().whole())))
                .isEqualTo(Share.Relation.HIGHER);
        assertThat(results.latest().orElseThrow().departments()).doesNotContainKey(office.department("홍보담당관"));
        assertThat(results.of(new Quarter(2025, 4)).orElseThrow().departments())
                .containsKeys(office.department("위생1과"), office.department("위생2과"))
                .doesNotContainKey(office.department("위생과"));
    }

    @Test
    void allDepartmentsStandByKindOfWorkWithMarginsAndWithoutRanks() throws Exception {
        String page = office.page("executive", "/integrity/2026-2");

        assertThat(page)
                .contains(
                        "인허가",
                        "부과·징수",
                        "건축과",
                        share(QUARTER, "건축과").text(),
                        share(QUARTER, "건축과").range(sentences.in(Locale.KOREAN)))
                .contains("구 전체보다 높음", "비공개(10건 미만)", "보정하지 않았습니다", "두 결과를 합치지 않습니다")
                .doesNotContain("가온1동", "1위", "문제 있음");
        assertThat(office.open("executive", "/integrity/2026-3").getStatus()).isEqualTo(404);
        assertThat(office.open("executive", "/integrity/spring").getStatus()).isEqualTo(404);
    }

    @Test
    void aDepartmentReadsItsOwnQuartersAndNoQuestionThatFewToldOf() throws Exception {
        String own = office.page("leader", office.path("세무2과"));

        assertThat(own)
                .contains(share(QUARTER, "세무2과").text(), "구 전체와 다르다고 말하기 어렵습니다", "최근 6개 분기")
                .contains("보여 드릴 만큼 같은 답이", "찾으려고 하지 말아 주세요");
        assertThat(office.page("executive", office.path("건설관리과")))
                .contains("<li>업무를 처리하는 기준이나 과정을 알 수 없었던 적이 있습니까?</li>")
                .doesNotContain("보여 드릴 만큼 같은 답이");
        assertThat(office.page("executive", office.path("홍보담당관")))
                .contains("응답이 없었거나 10건보다 적어")
                .doesNotContain("최근 6개 분기");
        assertThat(office.open("leader", office.path("건축과")).getStatus()).isEqualTo(403);
        assertThat(office.open("bureau", office.path("건축과")).getStatus()).isEqualTo(403);
        assertThat(office.open("bureau", office.path("세무2과")).getStatus()).isEqualTo(200);
    }

    @Test
    void everyRoleSeesItsOwnPartOnly() throws Exception {
        assertThat(office.open("integrity", "/").getRedirectedUrl()).isEqualTo("/integrity");
        assertThat(office.page("integrity", "/integrity")).contains("해피콜 결과 올리기", "청렴해피콜_2026-2.csv");
        assertThat(office.page("cs", "/integrity"))
                .contains("/integrity/2026-2")
                .doesNotContain("해피콜 결과 올리기", "청렴해피콜_2026-2.csv");
        String result = "/integrity/results/" + results.latest().orElseThrow().result();
        assertThat(office.page("integrity", result)).contains("공개된 화면 보기").doesNotContain("공개하기");
        for (String other : List.of("cs", "executive", "leader", "head", "staff", "admin", "representative")) {
            assertThat(office.open(other, result).getStatus()).as(other).isEqualTo(403);
        }
        for (String none : List.of("staff", "admin", "representative", "assessor")) {
            assertThat(office.open(none, office.path("세무2과")).getStatus())
                    .as(none)
                    .isEqualTo(403);
            assertThat(office.open(none, "/integrity").getStatus()).as(none).isEqualTo(403);
        }
        assertThat(office.open("integrity", "/departments/" + office.department("세무2과"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theLeadersPageShowsItAfterWhereWeAreAndApartFromKindness() throws Exception {
        String page = office.page("leader", "/departments/" + office.department("세무2과"));

        assertThat(List.of("id=\"where\"", "id=\"integrity\"", "id=\"why\""))
                .isSortedAccordingTo((one, other) -> page.indexOf(one) - page.indexOf(other))
                .allSatisfy(heading -> assertThat(page).contains(heading));
        assertThat(page).contains(share(QUARTER, "세무2과").text(), "두 결과를 합치지 않습니다", office.path("세무2과"));
    }

    @Test
    void theExecutiveSeesWhoIsClearlyHigherAfterTheLoad() throws Exception {
        String page = office.page("executive", "/overview");

        assertThat(List.of("id=\"burden\"", "id=\"integrity\"", "수준 구분별 부서"))
                .isSortedAccordingTo((one, other) -> page.indexOf(one) - page.indexOf(other))
                .allSatisfy(heading -> assertThat(page).contains(heading));
        assertThat(page)
                .contains(office.path("건축과"), "구 전체보다 높다고 말할 수 있는 부서", "/integrity/2026-2")
                .doesNotContain(office.path("세무2과"));
        assertThat(office.page("bureau", "/overview")).doesNotContain(office.path("건축과"), "/integrity/2026-2");
    }

    @Test
    void theIntegrityOfficeIsToldWhatIsDueUntilItIsPublished() throws Exception {
        Viewer viewer = new Viewer(
                UUID.randomUUID(),
                "integrity",
                "",
                Optional.empty(),
                Set.of(Role.INTEGRITY_OFFICE),
                Set.of(),
                Optional.empty(),
                false,
                Viewer.Display.STANDARD);
        Words words = sentences.in(Locale.KOREAN);

        assertThat(dues.of(viewer, LocalDate.of(2026, 7, 6), words)).isEmpty();
        assertThat(dues.of(viewer, LocalDate.of(2026, 10, 5), words))
                .containsExactly(new DueSource.Due(
                        LocalDate.of(2026, 10, 31),
                        true,
                        "2026년 3분기 청렴 해피콜 결과를 올려 공개해 주세요.",
                        Optional.of("/integrity")));
        assertThat(office.page("integrity", "/integrity")).doesNotContain("결과를 올려 공개해 주세요");
    }

    @Test
    void aDepartmentWithoutHappyCallsIsToldSo() {
        assertThat(cards.of(UUID.randomUUID(), sentences.in(Locale.KOREAN)))
                .isEqualTo(new IntegrityCard(
                        null, null, null, "2026년 2분기 청렴 해피콜에서 우리 부서 응답이 없었거나 10건보다 적어 비율을 보여 드리지 않습니다."));
    }
}
