package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// 우리 부서 과제: what a staff member of 세무2과 sees of its CS tasks.
@GaonTest
class OwnTasksTests {

    private static final String MINE = "/own/tasks";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private TaskOffice office;
    private UUID task;

    @BeforeEach
    void enter() {
        office = new TaskOffice(web, jdbc);
        task = jdbc.sql("""
                        select id from improvement.task
                         where department_id = :department and quarter = '2026-2'
                        """)
                .param("department", office.department("세무2과"))
                .query(UUID.class)
                .single();
    }

    @Test
    void heReadsWhatWasPromisedAndWhatToDoThisWeek() throws Exception {
        String page = office.read("staff", MINE);

        assertThat(page)
                .contains("우리 부서 과제 · 세무2과", "08:55 맺음말 연습", "종료인사 2.0점 오르기", "이번 주 할 일")
                .contains("7. 8.(수) 08:50 · 08:55 맺음말 연습 · 10분", "7. 8.(수) 08:50 연습에 함께합니다.");
        assertThat(office.read("staff", "/due")).contains("08:50 08:55 맺음말 연습 연습 10분");
    }

    @Test
    void heReadsNoNameOfOthersAndNoScore() throws Exception {
        String page = office.read("staff", MINE);
        String content = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        List<String> others = jdbc.sql("""
                        select coalesce(p.name, p.code)
                          from organization.assignment a
                          join organization.person p on p.id = a.person_id
                         where a.department_id = :department and p.id <> (
                               select person_id from accounts.account where login = 'staff')
                        """)
                .param("department", office.department("세무2과"))
                .query(String.class)
                .list();
        assertThat(others).hasSizeGreaterThan(10);
        assertThat(content).doesNotContain(others);
        assertThat(content.replace("2.0점 오르기", "")).doesNotContainPattern("\\d점|오차 범위|원점수|조정점수|구 평균");
    }

    @Test
    void heSeesTheRehearsalsHeTookPartInAndNoOthers() throws Exception {
        List<UUID> held = jdbc.sql("select id from improvement.task_rehearsal where task_id = :task order by held_on")
                .param("task", task)
                .query(UUID.class)
                .list();
        UUID me = jdbc.sql("select person_id from accounts.account where login = 'staff'")
                .query(UUID.class)
                .single();
        List<UUID> before = jdbc.sql("select rehearsal_id from improvement.task_rehearsal_staff where person_id = :me")
                .param("me", me)
                .query(UUID.class)
                .list();
        jdbc.sql("delete from improvement.task_rehearsal_staff where person_id = :me")
                .param("me", me)
                .update();
        try {
            assertThat(office.read("staff", MINE)).contains("아직 참여한 연습이 없습니다.");

            takePart(me, held.getFirst());
            assertThat(office.read("staff", MINE)).contains("2026. 4. 13.(월)").doesNotContain("2026. 4. 27.(월)");
        } finally {
            jdbc.sql("delete from improvement.task_rehearsal_staff where person_id = :me")
                    .param("me", me)
                    .update();
            before.forEach(rehearsal -> takePart(me, rehearsal));
        }
    }

    @Test
    void whatIsStillBeingWrittenIsNotPromised() throws Exception {
        assertThat(office.read("staff", MINE)).doesNotContain("연결 전 한 문장: 담당과 직통번호");
    }

    @Test
    void everybodySeesHisOwnDepartmentAndNobodyAnother() throws Exception {
        String other = office.leader("건축과");

        assertThat(office.read(other, MINE))
                .contains("우리 부서 과제 · 건축과", "위반건축물 안내", "7. 13.(월)에 시작합니다.")
                .doesNotContain("세무2과");
        assertThat(office.read("leader", MINE)).contains("우리 부서 과제 · 세무2과");
        for (String none : List.of("cs", "executive", "admin", "integrity", "assessor", "representative")) {
            assertThat(office.answer(none, MINE).getStatus()).as(none).isEqualTo(403);
        }
    }

    @Test
    void aStaffMemberOpensNoOtherPageOfATaskAndPlansNothing() throws Exception {
        String department = "/departments/" + office.department("세무2과");

        for (String closed : List.of("/tasks/" + task, department + "/tasks", department + "/tasks/2026-2.zip")) {
            assertThat(office.answer("staff", closed).getStatus()).as(closed).isEqualTo(403);
        }
        assertThat(office.send("staff", "/tasks/" + task + "/next-rehearsal", Map.of("on", "2026-07-09"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(office.send(office.leader("건축과"), "/tasks/" + task + "/next-rehearsal", Map.of("on", "2026-07-09"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theLeaderSaysWhenTheNextRehearsalIs() throws Exception {
        String path = "/tasks/" + task + "/next-rehearsal";
        String refused = office.send("leader", path, Map.of("on", "2026-07-03", "at", "아침", "minutes", "500"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("오늘이나 그 뒤의 날", "시각을 08:50처럼", "1분에서 240분");

        plan("2026-07-09", "점심 뒤 번호 말하기");
        try {
            assertThat(office.read("staff", MINE)).contains("7. 9.(목) 12:55 · 점심 뒤 번호 말하기 · 15분");
            assertThat(office.read("deputy", "/tasks/" + task)).contains("다음 연습: 7. 9.(목) 12:55");
        } finally {
            office.send(
                    "leader",
                    path,
                    Map.of("on", "2026-07-08", "at", "08:50", "minutes", "10", "topic", "08:55 맺음말 연습"));
        }
    }

    private void plan(String on, String topic) throws Exception {
        office.send(
                "deputy",
                "/tasks/" + task + "/next-rehearsal",
                Map.of("on", on, "at", "12:55", "minutes", "15", "topic", topic));
    }

    private void takePart(UUID person, UUID rehearsal) {
        jdbc.sql("insert into improvement.task_rehearsal_staff (rehearsal_id, person_id) values (:rehearsal, :person)")
                .param("rehearsal", rehearsal)
                .param("person", person)
                .update();
    }
}
