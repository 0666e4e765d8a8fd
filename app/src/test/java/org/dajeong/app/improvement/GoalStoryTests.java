package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.GoalAnswer.Problem;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// 세무2과 plans its third quarter on 6 July: the leader and his deputy write, the head confirms, the CS office looks on.
@GaonTest
class GoalStoryTests {

    private static final Quarter PLANNED = new Quarter(2026, 3);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    private MockMvc web;

    @Autowired
    private Goals goals;

    @Autowired
    private GoalPlanning planning;

    @Autowired
    private Departments departments;

    private UUID department;
    private List<Goal> before;

    @BeforeEach
    void lookAtTheDepartment() {
        department = departments.all().stream()
                .filter(known -> known.nameKo().equals("세무2과"))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
        before = goals.listFor(List.of(department), PLANNED);
    }

    @AfterEach
    void takeBackWhatWasSet() {
        goals.listFor(List.of(department), PLANNED).stream()
                .filter(goal -> before.stream().noneMatch(known -> known.id().equals(goal.id())))
                .forEach(goal -> planning.withdraw(department, goal.id(), goal.version(), "leader", "127.0.0.1"));
    }

    private String page(String who, String path) throws Exception {
        MockHttpServletResponse response = perform(who, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(String who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return perform(who, request);
    }

    private MockHttpServletResponse perform(String who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(
                        request.with(user(who)).characterEncoding("UTF-8").locale(Locale.KOREAN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String ours() {
        return "/departments/" + department + "/goals";
    }

    private String owner() {
        return planning.owners(department).getFirst().person().id().toString();
    }

    private Goal write(String item, String target, String reason) throws Exception {
        MockHttpServletResponse response = send(
                "leader", ours(), "quarter", "2026-3", "item", item, "target", target, "reason", reason, "owner",
                owner());
        assertThat(response.getRedirectedUrl()).isEqualTo(ours() + "?quarter=2026-3");
        return goals.listFor(List.of(department), PLANNED).stream()
                .filter(goal -> goal.promise().item().equals(Optional.of(item)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLeaderSeesWhatBecameOfLastQuarterAndWhatCouldBeSeenNow() throws Exception {
        assertThat(page("leader", ours()))
                .contains("세무2과 2026년 3분기 목표", "자료에서 찾은 목표", "담당자 연결", "변화가 없었습니다")
                .contains("8월 주민세");
        assertThat(page("leader", "/departments/" + department)).contains("종료인사", "목표 보기");
    }

    @Test
    void beforeHePromisesHeIsToldWhatCanBeSeen() throws Exception {
        String hard = send("leader", ours(), "quarter", "2026-3", "item", "", "target", "87", "step", "check")
                .getContentAsString();
        assertThat(hard).contains("알아보기 어렵습니다", "항목 목표(").doesNotContain("problems-heading");

        String seen = send("leader", ours(), "quarter", "2026-3", "item", "연결", "target", "70", "step", "check")
                .getContentAsString();
        assertThat(seen).contains("변화를 알아볼 가능성은").doesNotContain("알아보기 어렵습니다");
        assertThat(goals.listFor(List.of(department), PLANNED)).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        String page = send("leader", ours(), "quarter", "2026-3", "item", "연결", "target", "12", "reason", "")
                .getContentAsString();

        assertThat(page)
                .contains("목표값은 기준값보다 높아야 합니다", "왜 이 목표인지 써 주세요", "담당할 사람을 골라 주세요")
                .contains("value=\"12\"");
    }

    @Test
    void theHeadConfirmsWithNumberAndDateOfTheDocument() throws Exception {
        Goal goal = write("안내", "80", "이유를 한 문장 말합니다.");
        assertThat(page("head", "/approvals")).contains("적극 안내", "이유를 한 문장 말합니다.");
        String approve = ours() + "/" + goal.id() + "/approve";

        assertThat(send("head", approve, "version", "1", "document", "세무2과-310", "on", "")
                        .getContentAsString())
                .contains("문서번호와 시행일자를 써 주세요", "세무2과-310");
        assertThat(send("head", approve, "version", "1", "document", "세무2과-310", "on", "2026-07-06")
                        .getRedirectedUrl())
                .isEqualTo("/approvals");

        assertThat(goals.find(goal.id()).orElseThrow().state()).isEqualTo(Goal.State.APPROVED);
        assertThat(page("leader", ours())).contains("부서장 확인: 세무2과-310, 2026. 7. 6.(월)");
        assertThat(send("leader", approve, "version", "1").getStatus()).isEqualTo(403);
    }

    @Test
    void theHeadAsksForAnotherWordingAndTheLeaderIsToldOfIt() throws Exception {
        Goal goal = write("안내", "80", "이유를 한 문장 말합니다.");

        send("head", ours() + "/" + goal.id() + "/return", "version", "1", "remark", "조금 낮추면 좋겠습니다.");

        assertThat(page("leader", ours())).contains("조금 낮추면 좋겠습니다.", "다시 쓰는 중");
        assertThat(page("leader", "/due")).contains("다시 써 달라고 한 목표가 1건");
    }

    @Test
    void twoPeopleWhoChangeOneGoalLoseNothing() throws Exception {
        Goal goal = write("안내", "80", "첫 글");
        String one = ours() + "/" + goal.id();

        send("deputy", one, "version", "1", "target", "82", "reason", "실무자의 글", "owner", owner());
        String told = send("leader", one, "version", "1", "target", "84", "reason", "리더의 글", "owner", owner())
                .getContentAsString();

        assertThat(told).contains("그 사이에 deputy 님이", "실무자의 글", "리더의 글", "value=\"84\"");
        assertThat(goals.find(goal.id()).orElseThrow().promise().reason()).isEqualTo("실무자의 글");

        send("leader", one, "version", "2", "target", "84", "reason", "리더의 글", "owner", owner());
        Goal now = goals.find(goal.id()).orElseThrow();
        assertThat(now.promise().reason()).isEqualTo("리더의 글");
        assertThat(now.version()).isEqualTo(3);
    }

    @Test
    void onceFieldworkHasBegunNobodyChangesAnything() {
        Clock august =
                Clock.fixed(LocalDate.of(2026, 8, 12).atTime(9, 0).atZone(SEOUL).toInstant(), SEOUL);
        Goal goal = before.getFirst();
        GoalDraft draft = new GoalDraft(
                department, PLANNED, goal.promise().item(), Optional.of(90.0), "늦게", Optional.of(goal.owner()));
        GoalPlanning late = planning.on(august);
        GoalAnswer refused = new GoalAnswer.Refused(Set.of(Problem.FIELDWORK_BEGAN));

        assertThat(late.set(draft, "leader", "127.0.0.1")).isEqualTo(refused);
        assertThat(late.change(goal.id(), goal.version(), draft, "leader", "127.0.0.1"))
                .isEqualTo(refused);
        assertThat(late.withdraw(department, goal.id(), goal.version(), "leader", "127.0.0.1"))
                .isEqualTo(refused);
        assertThat(late.approve(
                        department,
                        goal.id(),
                        goal.version(),
                        "세무2과-1",
                        Optional.of(LocalDate.of(2026, 8, 11)),
                        "head",
                        "127.0.0.1"))
                .isEqualTo(refused);
    }

    @Test
    void theCsOfficeSeesWhoHasNotPlannedAndWhoseWaveIsTooThin() throws Exception {
        assertThat(page("cs", "/goals")).contains("목표 없음 43", "감사담당관");
        assertThat(page("cs", "/goals?show=THIN")).contains("OK민원센터").doesNotContain(">세무2과<");
        assertThat(page("cs", "/goals?page=3")).contains("rel=\"prev\"");
        assertThat(page("executive", "/goals?quarter=2026-2")).contains("나아짐(달성)", "평균보다 낮음");
        assertThat(page("executive", "/goals/years/2026")).contains("상반기", "세무2과");
    }

    @Test
    void theCalendarTellsEachRoleWhatIsDue() throws Exception {
        assertThat(page("cs", "/due")).contains("2026년 2분기를 점검하고 마감해야 합니다", "목표·CS과제 제출");
        assertThat(page("head", "/due")).contains("부서장 확인을 기다리는 목표가 1건");
        assertThat(page("leader", "/due/week")).contains("정정·이의신청 마감", "7. 10.(금)");
        assertThat(page("cs", "/quarters/2026-3")).contains("업무 집중 시기와 겹칩니다", "8월 주민세");
        assertThat(page("cs", "/quarters/2026-1")).contains("이 기록은 바뀌지 않습니다");
        assertThat(page("cs", "/quarters/2026-2")).contains("분기 마감하기");
    }

    @Test
    void busyMonthsAreWrittenInOneLine() throws Exception {
        UUID other = departments.all().stream()
                .filter(known -> known.nameKo().equals("홍보담당관"))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
        String id = other.toString();

        assertThat(send("cs", "/busy-months", "department", id, "months", "소식지 3월")
                        .getContentAsString())
                .contains("한 달에 하나씩", "소식지 3월");
        assertThat(send("cs", "/busy-months", "department", id, "months", "3월 소식지, 11 소식지")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page("cs", "/busy-months")).contains("3 소식지, 11 소식지");
        send("cs", "/busy-months", "department", id, "months", "");
    }

    @Test
    void whoeverDoesNotSpeakForADepartmentWritesNothing() throws Exception {
        assertThat(send("cs", ours(), "item", "", "target", "90").getStatus()).isEqualTo(403);
        assertThat(send("leader01", ours(), "item", "", "target", "90").getStatus())
                .isEqualTo(403);
        assertThat(perform("leader01", get(ours())).getStatus()).isEqualTo(403);
    }
}
