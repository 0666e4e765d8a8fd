package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// 확인할 일: what waits for the head of 세무2과.
@GaonTest
class ApprovalListTests {

    private static final String TITLE = "08:55 맺음말 연습";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private TaskOffice office;
    private UUID task;

    @BeforeEach
    void findWhatWaits() {
        office = new TaskOffice(web, jdbc);
        task = jdbc.sql("""
                        select id from improvement.task
                         where department_id = :department and quarter = '2026-2'
                        """)
                .param("department", office.department("세무2과"))
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void openItAgain() {
        jdbc.sql("""
                        update improvement.task
                           set state = 'DECLARED', confirmed_by = null, confirmed_at = null, document = '',
                               document_on = null
                         where id = :task
                        """).param("task", task).update();
    }

    @Test
    void goalsAndTasksStandInOneListTheOldestFirst() throws Exception {
        UUID goal = jdbc.sql("""
                        insert into improvement.goal (id, department_id, quarter, stream, form_version_id, item, baseline,
                               baseline_run_id, target, gain, ratings, reason, owner_id, state, written_by, written_at,
                               version)
                        select gen_random_uuid(), :department, '2026-4', stream, form_version_id, '맞이', baseline,
                               baseline_run_id, target, gain, ratings, '오래 기다린 목표', owner_id, 'WAITING', 'test',
                               timestamptz '2026-01-01 09:00+09', 1
                          from improvement.goal limit 1
                        returning id
                        """)
                .param("department", office.department("세무2과"))
                .query(UUID.class)
                .single();
        try {
            String page = office.read("head", "/approvals");
            assertThat(page).containsSubsequence("오래 기다린 목표", TITLE, "이행 여부: 이행함");

            jdbc.sql("update improvement.goal set written_at = timestamptz '2026-07-06 09:00+09' where id = :goal")
                    .param("goal", goal)
                    .update();
            assertThat(office.read("head", "/approvals")).containsSubsequence(TITLE, "오래 기다린 목표");
        } finally {
            jdbc.sql("delete from improvement.goal where id = :goal")
                    .param("goal", goal)
                    .update();
        }
    }

    @Test
    void aTaskIsConfirmedWithNumberAndDateOfTheDocument() throws Exception {
        MockHttpServletResponse answer =
                confirm(Map.of("document", "세무2과-1990", "documentOn", "2026-07-06", "listed", "true"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/approvals");
        assertThat(office.read("head", "/approvals")).doesNotContain(TITLE);
        assertThat(office.read("head", "/tasks/" + task)).contains("세무2과-1990, 2026. 7. 6.(월)");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() throws Exception {
        assertThat(text(confirm(Map.of("document", " ")))).contains("문서번호를 적어 주세요.", "문서의 시행일자를 적어 주세요.");
        assertThat(text(confirm(Map.of("document", "세무2과-1990", "documentOn", "2026-07-07"))))
                .contains("시행일자가 오늘보다 늦습니다.", "value=\"세무2과-1990\"");
        assertThat(office.read("head", "/approvals")).contains(TITLE);
    }

    @Test
    void onlyTheHeadOfTheDepartmentConfirms() throws Exception {
        for (String other : new String[] {"leader", "deputy", "staff", "bureau", "cs", "executive"}) {
            MockHttpServletResponse answer =
                    office.send(other, "/tasks/" + task + "/confirm", Map.of("version", version(), "document", "x"));
            assertThat(answer.getStatus()).as(other).isEqualTo(403);
            assertThat(office.answer(other, "/approvals").getStatus()).as(other).isEqualTo(403);
        }
    }

    private MockHttpServletResponse confirm(Map<String, String> typed) throws Exception {
        Map<String, String> form = new HashMap<>(typed);
        form.put("version", version());
        return office.send("head", "/tasks/" + task + "/confirm", form);
    }

    private String version() {
        return jdbc.sql("select version from improvement.task where id = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
