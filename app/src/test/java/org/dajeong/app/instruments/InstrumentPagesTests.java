package org.dajeong.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.instruments.InstrumentVersion.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// 조사표 관리 in the browser's words.
@ProductTest
class InstrumentPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Instruments instruments;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "i" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void fromAPublishedFormToAVersionInUse() throws Exception {
        assertThat(page(Role.CS_OFFICE, get("/instruments"))).contains("공개된 조사표", "이 조사표로 만들기");

        String edit = place(post("/instruments/versions").param("template", "seoul-visit-2016"));
        UUID id = UUID.fromString(edit.replaceAll(".*/versions/(.*)/edit", "$1"));
        assertThat(page(Role.CS_OFFICE, get(edit))).contains("value=\"환경\"", "민원실 환경", "name=\"points\"");

        String wrong = page(Role.CS_OFFICE, lines(id, "0", "95"));
        assertThat(wrong).contains("다시 확인해 주세요", "1번째 줄의 배점은 1부터 1,000까지의 정수로", "value=\"0\"");
        assertThat(instruments.get(id).items()).hasSize(5);

        assertThat(place(lines(id, "5", "90"))).isEqualTo("/instruments/versions/" + id);
        assertThat(page(Role.CS_OFFICE, get("/instruments/versions/" + id))).contains("(합계 95점)", "이유·절차 설명");
        assertThat(page(Role.CS_OFFICE, get(edit))).contains("합계가 100점이 아니어도 됩니다");

        place(post("/instruments/versions/" + id + "/use"));
        assertThat(instruments.get(id).state()).isEqualTo(State.IN_USE);
        assertThat(page(Role.CS_OFFICE, get("/instruments/versions/" + id)))
                .contains("이 판을 바탕으로 다음 판 만들기")
                .doesNotContain("/edit");
        assertThat(place(get(edit))).isEqualTo("/instruments/versions/" + id);
    }

    @Test
    void othersReadAndDoNotWrite() throws Exception {
        for (Role role : new Role[] {Role.INTEGRITY_OFFICE, Role.STAFF_REPRESENTATIVE}) {
            assertThat(page(role, get("/instruments")))
                    .contains("공개된 조사표")
                    .doesNotContain("<button class=\"quiet\" name=\"template\"");
            assertThat(answer(role, post("/instruments/versions").param("template", "seoul-visit-2016"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(answer(Role.LEADER, get("/instruments")).getStatus()).isEqualTo(403);
    }

    private static MockHttpServletRequestBuilder lines(UUID id, String first, String second) {
        return post("/instruments/versions/" + id)
                .param("stage", "민원실 환경", "응대", "")
                .param("nameKo", "민원실 환경", "상담", "")
                .param("nameEn", "Environment", "Consultation", "")
                .param("points", first, second, "")
                .param("field", "ENVIRONMENT", "REASON_GIVING", "BEHAVIOUR")
                .param("code", "환경", "상담", "")
                .param("officialName", "환경", "상담", "");
    }

    private String page(Role role, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(role, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private String place(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(answer(Role.CS_OFFICE, request).getRedirectedUrl());
    }

    private MockHttpServletResponse answer(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(office.login(role))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
