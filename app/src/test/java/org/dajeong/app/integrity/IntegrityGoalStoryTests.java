package org.dajeong.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.improvement.Goal;
import org.dajeong.app.integrity.IntegrityGoalAnswer.Problem;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// 세무2과 promises on 6 July that fewer citizens will meet a problem in its third quarter; the head confirms, and in
/// October the audit office publishes what its happy calls found.
///
/// Each way the story can go begins with the same six quarters and is undone, which is why all stand in one class.
@GaonTest
@Transactional
class IntegrityGoalStoryTests {

    private static final Quarter PLANNED = new Quarter(2026, 3);
    private static final Quarter LAST = new Quarter(2026, 2);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String WHERE = "127.0.0.1";

    @Autowired
    private MockMvc web;

    @Autowired
    private IntegrityGoals goals;

    @Autowired
    private IntegrityGoalPlanning planning;

    @Autowired
    private IntegrityVerdicts verdicts;

    @Autowired
    private IntegrityJudging judging;

    @Autowired
    private IntegrityForecasts forecasts;

    @Autowired
    private IntegrityKeeping keeping;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private UUID department;

    /// Six quarters in which about one in twelve of its citizens met a problem, and one in thirty of others'.
    @BeforeEach
    void callCitizens() {
        department = department("세무2과");
        goals.listFor(PLANNED).forEach(goal -> goals.remove(goal, "test", goal.writtenAt()));
        IntStream.rangeClosed(-5, 0)
                .mapToObj(LAST::plus)
                .forEach(quarter -> HappyCalls.in(
                                quarter,
                                HappyCalls.of("세무2과", 5, 60),
                                HappyCalls.of("세무1과", 2, 60),
                                HappyCalls.of("건축과", 3, 60),
                                HappyCalls.of("도로과", 1, 60),
                                HappyCalls.of("문화관광과", 2, 60))
                        .publish(keeping));
    }

