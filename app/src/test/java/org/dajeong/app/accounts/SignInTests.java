package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private AccountKeeping keeping;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Clock clock;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "s" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void fiveWrongPasswordsCloseAnAccountForAWhile() throws Exception {
        String login = office.login(Role.LEADER);
        for (int attempt = 1; attempt < WrongPasswords.MAX; attempt++) {
            signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
        }
        signIn(login.toUpperCase(Locale.ROOT), "wrong").andExpect(redirectedUrl("/signin?error=locked"));
        signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/signin?error=locked"));
        web.perform(get("/signin?error=locked"))
                .andExpect(content().string(containsString("15분 뒤에 다시 로그인해 주세요.")))
                .andExpect(content().string(containsString("시스템 관리자에게 새 비밀번호를 받아 주세요.")));

        jdbc.sql("""
                        update accounts.wrong_password set closed_until = closed_until - interval '15 minutes'
                         where login = ?
                        """).param(login).update();
        signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void anAdministratorOpensItAtOnceWithANewPassword() throws Exception {
        String login = office.login(Role.LEADER);
        for (int attempt = 1; attempt <= WrongPasswords.MAX; attempt++) {
            signIn(login, "wrong");
        }

        signIn(login, once(Role.LEADER)).andExpect(redirectedUrl("/"));
    }

    @Test
    void whoeverHoldsTheDatabaseLetsAnAdministratorIn() throws Exception {
        Administrators terminal = new Administrators(jdbc, clock);
        String login = "first-" + UUID.randomUUID().toString().substring(0, 8);

        signIn(login, terminal.letIn(login).orElseThrow()).andExpect(redirectedUrl("/"));
        web.perform(get("/accounts").with(user(login))).andExpect(redirectedUrl("/password"));

        UUID account = jdbc.sql("select id from accounts.account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        keeping.enable(account, false, office.account(Role.ADMINISTRATOR));
        keeping.revoke(account, Role.ADMINISTRATOR, office.account(Role.ADMINISTRATOR));
        signIn(login, terminal.letIn(login).orElseThrow()).andExpect(redirectedUrl("/"));
        assertThat(terminal.anyIsOpen()).isTrue();
        assertThat(terminal.letIn("No Login")).isEmpty();
        assertThat(jdbc.sql("select detail from accounts.audit where account = '(terminal)' and subject = ?")
                        .param("account " + login)
                        .query(String.class)
                        .list())
                .containsExactly("let in as ADMINISTRATOR", "let in as ADMINISTRATOR");
    }

    @Test
    void aPasswordOfAnAdministratorWorksForSevenDays() throws Exception {
        String login = office.login(Role.DEPUTY);
        String password = once(Role.DEPUTY);
        String over = "update accounts.account set password_once_until = ? where login = ?";
        OffsetDateTime nextMonday =
                LocalDate.of(2026, 7, 13).atTime(9, 0).atZone(clock.getZone()).toOffsetDateTime();
        assertThat(jdbc.sql("select password_once_until from accounts.account where login = ?")
                        .param(login)
                        .query(OffsetDateTime.class)
                        .single())
                .isBetween(nextMonday, nextMonday.plusHours(12));

        jdbc.sql(over).params(OffsetDateTime.now(clock), login).update();
        signIn(login, password).andExpect(redirectedUrl("/signin?error=once-over"));
        signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
        web.perform(get("/signin?error=once-over")).andExpect(content().string(containsString("기한(7일)이 지났습니다.")));

        jdbc.sql(over).params(OffsetDateTime.now(clock).plusMinutes(1), login).update();
        signIn(login, password).andExpect(redirectedUrl("/"));
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() throws Exception {
        String login = office.login(Role.CS_OFFICE);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt < WrongPasswords.MAX; attempt++) {
                signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
            }
            signIn(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void anUnknownOrClosedNameIsAnsweredLikeAWrongPassword() throws Exception {
        jdbc.sql("update accounts.account set enabled = false where login = ?")
                .param(office.login(Role.STAFF))
                .update();

        for (String login : List.of("nobody-" + UUID.randomUUID(), office.login(Role.STAFF))) {
            for (int attempt = 1; attempt < WrongPasswords.MAX; attempt++) {
                signIn(login, "wrong").andExpect(redirectedUrl("/signin?error"));
            }
            signIn(login, "wrong").andExpect(redirectedUrl("/signin?error=locked"));
            signIn(login, "wrong").andExpect(redirectedUrl("/signin?error=locked"));
        }
    }

    @Test
    void whatAnAddressMakesUpIsToldAsAWrongPassword() throws Exception {
        web.perform(get("/signin?error=made-up"))
                .andExpect(content().string(containsString("사용자 이름 또는 비밀번호가 맞지 않습니다.")));
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
    void theFilesOfAPageAreNamedByTheirContentAndKeptByBrowsers() throws Exception {
        String page = web.perform(get("/signin")).andReturn().getResponse().getContentAsString();
        Matcher file = Pattern.compile("\"(/(?:css|js|img|vendor)/[^\"]+)\"").matcher(page);
        assertThat(file.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> {
                    assertThat(name).matches(".*-[0-9a-f]{32}\\.[a-z0-9]+");
                    web.perform(get(name))
                            .andExpect(status().isOk())
                            .andExpect(header().string("Cache-Control", "max-age=31536000, public"));
                });
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

    private String once(Role role) {
        return ((AccountChange.WithPassword) keeping.resetPassword(office.account(role))).password();
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return web.perform(formLogin("/signin").user(login).password(password));
    }
}
