package org.dajeong.app.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.organization.Milestone;
import org.dajeong.app.organization.Milestones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the pages of scoring say, and to whom.
@DistrictTest
class ScoringPagesTests {

    @Autowired
    private PublishedDistrict district;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Milestones milestones;

    @Autowired
    private AuditTrail audit;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "p" + UUID.randomUUID().toString().substring(0, 8));
        milestones.set(PublishedDistrict.NEWEST, Milestone.CS_TASK, LocalDate.of(2026, 7, 16));
    }

    @Test
    void theOfficeGoesTheWholeWayFromItsPages() throws Exception {
        long sets = count("scoring.frozen_set");
        assertThat(send(post("/runs/freeze").param("quarter", "2025-4")).getRedirectedUrl())
                .isEqualTo("/runs");
        assertThat(count("scoring.frozen_set")).isEqualTo(sets + 1);
        String set = jdbc.sql("select id::text from scoring.frozen_set order by number desc limit 1")
                .query(String.class)
                .single();
        String run =
                Objects.requireNonNull(send(post("/runs").param("set", set)).getRedirectedUrl());
        assertThat(run).startsWith("/runs/");
        assertThat(text(run)).contains("검토 마침", "쓰지 않음으로 두기", "2025년 1분기~2025년 4분기");
        assertThat(send(post(run + "/review")).getRedirectedUrl()).isEqualTo(run);
        assertThat(text(run)).contains("공개한 결과는 바꾸거나 지울 수 없습니다");
        assertThat(send(post(run + "/discard")).getRedirectedUrl()).isEqualTo(run);
        assertThat(content(send(post(run + "/publish")))).contains("그사이 다른 사람이 처리했습니다");
        assertThat(text("/runs")).contains("쓰지 않음");
    }

    @Test
    void whatCannotBeFrozenIsSaid() throws Exception {
        assertThat(content(send(post("/runs/freeze").param("quarter", "2020-1"))))
                .contains("그 분기까지 닫힌 조사 회차가 없습니다");
        assertThat(send(post("/runs/freeze").param("quarter", "soon")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void theFormOfTheMethodNamesEverythingThatIsWrong() throws Exception {
        String page = content(send(post("/runs/methods")
                .param("mix", "staff")
                .param("smallestDifference", "0")
                .param("minRatings", "4")
                .param("minStaff", "two")));

        assertThat(page)
                .contains("업무 여건은 보기에 있는 것만", "0.1점에서 10.0점 사이", "5건에서 100건 사이", "3명에서 100명 사이", "승인 문서번호를 200자 안으로");
        assertThat(jdbc.sql("select count(*) from scoring.method_version where definition ->> 'minRatings' = '4'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRunSaysWhatItRestsOnAndHowStrictAssessorsAre() throws Exception {
        String page = text("/runs/" + district.run().id());

        assertThat(page)
                .contains(
                        district.set().fingerprint(),
                        district.run().resultHash(),
                        "세무2과",
                        "평균보다 낮음",
                        "비교 대상 부서 없음",
                        "압류·공매",
                        "업무 집중 시기",
                        "C13",
                        "부서의 분기",
                        "공문 본문 복사",
                        "2026. 7. 16.(목)까지 제출");
    }

    @Test
    void aRunSaysWhoChangedAndHowManyWouldByChance() throws Exception {
        String page = text("/runs/" + district.run().id());

        assertThat(page).contains("달라진 부서", "2026년 2분기 점수가 지난 분기들과", "흔히 있는 범위 안에 있는 부서");
        assertThat(page).containsPattern("부서 \\d+곳 가운데 (\\d+곳이 예상과 다릅니다|예상과 다르다고 말할 수 있는 곳은 없습니다)");
    }

    @Test
    void theOfficeReadsWhatDepartmentsAnswered() throws Exception {
        String run = district.run().id().toString();
        UUID department = district.department("세무2과");
        jdbc.sql("""
                        insert into diagnosis.disagreement values (?, ?, ?, 'RATER', '조사원이 <두 번> 바뀌었습니다.', 'lee', now())
                        """).params(Ids.next(), UUID.fromString(run), department).update();

        assertThat(text("/runs/" + run)).contains("부서에서 보낸 의견 1건 보기");
        assertThat(text("/runs/" + run + "/disagreements"))
                .contains("조사원 차이", "1건", "세무2과", "조사원이 &lt;두 번&gt; 바뀌었습니다.");
        assertThat(send(get("/runs/" + UUID.randomUUID() + "/disagreements")).getStatus())
                .isEqualTo(404);
        assertThat(audit.newest(Long.MAX_VALUE, 1).getFirst().subject())
                .isEqualTo("disagreements with score run " + run);
    }

    @Test
    void papersAreTakenAlongAndThatIsWrittenDown() throws Exception {
        String run = "/runs/" + district.run().id();

        byte[] report = send(get(run + "/report.hwpx")).getContentAsByteArray();
        byte[] workbook = send(get(run + "/results.xlsx")).getContentAsByteArray();

        assertThat(report).startsWith('P', 'K').hasSizeGreaterThan(10_000);
        assertThat(workbook).startsWith('P', 'K').hasSizeGreaterThan(5_000);
        assertThat(audit.newest(Long.MAX_VALUE, 2))
                .extracting(AuditTrail.Entry::action, AuditTrail.Entry::detail)
                .map(Object::toString)
                .containsExactly("(\"DOWNLOAD\", \"xlsx\")", "(\"DOWNLOAD\", \"hwpx\")");
        assertThat(send(get("/runs/" + UUID.randomUUID() + "/report.hwpx")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void allDepartmentsStandByLevelWithoutRanks() throws Exception {
        String page = text("/agency");

        assertThat(page)
                .contains("평균보다 높음 (", "아직 알 수 없음 (", "세무2과", "79.1", "구 평균", "부서평가 반영표")
                .contains("압류·공매 민원을 견줄 만큼 받는 부서가 이 부서뿐이어서")
                .contains("점수가 낮다는 뜻은 아닙니다")
                .doesNotContain("위 사이");
        assertThat(text("/agency?by=KIND&order=FAIR")).contains("부과·징수 (3)", "동 주민센터 (15)");
        assertThat(text("/agency?by=BUREAU&order=RAW")).contains("가온구 (50)");
        assertThat(send(get("/agency?by=RANK")).getStatus()).isEqualTo(400);
    }

    @Test
    void ranksAreRangesOnDemandAndWhoAskedIsKnown() throws Exception {
        assertThat(text("/agency/ranks")).contains("순위는 하나의 수로 말할 수 없습니다", "위 사이");

        AuditTrail.Entry entry = audit.newest(Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.account()).isEqualTo(office.login(Role.CS_OFFICE));
        assertThat(entry.detail()).isEqualTo("ranks");
    }

    @Test
    void theTableLeavesTheHouseWithItsOrigin() throws Exception {
        String csv = content(send(get("/agency/results.csv")));
        List<String> lines = csv.lines().toList();

        assertThat(csv).startsWith("\uFEFF\"# ").contains("\r\n");
        assertThat(lines.get(1)).contains(district.set().fingerprint(), "부서 50곳");
        assertThat(lines.get(2)).startsWith("국,부서,업무 성격,수준 구분,조정점수");
        assertThat(lines).hasSize(53);
        assertThat(csv).contains("가온구,세무2과,부과·징수,평균보다 낮음,85.2");
    }

    @Test
    void aBureauHeadSeesHisDepartmentsOnly() throws Exception {
        assertThat(text("/agency", Role.BUREAU_HEAD)).contains("볼 수 있는 부서의 결과가 없습니다");

        jdbc.sql("update organization.term set bureau_id = (select id from organization.bureau where name_ko = '가온구')"
                        + " where duty = 'BUREAU_HEAD' and person_id ="
                        + " (select person_id from accounts.account where login = ?)")
                .params(office.login(Role.BUREAU_HEAD))
                .update();

        assertThat(text("/agency", Role.BUREAU_HEAD))
                .contains("세무2과", "맡으신 부서만 보입니다")
                .doesNotContain("부서평가 반영표");
    }

    @Test
    void pointsFollowTheAgencysOwnRule() throws Exception {
        assertThat(content(send(post("/agency/evaluation")
                        .param("basis", "TIER")
                        .param("above", "3")
                        .param("typical", "5")
                        .param("below", "1")
                        .param("cannotTell", "AGENCY_AVERAGE")
                        .param("notComparable", "AGENCY_AVERAGE")
                        .param("withheld", "EXEMPT")
                        .param("decimals", "1")
                        .param("rounding", "HALF_UP"))))
                .contains("수준이 높은 부서의 점수가 낮은 부서의 점수보다 작을 수 없습니다");
        assertThat(send(post("/agency/evaluation")
                                .param("basis", "TIER")
                                .param("above", "5")
                                .param("typical", "3.5")
                                .param("below", "2")
                                .param("cannotTell", "AGENCY_AVERAGE")
                                .param("notComparable", "EXEMPT")
                                .param("withheld", "EXEMPT")
                                .param("decimals", "1")
                                .param("rounding", "HALF_UP"))
                        .getRedirectedUrl())
                .isEqualTo("/agency/evaluation");

        assertThat(text("/agency/evaluation")).contains("3.5", "평가에서 제외", "기관 평균");
        assertThat(send(get("/agency/evaluation.xlsx")).getContentAsByteArray()).startsWith('P', 'K');
        assertThat(text("/agency/evaluation", Role.EXECUTIVE)).contains("3.5").doesNotContain("규칙 저장");
    }

    @Test
    void aPersonSeesHisOwnRatingsAndNobodyElses() throws Exception {
        String staff = jdbc.sql("""
                        select staff from intake.scorable where quarter = '2026-2' and department_id = ?
                         group by staff order by count(*) desc, staff limit 1
                        """)
                .params(district.department("세무2과"))
                .query(String.class)
                .single();
        long own = jdbc.sql("select count(*) from intake.scorable where staff = ?")
                .params(staff)
                .query(Long.class)
                .single();
        UUID person = Ids.next();
        jdbc.sql("insert into organization.person (id, code) values (?, ?)")
                .params(person, staff)
                .update();
        jdbc.sql("update accounts.account set person_id = ? where login = ?")
                .params(person, office.login(Role.ASSESSOR))
                .update();

        String page = text("/own", Role.ASSESSOR);

        assertThat(page).contains("2026년 2분기 · 세무2과", "담당자 연결", "우리 부서 다른 직원 평균", "응대 한 건씩 보기");
        assertThat(page.split("<li>\\s*<p><b>", -1)).hasSize(Math.toIntExact(own) + 1);
        assertThat(page).doesNotContain(staff);
        assertThat(text("/own", Role.CS_OFFICE)).contains("평가한 기록이 없습니다");
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        accounts.saveDisplay(office.account(Role.CS_OFFICE), new Viewer.Display("en", "normal", "normal"));

        assertThat(text("/agency")).contains("Fair scores and their margins", "Below typical", "District mean");
        assertThat(text("/runs/" + district.run().id())).contains("Where scores differ", "busy season");
        assertThat(text("/runs")).contains("Freeze the ratings", "Frozen set 1");
        assertThat(text("/agency/evaluation")).contains("What gives the points?");
        assertThat(text("/own")).contains("My own results");
    }

    private String text(String path) throws Exception {
        return text(path, Role.CS_OFFICE);
    }

    private String text(String path, Role role) throws Exception {
        MockHttpServletResponse response = web.perform(get(path).with(user(office.login(role))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return content(response);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(office.login(Role.CS_OFFICE))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
