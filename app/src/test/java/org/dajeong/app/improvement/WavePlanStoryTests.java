package org.dajeong.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.GaonTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.fieldwork.PlannedRatings;
import org.dajeong.app.organization.Department;
import org.dajeong.app.organization.Departments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// The CS office plans how many ratings each department gets; goals say what can be told with them.
@GaonTest
@Transactional
class WavePlanStoryTests {

    private static final Quarter PLANNED = new Quarter(2026, 3);
    private static final String PLAN = "/waves/plans/2026-3";

    @Autowired
    private MockMvc web;

    @Autowired
    private PlannedRatings plans;

    @Autowired
    private Departments departments;

    private UUID department(String name) {
        return departments.all().stream()
                .filter(known -> known.nameKo().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    private MockHttpServletResponse perform(String who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(
                        request.with(user(who)).with(csrf()).locale(Locale.KOREAN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String field(String department) {
        return "ratings-" + department(department);
    }

    @Test
    void aGoalSaysWhetherItsRatingsArePlannedOrAsManyAsLastTime() throws Exception {
        String goals = "/departments/" + department("세무2과") + "/goals?quarter=2026-3";
        assertThat(perform("leader", get(goals)).getContentAsString()).contains("이 분기 조사(지난 조사만큼 24건)");

        assertThat(perform("cs", post(PLAN).param(field("세무2과"), "60")).getRedirectedUrl())
                .isEqualTo("/waves");

        assertThat(plans.find(PLANNED, department("세무2과"))).hasValue(60);
        assertThat(plans.find(PLANNED, department("세무1과"))).isEmpty();
        assertThat(perform("leader", get(goals)).getContentAsString()).contains("이 분기 조사(조사 계획대로 60건)");
        assertThat(perform("cs", get(PLAN)).getContentAsString()).contains("value=\"60\"");
    }

    @Test
    void aWaveThatBecomesTooThinForAGoalIsSeenAtOnce() throws Exception {
        assertThat(perform("cs", get("/goals?quarter=2026-3&show=THIN")).getContentAsString())
                .doesNotContain(">세무2과<");

        perform("cs", post(PLAN).param(field("세무2과"), "5"));

        assertThat(perform("cs", get("/goals?quarter=2026-3&show=THIN")).getContentAsString())
                .contains(">세무2과<", "예정 5건, 확인하려면");
    }

    @Test
    void whatIsNoNumberIsSaidAndNothingIsKept() throws Exception {
        String page = perform("cs", post(PLAN).param(field("세무2과"), "많이").param(field("세무1과"), "30"))
                .getContentAsString();

        assertThat(page).contains("세무2과: 1부터 9999까지", "value=\"많이\"", "value=\"30\"");
        assertThat(plans.of(PLANNED)).isEmpty();
        assertThat(perform("cs", get("/waves/plans/now")).getStatus()).isEqualTo(404);
    }
}
