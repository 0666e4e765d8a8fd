package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// 어떻게 했는지 물어보기: 세무2과 asks 세무1과, which does better with the same kind of work.
@GaonTest
class SharingTests {

    private static final byte[] PAPER = "%PDF-1.7 번호표".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private TaskOffice office;
    private UUID tax1;
    private UUID tax2;
    private String leader1;

    @BeforeEach
    void enter() {
        office = new TaskOffice(web, jdbc);
        tax1 = office.department("세무1과");
        tax2 = office.department("세무2과");
        leader1 = office.leader("세무1과");
        jdbc.sql("alter table improvement.share_request disable trigger answered_requests_stay")
                .update();
        for (String table : List.of("library_case", "share_file")) {
            jdbc.sql("delete from improvement." + table + " where request_id in "
                            + "(select id from improvement.share_request where from_department_id = :from)")
                    .param("from", tax2)
                    .update();
        }
        jdbc.sql("delete from improvement.share_request where from_department_id = :from")
                .param("from", tax2)
                .update();
        jdbc.sql("alter table improvement.share_request enable trigger answered_requests_stay")
                .update();
    }

    @Test
    void theLeaderReadsWhoDoesBetterInWhatItemsButNoFigure() throws Exception {
        for (String path : List.of("/departments/" + tax2, "/departments/" + tax2 + "/tasks")) {
            String page = office.read("leader", path);
            String offers = page.substring(page.indexOf("id=\"ask\""));

            assertThat(offers)
                    .as(path)
                    .contains("세무1과가 같은 업무 성격에서 이 항목이 좋습니다.", "어떻게 했는지 물어보기")
                    .contains("종료인사");
            assertThat(offers.substring(0, offers.indexOf("</section>"))).doesNotContainPattern("\\d\\.\\d");
        }
    }

    @Test
    void whereNothingIsSureNothingIsSaid() throws Exception {
        for (String name : List.of("세무1과", "OK민원센터", "감사담당관")) {
            String tasks = "/departments/" + office.department(name) + "/tasks";
            assertThat(office.read(office.leader(name), tasks)).as(name).doesNotContain("id=\"ask\"");
        }
    }

    @Test
    void aQuestionFindsItsAnswerAndOthersReadItInTheLibrary() throws Exception {
        String path = ask("어떤 순서로 말하시나요?");

        assertThat(office.read(leader1, "/due")).contains("물음에 답하기: 세무2과, 종료인사", path);
        assertThat(office.read("cs", "/due")).contains("답을 기다리는 물음: 세무2과 → 세무1과, 종료인사");
        assertThat(office.read(leader1, path)).contains("어떤 순서로 말하시나요?", "답 보내기");
        assertThat(office.read("leader", path)).contains("아직 답이 없습니다.").doesNotContain("답 보내기");

        office.send(
                leader1,
                path + "/answer",
                Map.of("answer", "끊기 전에 꼭 한 번 더 여쭙니다.", "share", "true", "title", "끊기 전 한 번 더 여쭙기"));

        assertThat(office.read("leader", path)).contains("끊기 전에 꼭 한 번 더 여쭙니다.");
        assertThat(office.read("leader", "/departments/" + tax2 + "/tasks"))
                .contains("답이 왔습니다. 읽어 보기", "끊기 전 한 번 더 여쭙기", "출처: 우리 구 세무1과 (사례만 있고 수치 없음)");
        String library = office.read("executive", "/tasks");
        assertThat(library).contains("끊기 전 한 번 더 여쭙기", "우리 구 세무1과");
        assertThat(office.read(leader1, "/due")).doesNotContain("물음에 답하기");
        assertThat(office.read("deputy", "/departments/" + tax2 + "/tasks/new?idea=case-" + id(path) + "&item=종료"))
                .contains("value=\"끊기 전 한 번 더 여쭙기\"");
    }

