package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class SignInTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "s" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void fiveWrongPasswordsCloseAnAccountForAWhile() throws Exception {
        String login = office.login(Role.LEADER);
        for (int attempt = 1; attempt <= Accounts.FAILURES_MAX; attempt++) {
            signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
        }
        signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/signin?error"));

        jdbc.sql("update accounts.account set locked_until = locked_until - interval '15 minutes' where login = ?")
                .param(login)
                .update();
        signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() throws Exception {
        String login = office.login(Role.CS_OFFICE);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt < Accounts.FAILURES_MAX; attempt++) {
                signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
            }
            signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() throws Exception {
        signIn("nobody-" + UUID.randomUUID(), "wrong").andExpect(redirectedUrl("/signin?error"));
    }

    @Test
    void everySignInIsWrittenDown() throws Exception {
        String login = office.login(Role.EXECUTIVE);
        signIn(login, "wrong");
        signIn(login, TestOffice.PASSWORD);

        assertThat(jdbc.sql("select action from accounts.audit where account = ? order by seq")
                        .param(login)
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN_FAILED", "SIGN_IN");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        web.perform(post("/settings/display").param("lang", "en").with(user(office.login(Role.LEADER))))
                .andExpect(redirectedUrl("/signin?expired"));

        assertThat(jdbc.sql("select lang from accounts.account where login = ?")
                        .param(office.login(Role.LEADER))
                        .query(String.class)
                        .single())
                .isEqualTo("ko");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        web.perform(get("/signin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .startsWith("default-src 'self';")
                        .doesNotContain("unsafe"));
    }

    @Test
    void aReturnAddressElsewhereLeadsToTheFirstPage() throws Exception {
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            web.perform(post("/settings/display")
                            .param("returnTo", elsewhere)
                            .with(user(office.login(Role.LEADER)))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void aLeaderWhoMovedHasLostTheOldDepartmentThatDay() throws Exception {
        String login = office.login(Role.LEADER);
        web.perform(get("/departments/" + office.department()).with(user(login)))
                .andExpect(status().isOk());

        jdbc.sql("""
                        update organization.term set to_date = ?
                         where person_id = (select person_id from accounts.account where login = ?)
                        """).params(LocalDate.of(2026, 7, 6), login).update();

        web.perform(get("/departments/" + office.department()).with(user(login)))
                .andExpect(status().isForbidden());
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return web.perform(formLogin("/signin").user(login).password(password));
    }
}
