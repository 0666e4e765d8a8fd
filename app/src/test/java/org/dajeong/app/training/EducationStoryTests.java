package org.dajeong.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dajeong.app.training.EducationOffice.fields;
import static org.dajeong.app.training.EducationOffice.form;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.MultiValueMap;

/// In-department education in 가온구, from the session to the recognised minutes.
@GaonTest
class EducationStoryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    private static final byte[] PAPER = "%PDF-1.7 교육 자료".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private EducationOffice office;
    private UUID tax;
    private List<UUID> staff;

    @BeforeEach
    void enter() {
        office = new EducationOffice(web, jdbc);
        tax = office.department("세무2과");
        staff = office.staff(tax, DAY);
    }

    @Test
    void aSessionInHalvesIsOneSessionAndCountsOnceForWhoeverSatInBoth() throws Exception {
        UUID both = staff.get(3);
        int before = recognised(both);
        MultiValueMap<String, String> typed = form(DAY, List.of(staff.get(2), both));
        typed.add("attendedSecond", both.toString());
        typed.add("attendedSecond", staff.get(4).toString());
        String session = create("deputy", tax, typed);

        assertThat(office.read("deputy", session))
                .contains("참석 3명", "첫 번째 절반", "두 번째 절반", "부서장 확인 전입니다")
                .contains(office.code(both));
        assertThat(recognised(both)).isEqualTo(before);

        assertThat(office.read("head", "/approvals")).contains("끊기 전에 더 궁금한 점 여쭙기", session + "/confirm");
        assertThat(office.send("head", session + "/confirm", fields("version", "1", "document", "", "on", ""))
                        .getContentAsString())
                .contains("문서번호를 100자까지", "시행일자를 오늘까지");
        MockHttpServletResponse done = office.send(
                "head", session + "/confirm", fields("version", "1", "document", "세무2과-1501", "on", "2026-07-06"));

        assertThat(done.getRedirectedUrl()).isEqualTo("/approvals");
        assertThat(office.read("head", "/approvals")).doesNotContain(session);
        assertThat(recognised(both)).isEqualTo(before + 20);
        assertThat(office.read("leader", session)).contains("세무2과-1501").doesNotContain("/edit");
        assertThat(trail(session)).containsExactly("CREATE", "CHANGE");
    }

    @Test
    void whatWasConfirmedIsNeverChanged() throws Exception {
        String session = create("deputy", tax, form(DAY, staff.subList(0, 2)));
        office.send("head", session + "/confirm", fields("version", "1", "document", "세무2과-1502", "on", "2026-07-06"));
        UUID id = id(session);

        office.send("deputy", session, form(DAY, staff.subList(0, 5)));
        office.send("deputy", session + "/delete", fields());

        assertThat(office.read("deputy", session)).contains("참석 2명");
        for (String change : List.of(
                "update training.session set minutes = 60 where id = :id",
                "delete from training.session where id = :id",
                "delete from training.attendance where session_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theSecondOfTwoIsToldAndLosesNothing() throws Exception {
        String session = create("deputy", tax, form(DAY, staff.subList(0, 2)));
        MultiValueMap<String, String> first = form(DAY, staff.subList(0, 2));
        first.set("topic", "이유 한 문장");
        first.add("version", "1");
        MultiValueMap<String, String> second = form(DAY, staff.subList(0, 3));
        second.set("material", "다음에 할 일 한 문장");
        second.add("version", "1");

        office.send("leader", session, first);
        String told = office.send("deputy", session, second).getContentAsString();

        assertThat(told)
                .contains("먼저 저장했습니다", "이유 한 문장", "다음에 할 일 한 문장", "참석 2명")
                .contains("name=\"version\" value=\"2\"");
        second.set("version", "2");
        office.send("deputy", session, second);
        assertThat(office.read("deputy", session)).contains("다음에 할 일 한 문장", "참석 3명");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        UUID stranger = office.staff(office.department("건축과"), DAY).getFirst();
        MultiValueMap<String, String> typed = form(DAY.plusDays(1), List.of(stranger));
        typed.set("minutes", "9");
        typed.set("topic", " ");
        typed.set("kind", "REHEARSAL");
        typed.add("item", "없는 항목");
        typed.add("task", UUID.randomUUID().toString());

        String told = office.send("deputy", "/departments/" + tax + "/education", typed)
                .getContentAsString();

        assertThat(told)
                .contains(
                        "종류를 골라 주세요",
                        "이미 한 교육을 적습니다",
                        "10분에서 60분까지 적어",
                        "주제를 적어 주세요",
                        "조사표에 있는 항목",
                        "우리 부서의 CS과제를",
                        "그날 우리 부서에서 일하지 않은 사람",
                        "가르친 사람을 그날");
        typed.remove("attended");
        typed.set("minutes", "60");
        assertThat(office.send("deputy", "/departments/" + tax + "/education", typed)
                        .getContentAsString())
                .contains("참석한 직원을 한 명 이상")
                .doesNotContain("10분에서 60분까지 적어");
    }

    @Test
    void theListIsThatOfTheStaffOnTheDay() throws Exception {
        LocalDate autumn = LocalDate.of(2025, 10, 1);
        List<UUID> then = office.staff(tax, autumn);
        UUID gone = then.stream()
                .filter(person -> !staff.contains(person))
                .findFirst()
                .orElseThrow();
        MultiValueMap<String, String> typed = form(autumn, List.of(gone));
        typed.add("list", "true");

        assertThat(office.read("deputy", "/departments/" + tax + "/education/new"))
                .doesNotContain(office.code(gone));
        assertThat(office.send("deputy", "/departments/" + tax + "/education", typed)
                        .getContentAsString())
                .contains(office.code(gone), "끊기 전에 더 궁금한 점 여쭙기")
                .doesNotContain("problems-heading");
    }

    @Test
    void aFileIsTakenByTheRulesOfEvidenceAndOnlyOne() throws Exception {
        String session = create("deputy", tax, form(DAY, staff.subList(0, 2)));
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

        assertThat(office.upload("deputy", session + "/file", "사진.png", picture).getContentAsString())
                .contains("얼굴을 알아볼 수 없게");
        assertThat(office.upload("deputy", session + "/file", "자료.exe", PAPER).getContentAsString())
                .contains("파일만 올릴 수 있습니다");
        office.upload("deputy", session + "/file", "../옛 자료.pdf", PAPER);
        office.upload("deputy", session + "/file", "자료.pdf", "%PDF-1.7 새".getBytes(StandardCharsets.UTF_8));

        assertThat(office.read("head", session)).contains("자료.pdf", "SHA-256").doesNotContain("옛 자료");
        MockHttpServletResponse file = office.answer("head", session + "/file.pdf");
        assertThat(file.getContentAsByteArray()).isEqualTo("%PDF-1.7 새".getBytes(StandardCharsets.UTF_8));
        assertThat(trail(session)).contains("DOWNLOAD");
    }

    @Test
    void whoConfirmsIsSaidByTheRuleOfTheKind() throws Exception {
        MultiValueMap<String, String> typed = form(DAY, staff.subList(0, 2));
        typed.set("kind", "CASCADE");
        typed.set("minutes", "30");
        String session = create("deputy", tax, typed);
        MultiValueMap<String, String> confirmation = fields("version", "1", "document", "행정지원과-7", "on", "2026-07-06");

        assertThat(office.read("head", "/approvals")).doesNotContain(session);
        office.send("head", session + "/confirm", confirmation);
        assertThat(office.read("head", session)).contains("CS 총괄 담당자 확인 전입니다");
        assertThat(office.read("cs", "/education")).contains(session);

        office.send("cs", session + "/confirm", confirmation);
        assertThat(office.read("cs", session)).contains("행정지원과-7");
        assertThat(office.read("cs", "/education")).doesNotContain(session);
    }

    @Test
    void rehearsalsOfTasksStandBesideSessionsAndCountWithTheirTask() throws Exception {
        UUID person = jdbc.sql("""
                        select s.person_id
                          from improvement.task_rehearsal_staff s
                          join improvement.task_rehearsal r on r.id = s.rehearsal_id
                          join improvement.task t on t.id = r.task_id
                         where t.department_id = :tax and t.quarter = '2026-1' and r.held_on = date '2026-01-12'
                         order by s.person_id limit 1
                        """).param("tax", tax).query(UUID.class).single();
        String all = office.read("leader", "/departments/" + tax + "/education")
                + office.read("leader", "/departments/" + tax + "/education?page=2");

        assertThat(all).contains("부서 내 친절교육 · 20분", "연습 · 10분", "CS과제와 함께 확인");
        assertThat(jdbc.sql("select count(*) from training.session where kind_code = 'REHEARSAL'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(cells(person)).contains("연습");
    }

    @Test
    void departmentsThatHeldNoneComeFirst() throws Exception {
        String page = office.read("cs", "/education?quarter=2026-2");

        assertThat(page).contains("50개 부서 가운데");
        assertThat(page.indexOf(">주차관리과<")).isBetween(0, page.indexOf(">세무1과<"));
        assertThat(page.indexOf(">재무과<")).isBetween(0, page.indexOf(">건축과<"));
    }

    @Test
    void nobodyElseReadsOrWrites() throws Exception {
        String session = create("deputy", tax, form(DAY, staff.subList(0, 2)));
        String other = office.leader("건축과");

        for (String path :
                List.of(session, "/departments/" + tax + "/education", "/departments/" + tax + "/education/hours")) {
            assertThat(office.answer("staff", path).getStatus()).isEqualTo(403);
            assertThat(office.answer("executive", path).getStatus()).isEqualTo(403);
            assertThat(office.answer(other, path).getStatus()).isEqualTo(403);
            assertThat(office.answer("cs", path).getStatus()).isEqualTo(200);
        }
        for (String path : List.of(session, session + "/delete", session + "/file/delete")) {
            assertThat(office.send(other, path, form(DAY, staff)).getStatus()).isEqualTo(403);
            assertThat(office.send("cs", path, form(DAY, staff)).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void aStaffMemberSeesHisOwnHoursAndNoOneElses() throws Exception {
        UUID person = jdbc.sql("select person_id from accounts.account where login = 'staff'")
                .query(UUID.class)
                .single();
        String own = office.read("staff", "/own");

        assertThat(own).contains("상시학습 인정시간 2026년").doesNotContain(office.code(person));
        staff.forEach(one -> assertThat(own).doesNotContain(office.code(one)));
    }

    private String create(String login, UUID department, MultiValueMap<String, String> typed) throws Exception {
        MockHttpServletResponse response = office.send(login, "/departments/" + department + "/education", typed);
        assertThat(response.getStatus()).as(response.getContentAsString()).isIn(302, 303);
        return String.valueOf(response.getRedirectedUrl());
    }

    /// Recognised minutes of in-department education, as the workbook's source has them.
    private int recognised(UUID person) {
        return hours.of(2026).stream()
                .filter(one -> one.person().equals(person) && one.kind().code().equals("IN_DEPARTMENT"))
                .mapToInt(Recognition.Hours::recognised)
                .sum();
    }

    private List<String> cells(UUID person) {
        return hours.of(2026).stream()
                .filter(one -> one.person().equals(person) && one.recognised() > 0)
                .map(one -> one.kind().nameKo())
                .toList();
    }

    @Autowired
    private Recognition hours;

    private List<String> trail(String session) {
        return jdbc.sql("select action from accounts.audit where subject = :subject and action <> 'READ' order by seq")
                .param("subject", "education " + id(session))
                .query(String.class)
                .list();
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }
}
