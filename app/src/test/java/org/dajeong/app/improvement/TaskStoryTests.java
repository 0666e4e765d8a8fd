package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.Sha256;
import org.dajeong.app.fieldwork.Opening;
import org.dajeong.app.fieldwork.WaveKeeping;
import org.dajeong.app.scoring.FreezeResult;
import org.dajeong.app.scoring.Freezing;
import org.dajeong.app.scoring.ScoreRunning;
import org.dajeong.app.scoring.StepResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// CS tasks in 가온구, from the suggestion to the verdict. After the others, because it publishes the next quarter.
///
/// One story, each chapter standing on those before, which is why all stand in one class.
@Order(Integer.MAX_VALUE)
@GaonTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskStoryTests {

    private static final String ADDRESS = "127.0.0.1";
    private static final byte[] PAPER = "%PDF-1.7 연습 기록".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WaveKeeping waves;

    @Autowired
    private Freezing freezing;

    @Autowired
    private ScoreRunning runs;

    @Autowired
    private Clock clock;

    private TaskOffice office;

    @BeforeEach
    void enter() {
        office = new TaskOffice(web, jdbc);
    }

    @Test
    void tasksOfTheDemoWereToldWhatTheTruthOfTheDistrictAsksFor() {
        List<String> told = jdbc.sql("""
                        select d.name_ko || ' ' || t.quarter || ' ' || v.item || ' ' || v.verdict
                          from improvement.task_verdict v
                          join improvement.task t on t.id = v.task_id
                          join organization.department d on d.id = t.department_id
                         where v.departments = 1 and t.quarter <= '2026-2'
                           and v.quarters not like '% % %' and v.run_id in (
                               select id from scoring.run where quarter in ('2026-1', '2026-2'))
                        """).query(String.class).list();

        assertThat(told)
                .containsOnlyOnce("장애인복지과 2025-4 종료 MOVED", "장애인복지과 2025-4 안내 MOVED")
                .contains(
                        "너른동 2026-1 종료 NO_CHANGE",
                        "건축과 2026-1 안내 NO_CHANGE",
                        "세무2과 2026-1 연결 NO_CHANGE",
                        "홍보담당관 2026-1 종료 CANNOT_TELL",
                        "세무2과 2026-2 종료 NO_CHANGE",
                        "청소행정과 2026-2 연결 NO_CHANGE")
                .noneMatch(line -> line.endsWith("MOVED") && !line.startsWith("장애인복지과"));
    }

    @Test
    void whatCannotBeToldIsLookedAtAgainWithTheNextQuarterAndWhatWasToldIsNot() {
        assertThat(quarters("홍보담당관", "2026-1")).containsExactly("2026-1", "2026-1 2026-2");
        assertThat(quarters("세무2과", "2026-1")).containsExactly("2026-1");
    }

    @Test
    void departmentsWithTheSameTaskAreAlsoLookedAtTogether() {
        assertThat(jdbc.sql("""
                                select distinct v.departments
                                  from improvement.task_verdict v
                                  join improvement.task t on t.id = v.task_id
                                 where t.quarter = '2026-1' and t.library_key = 'rehearsal-0855'
                                 order by 1
                                """).query(Integer.class).list()).containsExactly(1, 2);
    }

    @Test
    void theLibraryTellsWhatATaskDidInHowManyDepartments() throws Exception {
        String page = office.read("cs", "/tasks?quarter=2026-1");

        assertThat(page)
                .contains("우리 기관 5개 부서의 종료인사")
                .contains("과제의 효과라고 말하기는 아직 이릅니다.")
                .contains("효과는 아직 확인되지 않았습니다.");
    }

    @Test
    void aLunchRotaIsNotSuggestedWhereTheOfficeClosesAtLunch() throws Exception {
        String leader = office.leader("청소행정과");
        String path = "/departments/" + office.department("청소행정과") + "/tasks";
        assertThat(office.read(leader, path)).contains("점심시간 전화 교대");

        office.send("cs", "/settings/lunch", Map.of("lunchClosure", "true"));
        try {
            assertThat(office.read(leader, path)).doesNotContain("점심시간 전화 교대");
        } finally {
            office.send("cs", "/settings/lunch", Map.of());
        }
    }

    @Test
    void theSecondOfTwoIsToldAndLosesNothing() throws Exception {
        String task = begin("leader", "세무2과", "plain-reasons");
        String version = office.version("deputy", task + "/edit");

        office.send("leader", task, typed(version, Map.of("title", "리더가 고친 이름")));
        MockHttpServletResponse second = office.send("deputy", task, typed(version, Map.of("title", "실무자가 고친 이름")));

        assertThat(second.getContentAsString(StandardCharsets.UTF_8))
                .contains("다른 분이 먼저 저장했습니다", "리더가 고친 이름", "value=\"실무자가 고친 이름\"");
        assertThat(office.read("leader", task)).contains("리더가 고친 이름");

        office.send("deputy", task, typed(version(second), Map.of("title", "실무자가 고친 이름")));
        assertThat(office.read("leader", task)).contains("실무자가 고친 이름");
    }

    @Test
    void aPromiseComesBeforeTheStart() throws Exception {
        String task = begin("leader", "세무2과", "rehearsal-0855");
        String version = office.version("leader", task + "/edit");
        office.send("leader", task, typed(version, Map.of("startsOn", "2026-07-03")));

        String refused = office.send("leader", task + "/declare", Map.of("version", version(task)))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(refused).contains("시작한 뒤에는 목표를 정할 수 없습니다");
        assertThat(state(task)).isEqualTo("DRAFT");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() throws Exception {
        String task = begin("leader", "세무2과", "rehearsal-0855");
        String version = office.version("leader", task + "/edit");
        office.send(
                "leader",
                task,
                typed(version, Map.of("cause", "", "action", "", "checks", "", "owner", "", "points1", "")));

        String refused = office.send("leader", task + "/declare", Map.of("version", version(task)))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(refused).contains("왜 이 과제를 하는지", "무엇을 할지", "어떻게 확인하며", "담당을 골라", "항목과 목표를 하나 이상");
    }

    @Test
    void nobodyChangesWhatWasDeclared() throws Exception {
        String task = begin("leader", "세무2과", "own-call-listening");
        office.send("leader", task + "/declare", Map.of("version", version(task)));
        String id = task.substring("/tasks/".length());

        office.send("leader", task, typed(version(task), Map.of("points1", "0.5", "title", "쉬운 목표")));

        assertThat(office.read("leader", task)).doesNotContain("쉬운 목표");
        for (String change : List.of(
                "update improvement.task_promise set points = 0.1 where task_id = :id",
                "delete from improvement.task_promise where task_id = :id",
                "update improvement.task set window_quarters = 4 where id = :id",
                "update improvement.task set state = 'DRAFT' where id = :id",
                "delete from improvement.task where id = :id")) {
            assertThatThrownBy(() ->
                            jdbc.sql(change).param("id", UUID.fromString(id)).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("declared");
        }
    }

    @Test
    void whatWasSaidOfAPromiseIsNeverChanged() {
        assertThatThrownBy(() -> jdbc.sql("update improvement.task_verdict set verdict = 'MOVED'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void anotherDepartmentReadsNothing() throws Exception {
        String task = begin("leader", "세무2과", "plain-reasons");

        assertThat(office.answer(office.leader("세무1과"), task).getStatus()).isEqualTo(403);
        assertThat(office.send(office.leader("세무1과"), task + "/declare", Map.of("version", "1"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(office.read("cs", task)).doesNotContain("이 목표로 시작 정하기");
    }

    @Test
    void filesOfOtherKindsAndPicturesWithFacesAreRefused() throws Exception {
        String task = begin("leader", "세무2과", "own-call-listening");
        office.send("leader", task + "/declare", Map.of("version", version(task)));
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

        assertThat(text(office.upload("leader", task + "/files", "연습.exe", new byte[] {'M', 'Z'}, true)))
                .contains("파일만 올릴 수 있습니다");
        assertThat(text(office.upload("leader", task + "/files", "연습.pdf", picture, true)))
                .contains("파일의 내용과 이름이 맞아야");
        assertThat(text(office.upload("leader", task + "/files", "연습.jpg", picture, false)))
                .contains("얼굴과 이름을 가린 뒤");
        assertThat(office.upload("leader", task + "/files", "../연습.jpg", picture, true)
                        .getStatus())
                .isEqualTo(302);
        assertThat(office.read("leader", task)).contains("연습.jpg").doesNotContain("../");
        assertThat(text(office.upload("leader", task + "/files", "또.jpg", picture, true)))
                .contains("같은 파일이 이미 있습니다");
    }

    /// open → results → task → rehearsal → wave → verdict → close. Last, because it publishes the next quarter.
    @Test
    @Order(Integer.MAX_VALUE)
    void aTaskFromItsSuggestionToItsVerdict() throws Exception {
        String list = "/departments/" + office.department("세무2과") + "/tasks";
        assertThat(office.read("deputy", list)).contains("이런 과제는 어떨까요?", "지난 분기 과제 이어서");

        String task = begin("deputy", "세무2과", "transfer-with-number");
        office.send("deputy", task, typed(office.version("deputy", task + "/edit"), Map.of("startsOn", "2026-07-06")));
        assertThat(office.read("leader", task)).contains("담당자 연결", "알아볼 가능성은");
        office.send("leader", task + "/declare", Map.of("version", version(task)));
        assertThat(office.read("leader", task)).contains("2026년 3분기 결과가 공개되는 날 확인합니다.");

        String person = jdbc.sql("""
                        select person_id from organization.assignment
                         where department_id = :department and to_date is null order by person_id limit 1
                        """)
                .param("department", office.department("세무2과"))
                .query(String.class)
                .single();
        office.send(
                "deputy",
                task + "/rehearsals",
                Map.of("on", "2026-07-06", "minutes", "10", "topic", "연결 전 한 문장", "people", person));
        office.send("deputy", task + "/counts", Map.of("on", "2026-07-06", "what", "다시 걸려 온 전화", "number", "7"));
        office.upload("deputy", task + "/files", "연습 기록.pdf", PAPER, false);
        assertThat(office.read("head", task)).contains("연습 1회(참여 1명) · 센 것 1건 · 파일 1개");

        publishNextQuarter("세무2과", 3);
        assertThat(office.read("leader", task)).contains("담당자 연결이 나아졌습니다.");

        office.send("deputy", task + "/carried-out", Map.of("version", version(task), "answer", "YES", "note", ""));
        office.send("leader", task + "/comment", Map.of("version", version(task), "comment", "한 문장이 도움이 되었습니다."));
        office.send(
                "head",
                task + "/confirm",
                Map.of("version", version(task), "document", "세무2과-2200", "documentOn", "2026-07-06"));
        assertThat(office.read("executive", task)).contains("이행함", "세무2과-2200, 2026. 7. 6.(월)", "한 문장이 도움이 되었습니다.");
        assertThat(text(office.upload(
                        "deputy", task + "/files", "늦은 기록.pdf", "%PDF-2".getBytes(StandardCharsets.UTF_8), false)))
                .contains("지금은 증빙자료를 고칠 수 없습니다");

        Map<String, byte[]> bundle =
                unzip(office.answer("deputy", list + "/2026-3.zip").getContentAsByteArray());
        assertThat(bundle.keySet())
                .contains("CS과제 결과.hwpx", "참여자.csv", "SHA256SUMS")
                .anyMatch(name -> name.startsWith("증빙자료/") && name.endsWith("연습 기록.pdf"));
        String sums = new String(Objects.requireNonNull(bundle.get("SHA256SUMS")), StandardCharsets.UTF_8);
        bundle.forEach((name, content) -> {
            if (!name.equals("SHA256SUMS")) {
                assertThat(sums).contains(Sha256.of(content) + "  " + name);
            }
        });
    }

    private String begin(String login, String department, String idea) throws Exception {
        String list = "/departments/" + office.department(department) + "/tasks";
        MockHttpServletResponse created = office.send(login, list, typed("0", Map.of("idea", idea)));
        return Objects.requireNonNull(created.getRedirectedUrl());
    }

    /// A full form; some fields otherwise.
    private Map<String, String> typed(String version, Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>();
        form.put("version", version);
        form.put("quarter", "2026-3");
        form.put("window", "1");
        form.put("kind", "CALL_HANDLING");
        form.put("idea", "transfer-with-number");
        form.put("title", "연결 전 한 문장");
        form.put("cause", "연결하다 끊깁니다.");
        form.put("action", "부서와 번호를 먼저 말합니다.");
        form.put("checks", "한 주에 한 번 셉니다.");
        form.put(
                "owner",
                jdbc.sql("select id from organization.person order by code limit 1")
                        .query(String.class)
                        .single());
        form.put("startsOn", "2026-07-13");
        form.put("stopRule", "WHEN_LOWER");
        form.put("item1", "연결");
        form.put("points1", "2.0");
        form.putAll(otherwise);
        return form;
    }

    private String version(String task) {
        return jdbc.sql("select version from improvement.task where id = :id")
                .param("id", UUID.fromString(task.substring("/tasks/".length())))
                .query(String.class)
                .single();
    }

    private static String version(MockHttpServletResponse page) throws Exception {
        String text = page.getContentAsString(StandardCharsets.UTF_8);
        return text.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private String state(String task) {
        return jdbc.sql("select state from improvement.task where id = :id")
                .param("id", UUID.fromString(task.substring("/tasks/".length())))
                .query(String.class)
                .single();
    }

    private List<String> quarters(String department, String quarter) {
        return jdbc.sql("""
                        select v.quarters
                          from improvement.task_verdict v
                          join improvement.task t on t.id = v.task_id
                         where t.department_id = :department and t.quarter = :quarter and v.departments = 1
                         order by 1
                        """)
                .param("department", office.department(department))
                .param("quarter", quarter)
                .query(String.class)
                .list();
    }

    /// The third quarter of 2026: as the second, except that one department transfers better by some points.
    private void publishNextQuarter(String department, int points) {
        UUID rubric = jdbc.sql("select version_id from fieldwork.wave where quarter = '2026-2'")
                .query(UUID.class)
                .single();
        Quarter quarter = Quarter.parse("2026-3");
        UUID wave = switch (waves.open(quarter, 1, Optional.of(rubric), "cs", ADDRESS)) {
            case Opening.Opened(var opened) -> opened.id();
            case Opening.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        UUID upload = UUID.randomUUID();
        jdbc.sql("""
                        insert into intake.upload (id, wave_id, firm, file_name, file_sha256, state, rows, uploaded_by,
                               uploaded_at, imported_at)
                        select :id, :wave, firm, 'third', 'third', 'IMPORTED', rows, uploaded_by, uploaded_at, imported_at
                          from intake.upload u
                         where u.wave_id = (select id from fieldwork.wave where quarter = '2026-2')
                        """).param("id", upload).param("wave", wave).update();
        jdbc.sql("""
                        insert into intake.rating (id, wave_id, upload_id, sheet, row_number, department_id, staff,
                               assessor, task, channel, hour, season, points, outcome)
                        select gen_random_uuid(), :wave, :upload, sheet, row_number, department_id, staff, assessor,
                               task, channel, hour, season,
                               case when department_id = :department
                                    then points[1\\:2] || least(10, points[3] + :more)::smallint || points[4\\:10]
                                    else points end,
                               case when department_id = :department
                                    then outcome + 100 * (least(10, points[3] + :more) - points[3])
                                    else outcome end
                          from intake.rating
                         where wave_id = (select id from fieldwork.wave where quarter = '2026-2')
                        """)
                .param("wave", wave)
                .param("upload", upload)
                .param("department", office.department(department))
                .param("more", points)
                .update();
        waves.close(wave, false, "cs", ADDRESS);
        if (!(freezing.freeze(quarter, clock.instant(), "cs") instanceof FreezeResult.Frozen(var set))) {
            throw new IllegalStateException("not frozen");
        }
        UUID run = runs.calculate(set.id(), "cs", ADDRESS).id();
        runs.review(run, "cs", ADDRESS);
        assertThat(runs.publish(run, "cs", ADDRESS)).isInstanceOf(StepResult.Done.class);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] content) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