    private UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
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
        return "/departments/" + department + "/integrity-goals";
    }

    private String owner() {
        return planning.owners(department).getFirst().person().id().toString();
    }

    private IntegrityGoal write(String target, String answers, String reason) throws Exception {
        assertThat(send(
                                "leader", ours(), "quarter", "2026-3", "target", target, "answers", answers, "reason",
                                reason, "owner", owner())
                        .getRedirectedUrl())
                .isEqualTo("/departments/" + department + "/goals?quarter=2026-3");
        return goals.listFor(PLANNED).getFirst();
    }

    private IntegrityGoal confirmed(String target, String answers) throws Exception {
        IntegrityGoal goal = write(target, answers, "자주 묻는 말씀을 먼저 안내합니다.");
        send("head", ours() + "/" + goal.id() + "/approve", "version", "1", "document", "세무2과-311", "on", "2026-07-06");
        return goals.find(goal.id()).orElseThrow();
    }

    private IntegrityVerdict verdict(IntegrityGoal goal) {
        return Optional.ofNullable(verdicts.of(goal.quarter()).get(goal.id())).orElseThrow();
    }

    @Test
    void fromTheOpenQuarterToTheVerdict() throws Exception {
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("아직 정한 청렴 목표가 없습니다", "청렴 목표 정하기", "친절도와 합치지 않습니다");
        assertThat(page("leader", ours() + "/new?quarter=2026-3"))
                .contains("2025년 1분기부터 2026년 2분기까지", "오차 범위", "value=\"60\"");

        IntegrityGoal goal = write("2.5%", "400", "자주 묻는 말씀을 먼저 안내합니다.");
        assertThat(goal.promise().isHardToTell()).isFalse();
        assertThat(page("head", "/approvals")).contains("세무2과 2026년 3분기 청렴 목표", "자주 묻는 말씀을 먼저");
        assertThat(page("integrity", "/integrity/goals?quarter=2026-3")).contains("세무2과", "예상 400건", "부서장 확인 전");
        assertThat(page("head", "/due")).contains("청렴 목표가 1건");
        assertThat(send("head", ours() + "/" + goal.id() + "/approve", "version", "1", "document", "세무2과-311")
                        .getContentAsString())
                .contains("문서번호와 시행일자를 써 주세요", "세무2과-311");
        assertThat(send(
                                "head",
                                ours() + "/" + goal.id() + "/approve",
                                "version",
                                "1",
                                "document",
                                "세무2과-311",
                                "on",
                                "2026-07-06")
                        .getRedirectedUrl())
                .isEqualTo("/approvals");
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("부서장 확인: 세무2과-311, 2026. 7. 6.(월)", "진행");

        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 5, 400), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);

        assertThat(verdict(goal).verdict()).isEqualTo(Verdict.MOVED);
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("줄어듦(달성)", "문제 경험 비율이 예상보다 줄었습니다", "응답 400건에서 1.3%");
        assertThat(page("leader", "/departments/" + department)).contains("문제 경험 비율:", "줄어듦(달성)");
        assertThat(page("cs", "/goals?quarter=2026-3")).contains("청렴 목표 1건: 줄어듦(달성) 1건");
        assertThat(page("executive", "/goals/years/2026")).contains("하반기 청렴 목표 1건");
        assertThat(page("cs", "/quarters/2026-3")).contains("청렴 목표 1건: 줄어듦(달성) 1건");
        assertThat(page("leader", "/departments/" + department + "/handover")).contains("문제 경험 비율", "줄어듦(달성)");
    }

    @Test
    void aCorrectionGivesAnotherVerdictAndTheSameResultNone() throws Exception {
        IntegrityGoal goal = confirmed("2.5", "400");
        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 5, 400), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 120, 500), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);

        assertThat(verdict(goal).verdict()).isEqualTo(Verdict.LOWER);
        judging.giveDue(PLANNED);
        assertThat(jdbc.sql("select count(*) from integrity.goal_verdict where goal_id = ?")
                        .param(goal.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("늘어남", "예상보다 늘었습니다")
                .doesNotContain("낮아짐");
        assertThatThrownBy(() -> planning.withdraw(department, goal.id(), goal.version(), "leader", WHERE))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void withAsManyAnswersAsUsualNothingCanBeToldAndThatIsSaidBefore() throws Exception {
        String before = send("leader", ours(), "quarter", "2026-3", "target", "4", "answers", "60", "step", "check")
                .getContentAsString();
        assertThat(before).contains("알아보기 어렵습니다", "다섯 번에 네 번 알아볼 수 없습니다").doesNotContain("problems-heading");
        assertThat(goals.listFor(PLANNED)).isEmpty();

        IntegrityGoal goal = confirmed("4", "60");
        assertThat(goal.promise().isHardToTell()).isTrue();
        assertThat(goal.promise().typed()).isFalse();
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("확인이 어려운 목표");

        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 3, 60), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        assertThat(verdict(goal).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(verdict(goal).reason()).isEmpty();
    }

    @Test
    void aQuarterWithoutAnswersOfTheDepartmentTellsNothing() throws Exception {
        IntegrityGoal goal = confirmed("4", "60");

        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 1, 4), HappyCalls.of("세무1과", 2, 60), HappyCalls.of("건축과", 2, 60))
                .publish(keeping);

        assertThat(verdict(goal).reason()).contains(IntegrityVerdict.Reason.NO_ANSWERS);
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("응답이 적어 보여 드리지 않습니다");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        assertThat(send("leader", ours(), "quarter", "2026-3", "target", "30", "answers", "많음", "reason", "")
                        .getContentAsString())
                .contains("예상하는 비율보다 낮아야", "1부터 5,000 사이", "왜 이 목표인지", "담당할 사람을")
                .contains("value=\"30\"", "value=\"많음\"");
        assertThat(send("leader", ours(), "quarter", "2026-3", "target", "0", "step", "check")
                        .getContentAsString())
                .contains("목표값은 0보다 커야");
        write("2.5", "60", "하나");
        assertThat(send("leader", ours(), "quarter", "2026-3", "target", "3", "reason", "둘", "owner", owner())
                        .getContentAsString())
                .contains("이 분기의 청렴 목표가 이미 있습니다");
    }

    @Test
    void theHeadAsksForAnotherWordingAndTheLeaderIsToldOfIt() throws Exception {
        IntegrityGoal goal = write("2.5", "60", "첫 글");

        send("head", ours() + "/" + goal.id() + "/return", "version", "1", "remark", "무엇을 할지도 써 주세요.");

        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-3"))
                .contains("무엇을 할지도 써 주세요.", "다시 쓰는 중");
        assertThat(page("leader", "/due")).contains("부서장이 청렴 목표를 다시 써 달라고 했습니다");
        assertThat(page("head", "/approvals")).doesNotContain("2026년 3분기 청렴 목표");
    }

    @Test
    void twoPeopleWhoChangeOneGoalLoseNothing() throws Exception {
        IntegrityGoal goal = write("2.5", "60", "첫 글");
        String one = ours() + "/" + goal.id();

        send("deputy", one, "version", "1", "target", "3", "reason", "실무자의 글", "owner", owner());
        assertThat(send("leader", one, "version", "1", "target", "4", "reason", "리더의 글", "owner", owner())
                        .getContentAsString())
                .contains("그 사이에 deputy 님이", "실무자의 글", "리더의 글", "value=\"4\"");
        assertThat(goals.find(goal.id()).orElseThrow().promise().reason()).isEqualTo("실무자의 글");

        send("leader", one, "version", "2", "target", "4", "reason", "리더의 글", "owner", owner());
        IntegrityGoal now = goals.find(goal.id()).orElseThrow();
        assertThat(now.promise().reason()).isEqualTo("리더의 글");
        assertThat(now.version()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from integrity.goal_history where goal_id = ?")
                        .param(goal.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        send("deputy", one + "/delete", "version", "3");
        assertThat(goals.find(goal.id())).isEmpty();
    }

    @Test
    void onceTheSurveyHasBegunOrTheCallsArePublishedNobodyChangesAnything() throws Exception {
        IntegrityGoal goal = write("2.5", "60", "제때");
        IntegrityGoalDraft draft = new IntegrityGoalDraft(
                department, PLANNED, Optional.of(0.01), OptionalInt.empty(), "늦게", Optional.of(goal.owner()));
        IntegrityGoalPlanning late = planning.on(day(LocalDate.of(2026, 8, 12)));
        IntegrityGoalAnswer refused = new IntegrityGoalAnswer.Refused(Set.of(Problem.FIELDWORK_BEGAN));

        assertThat(late.set(draft, "leader", WHERE)).isEqualTo(refused);
        assertThat(late.change(goal.id(), 1, draft, "leader", WHERE)).isEqualTo(refused);
        assertThat(late.withdraw(department, goal.id(), 1, "leader", WHERE)).isEqualTo(refused);
        assertThat(late.approve(
                        department, goal.id(), 1, "세무2과-1", Optional.of(LocalDate.of(2026, 8, 11)), "head", WHERE))
                .isEqualTo(refused);

        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 5, 400), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        assertThat(planning.on(day(LocalDate.of(2026, 10, 12))).set(draft, "leader", WHERE))
                .isEqualTo(new IntegrityGoalAnswer.Refused(Set.of(Problem.FIELDWORK_BEGAN, Problem.PUBLISHED)));
        assertThat(verdicts.of(PLANNED)).isEmpty();
    }

    private static Clock day(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).atZone(SEOUL).toInstant(), SEOUL);
    }

    @Test
    void whatIsExpectedComesFromEarlierQuartersOnly() {
        IntegrityOutlook before = forecasts.of(department, LAST);

        HappyCalls.in(LAST, HappyCalls.of("세무2과", 50, 70), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);

        assertThat(forecasts.of(department, LAST)).isEqualTo(before);
        assertThat(forecasts.of(department, PLANNED)).isNotEqualTo(before);
    }

    @Test
    void aDepartmentWithoutEnoughPublishedQuartersIsToldSoInASentence() throws Exception {
        UUID other = department("홍보담당관");
        assertThat(forecasts.of(other, PLANNED))
                .isEqualTo(new IntegrityOutlook.Missing(IntegrityOutlook.Why.NOT_SHOWN));
        HappyCalls.in(LAST, HappyCalls.of("홍보담당관", 1, 30), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        assertThat(forecasts.of(other, PLANNED))
                .isEqualTo(new IntegrityOutlook.Missing(IntegrityOutlook.Why.FEW_QUARTERS));
        assertThat(forecasts.of(other, new Quarter(2020, 1)))
                .isEqualTo(new IntegrityOutlook.Missing(IntegrityOutlook.Why.NOTHING_PUBLISHED));

        assertThat(page("leader", ours() + "/new?quarter=2020-1"))
                .contains("정하거나 고칠 수 없습니다")
                .doesNotContain("name=\"target\"");
    }

    /// The same goal of another department or quarter, confirmed.
    private UUID copy(IntegrityGoal goal, UUID other, Quarter quarter) {
        return jdbc.sql("""
                        insert into integrity.goal
                        select gen_random_uuid(), :department, :quarter, result_id, expected, low, high, target, answers,
                               answers_typed, chance, cannot_tell, reason, owner_id, 'APPROVED', '1', '2026-01-05', '',
                               'head', now(), written_by, written_at, 1
                          from integrity.goal where id = :id
                        returning id
                        """)
                .param("department", other)
                .param("quarter", quarter.toString())
                .param("id", goal.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void aDepartmentThatWasMergedOrGaveAPartAwayIsNotJudged() throws Exception {
        IntegrityGoal goal = confirmed("4", "60");
        UUID merged = copy(goal, department("위생1과"), LAST);
        HappyCalls.in(LAST, HappyCalls.of("세무2과", 1, 70), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        assertThat(verdict(goals.find(merged).orElseThrow()).reason())
                .contains(IntegrityVerdict.Reason.DEPARTMENT_CHANGED);

        jdbc.sql("""
                        insert into organization.succession (from_id, to_id, kind, on_date)
                        values (?, ?, 'SPLIT', '2026-08-01')
                        """).params(department, department("세무1과")).update();
        HappyCalls.in(PLANNED, HappyCalls.of("세무2과", 1, 70), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);
        assertThat(verdict(goal).reason()).contains(IntegrityVerdict.Reason.DEPARTMENT_CHANGED);
    }

    @Test
    void aClosedQuarterGetsNoVerdict() throws Exception {
        IntegrityGoal goal = confirmed("4", "60");
        Quarter closed = new Quarter(2026, 1);
        UUID id = copy(goal, department, closed);

        HappyCalls.in(closed, HappyCalls.of("세무2과", 0, 300), HappyCalls.of("세무1과", 2, 60))
                .publish(keeping);

        assertThat(verdicts.of(closed)).doesNotContainKey(id);
        assertThat(page("leader", "/departments/" + department + "/goals?quarter=2026-1"))
                .contains("분기를 마감할 때까지 해피콜 결과가 공개되지 않아");
        UUID result = goal.promise().result();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into integrity.goal_verdict (goal_id, result_id, verdict, reason, given_at)
                                values (?, ?, 'CANNOT_TELL', 'NO_ANSWERS', now())
                                """).params(id, result).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no more verdicts");
    }

    @Test
    void theRecordOfAClosedQuarterCountsThemInALineOfTheirOwn() throws Exception {
        IntegrityGoal goal = confirmed("4", "60");
        jdbc.sql(
                        "delete from integrity.goal where quarter = '2026-2' and not exists (select from integrity.goal_verdict v where v.goal_id = id)")
                .update();
        int told = verdicts.of(LAST).size();
        copy(goal, department("도로과"), LAST);

        assertThat(page("cs", "/quarters/2026-2")).contains("진행 1건", "청렴 목표 1건은 해피콜 결과가 공개되지 않아 아직 판정이 없습니다.");
        assertThat(page("executive", "/quarters/2026-2")).doesNotContain("아직 판정이 없습니다");
        send("cs", "/quarters/2026-2/close", "review", "청렴 해피콜은 아직입니다.");

        assertThat(page("cs", "/quarters/2026-2"))
                .contains("청렴 목표 %d건".formatted(told + 1), "아직 알 수 없음", "친절도 목표와 합치지 않습니다")
                .doesNotContain("진행 1건", "아직 판정이 없습니다");
    }

    @Test
    void whoeverDoesNotSpeakForADepartmentWritesNothing() throws Exception {
        IntegrityGoal goal = write("2.5", "60", "첫 글");
        for (String who : new String[] {"cs", "integrity", "executive", "leader01"}) {
            assertThat(send(who, ours(), "quarter", "2026-3", "target", "1").getStatus())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(send("leader", ours() + "/" + goal.id() + "/approve", "version", "1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(perform("leader01", get(ours() + "/" + goal.id())).getStatus())
                .isEqualTo(403);
        assertThat(goals.find(goal.id()).orElseThrow().state()).isEqualTo(Goal.State.WAITING);
    }
}
