package org.dajeong.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.scoring.Publications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What a new CS leader of 가온구 finds on his first day.
@GaonTest
class HandoverTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Publications publications;

    @Test
    void thePaperSaysWhereTheDepartmentStandsWhatWasPromisedAndWhatGoesOn() throws Exception {
        UUID building = department("건축과");
        String quarter = publications.latest().orElseThrow().quarter().toString();
        String paper = read("cs", "/departments/" + building + "/handover");

        assertThat(paper)
                .contains("건축과 CS리더 인수인계서", quarter.charAt(5) + "분기 · 평균보다 낮음 · ", "원점수")
                .contains("적극 안내", "위반건축물 안내, 이유와 다음 절차 한 문장씩", "일부 이행")
                .contains("왜 그런지 한 문장, 다음에 할 일 한 문장")
                .contains("이어서 시작할 수 있는 CS과제: ");
        assertThat(read("leader", "/departments/" + department("세무2과") + "/handover"))
                .contains("7. 16.");
    }

    @Test
    void onlyWhoWorksWithItReadsIt() throws Exception {
        String paper = "/departments/" + department("세무2과") + "/handover";

        for (String login : List.of("leader", "deputy", "head", "cs")) {
            assertThat(answer(login, paper).getStatus()).as(login).isEqualTo(200);
        }
        for (String login : List.of("staff", "executive", "leader01")) {
            assertThat(answer(login, paper).getStatus()).as(login).isEqualTo(403);
        }
    }

    @Test
    void anAnswerToAPartOfTheExplanationIsPassedOn() throws Exception {
        UUID building = department("건축과");
        UUID answer = UUID.randomUUID();
        jdbc.sql("""
                        insert into diagnosis.disagreement (id, run_id, department_id, part, reason, written_by, written_at)
                        values (:id, :run, :department, 'MIX', '허가 기간이 빠졌습니다.', 'test', now())
                        """)
                .param("id", answer)
                .param("run", publications.latest().orElseThrow().run())
                .param("department", building)
                .update();
        try {
            assertThat(read("cs", "/departments/" + building + "/handover")).contains("업무 여건: ", "동의하지 않는다고 적었습니다");
        } finally {
            jdbc.sql("delete from diagnosis.disagreement where id = :id")
                    .param("id", answer)
                    .update();
        }
    }

    @Test
    void aSuccessorIsToldInHisFirstThirtyDaysAndNotAfter() throws Exception {
        UUID dong = department("느티2동");
        UUID term = jdbc.sql(
                        "select id from organization.term where department_id = :dong and duty = 'LEADER' and to_date is null")
                .param("dong", dong)
                .query(UUID.class)
                .single();
        LocalDate since = since(term);
        String login = jdbc.sql("""
                        select a.login from accounts.account a join organization.term t on t.person_id = a.person_id
                         where t.id = :term
                        """).param("term", term).query(String.class).single();
        UUID before = UUID.randomUUID();
        jdbc.sql("""
                        insert into organization.term (id, person_id, duty, department_id, from_date, to_date)
                        select :id, a.person_id, 'LEADER', :dong, date '2024-01-01', date '2026-07-01'
                          from organization.assignment a
                         where a.department_id = :dong and a.to_date is null
                           and a.person_id <> (select person_id from organization.term where id = :term)
                         limit 1
                        """)
                .param("id", before)
                .param("dong", dong)
                .param("term", term)
                .update();
        try {
            begin(term, TODAY.minusDays(29));
            assertThat(read(login, "/due")).contains("인수인계서를 읽어 보세요", "/departments/" + dong + "/handover");
            assertThat(read(login, "/departments/" + dong + "/handover")).contains("앞 CS리더", "2026. 6. 30.");

            begin(term, TODAY.minusDays(30));
            assertThat(read(login, "/due")).doesNotContain("인수인계서를 읽어 보세요");
        } finally {
            begin(term, since);
            jdbc.sql("delete from organization.term where id = :id")
                    .param("id", before)
                    .update();
        }
    }

    private LocalDate since(UUID term) {
        return jdbc.sql("select from_date from organization.term where id = :term")
                .param("term", term)
                .query(LocalDate.class)
                .single();
    }

    private void begin(UUID term, LocalDate on) {
        jdbc.sql("update organization.term set from_date = :on where id = :term")
                .param("on", on)
                .param("term", term)
                .update();
    }

    private UUID department(String name) {
        return jdbc.sql("select id from organization.department where name_ko = :name and valid_to is null")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private String read(String login, String path) throws Exception {
        return answer(login, path).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String login, String path) throws Exception {
        return web.perform(get(path).with(user(login))).andReturn().getResponse();
    }
}
