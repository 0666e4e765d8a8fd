package org.dajeong.app.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The executive of 가온구 looks at the whole, a leader at his department's contacts.
@GaonTest
class OverviewTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse open(String who, String path) throws Exception {
        MockHttpServletResponse response = web.perform(get(path).with(user(who)).locale(Locale.KOREAN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    private long trail(String who, String subject) {
        return jdbc.sql("select count(*) from accounts.audit where account = :who and subject like :subject || '%'")
                .param("who", who)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void theExecutiveSeesLoadFirstThenLevelsGoalsAndTasks() throws Exception {
        String page = open("executive", "/overview").getContentAsString();

        assertThat(List.of("업무량과 특이민원", "수준 구분별 부서", "이번 분기와 다음 분기 목표", "CS과제, 변화가 큰 것부터"))
                .isSortedAccordingTo((one, other) -> page.indexOf(one) - page.indexOf(other))
                .allSatisfy(heading -> assertThat(page).contains(heading));
        assertThat(page)
                .contains("주거정비과: 한 사람이 받는 응대가 구 전체의", "자치행정과: 한 사람이 받는 응대가", "달성", "진행", "확인 어려움")
                .contains("세무2과", "평균보다 낮음")
                .doesNotContain("세무2과: ", "41위", "순위로 보면", "조정점수");
        departments.all().stream()
                .filter(department -> department.until().isEmpty())
                .forEach(department -> assertThat(page).contains(department.nameKo()));
        assertThat(trail("executive", "score run")).isPositive();
        assertThat(open("executive", "/").getRedirectedUrl()).isEqualTo("/overview");
        assertThat(open("leader", "/overview").getStatus()).isEqualTo(403);
    }

    @Test
    void aLeaderGoesFromTheItemsToTheContactsOfHisDepartmentOnly() throws Exception {
        String own = "/departments/" + department("세무2과");
        assertThat(open("leader", own).getContentAsString()).contains(own + "/contacts");

        String page = open("leader", own + "/contacts").getContentAsString();
        assertThat(page)
                .contains("담당자 연결", "2026년 2분기 1차", "응대별 항목 점수", "차례를 섞어")
                .doesNotContain("오전", "오후", "부과·고지", "자동차세");
        assertThat(trail("leader", "contacts of department")).isPositive();

        assertThat(open("leader", "/departments/" + department("세무1과") + "/contacts")
                        .getStatus())
                .isEqualTo(403);
        assertThat(open("cs", own + "/contacts").getStatus()).isEqualTo(403);
        assertThat(open("executive", own + "/contacts").getStatus()).isEqualTo(403);
        assertThat(open("staff", own + "/contacts").getStatus()).isEqualTo(403);
        assertThat(open("executive", own).getContentAsString()).doesNotContain(own + "/contacts");
    }
}