    @Test
    void theAnswerMayComeWithATaskAndAFile() throws Exception {
        String path = ask("");
        UUID task = jdbc.sql("""
                        insert into improvement.task (id, department_id, quarter, window_quarters, kind, title, action, checks,
                               starts_on, stop_rule, state, created_by, created_at, changed_by, changed_at)
                        values (gen_random_uuid(), :department, '2026-2', 1, 'ROUTINE', '세무1과의 연습', '둘씩 연습합니다.', '매주 셉니다.',
                               date '2026-04-06', 'AT_THE_END', 'DRAFT', 'test', now(), 'test', now())
                        returning id
                        """).param("department", tax1).query(UUID.class).single();

        assertThat(text(office.send(leader1, path + "/answer", Map.of("answer", "이렇게 합니다.", "task", task.toString()))))
                .contains("우리 부서가 시작한 과제만");
        jdbc.sql("""
                        update improvement.task set state = 'DECLARED', declared_by = 'test', declared_at = now()
                         where id = :task
                        """).param("task", task).update();
        office.upload(leader1, path + "/answer?answer=이렇게 합니다.&task=" + task, "번호표.pdf", PAPER, false);

        assertThat(office.read("leader", path)).contains("이렇게 합니다.", "세무1과의 연습", "둘씩 연습합니다.", "번호표.pdf");
        assertThat(office.answer("leader", path + "/file.pdf").getContentAsByteArray())
                .isEqualTo(PAPER);
        assertThat(office.answer(office.leader("건축과"), path + "/file.pdf").getStatus())
                .isEqualTo(403);
    }

    @Test
    void nobodyButTheTwoAndTheCsOfficeIsToldWhoAsked() throws Exception {
        String path = ask("");

        for (String other : List.of("head", "bureau", "executive", "staff", "admin", "integrity", "representative")) {
            assertThat(office.answer(other, path).getStatus()).as(other).isEqualTo(403);
            assertThat(office.answer(other, "/sharing").getStatus()).as(other).isEqualTo(403);
            assertThat(text(office.answer(other, "/due"))).as(other).doesNotContain("물음");
        }
        String third = office.leader("건축과");
        assertThat(office.answer(third, path).getStatus()).isEqualTo(403);
        assertThat(office.read(third, "/sharing")).doesNotContain("세무2과");
        assertThat(office.read("cs", path)).contains("세무2과에서 세무1과에 종료인사를 어떻게 하는지 물어보았습니다.");
        for (String able : List.of("leader", "deputy", "cs")) {
            assertThat(office.send(able, path + "/answer", Map.of("answer", "대신 답합니다."))
                            .getStatus())
                    .as(able)
                    .isEqualTo(403);
        }
    }

    @Test
    void oneCanSayThatOneCannotAnswer() throws Exception {
        String path = ask("");

        office.send(leader1, path + "/decline", Map.of("reason", "7월 재산세 기간이 끝난 뒤에 말씀드리겠습니다."));

        assertThat(office.read("leader", path)).contains("답하기 어려움", "재산세 기간이 끝난 뒤");
        assertThat(office.read("leader", "/departments/" + tax2 + "/tasks")).contains("이번에는 답하기 어렵다고 했습니다.");
    }

    @Test
    void theSecondAnswerIsToldAndLosesNothing() throws Exception {
        String path = ask("");
        office.send(leader1, path + "/answer", Map.of("answer", "첫 번째 답입니다."));

        String second = text(office.send(leader1, path + "/answer", Map.of("answer", "두 번째 답입니다.")));

        assertThat(second).contains("다른 분이 먼저 답했습니다", "첫 번째 답입니다.", "두 번째 답입니다.");
        assertThatThrownBy(() -> jdbc.sql("update improvement.share_request set answer = '고친 답' where id = :id")
                        .param("id", id(path))
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() throws Exception {
        String path = ask("");

        String refused = text(office.send(leader1, path + "/answer", Map.of("answer", " ", "share", "true")));

        assertThat(refused).contains("어떻게 하고 있는지 적어 주세요.", "이름을 100자 안으로");
    }

    @Test
    void askedTwiceItIsOneQuestion() throws Exception {
        assertThat(ask("처음")).isEqualTo(ask("다시"));
    }

    @Test
    void onlyWhoSurelyDoesBetterIsAsked() throws Exception {
        String asked = "/departments/" + tax2 + "/sharing";
        MockHttpServletResponse answer = office.send(
                "leader", asked, Map.of("to", office.department("징수과").toString(), "item", "종료"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/departments/" + tax2 + "/tasks#ask");
        assertThat(jdbc.sql("select count(*) from improvement.share_request where from_department_id = :from")
                        .param("from", tax2)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.send(leader1, asked, Map.of("to", tax1.toString(), "item", "종료"))
                        .getStatus())
                .isEqualTo(403);
    }

    private String ask(String words) throws Exception {
        String redirected = Objects.requireNonNull(office.send(
                        "leader",
                        "/departments/" + tax2 + "/sharing",
                        Map.of("to", tax1.toString(), "item", "종료", "words", words))
                .getRedirectedUrl());
        assertThat(redirected).startsWith("/sharing/");
        return redirected;
    }

    private static UUID id(String path) {
        Matcher id = Pattern.compile("/sharing/(.+)").matcher(path);
        assertThat(id.matches()).isTrue();
        return UUID.fromString(id.group(1));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
