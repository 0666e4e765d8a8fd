package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dajeong.app.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: a session is one person's at one computer, and ends when it should.
@ServedTest
class SessionTests {

    private static final String SESSION = "dajeong";
    private static final String LATER = "여기서 다른 낱말 셋";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private TestOffice office;
    private String login;
    private Guest guest;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "t" + UUID.randomUUID().toString().substring(0, 8));
        login = office.login(Role.LEADER);
        guest = new Guest(port);
    }

    @Test
    void whoeverSignsInGetsANewSession() {
        guest.get("/signin");
        String before = guest.cookie(SESSION).orElseThrow();

        guest.signIn(login, TestOffice.PASSWORD);

        assertThat(guest.cookie(SESSION)).isPresent().get().isNotEqualTo(before);
        Guest thief = new Guest(port);
        thief.take(SESSION, before);
        assertThat(isIn(thief)).isFalse();
        assertThat(isIn(guest)).isTrue();
    }

    @Test
    void theCookieIsForThisSiteOverTlsAndNotForScripts() {
        Guest.Answer answer = guest.signIn(login, TestOffice.PASSWORD);
        List<String> set = answer.headers().allValues("Set-Cookie");

        assertThat(set).hasSize(1);
        assertThat(set.getFirst()).startsWith(SESSION + "=");
        assertThat(set.getFirst().split("; ")).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(set.getFirst()).doesNotContain("Max-Age", "Expires", "Domain");

        Guest.Answer page = guest.follow(guest.get("/password"));
        assertThat(guest.post(page, "/settings/display", "lang", "en").header("Set-Cookie"))
                .get()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        guest.signIn(login, TestOffice.PASSWORD);
        assertThat(isIn(guest)).isTrue();

        assertThat(jdbc.sql("""
                        update accounts.spring_session
                           set last_access_time = last_access_time - 1800000, expiry_time = expiry_time - 1800000
                         where principal_name = ? and max_inactive_interval = 1800
                        """).param(login).update()).isEqualTo(1);

        assertThat(guest.get("/").next().orElseThrow()).hasToString(Guest.PRODUCT + "/signin?expired");
    }

    @Test
    void aNewPasswordEndsTheSessionsAtAllOtherComputers() {
        Guest elsewhere = new Guest(port);
        guest.signIn(login, TestOffice.PASSWORD);
        elsewhere.signIn(login, TestOffice.PASSWORD);
        assertThat(isIn(elsewhere)).isTrue();

        Guest.Answer form = guest.get("/password");
        guest.post(form, "/password", "old", TestOffice.PASSWORD, "chosen", LATER, "repeated", LATER);

        assertThat(isIn(guest)).isTrue();
        assertThat(isIn(elsewhere)).isFalse();
    }

    @Test
    void signingOutEndsTheSessionAndIsWrittenDown() {
        guest.signIn(login, TestOffice.PASSWORD);
        String session = guest.cookie(SESSION).orElseThrow();

        Guest.Answer out = guest.post(guest.get("/password"), "/signout");

        assertThat(out.next().orElseThrow()).hasToString(Guest.PRODUCT + "/signin?out");
        Guest thief = new Guest(port);
        thief.take(SESSION, session);
        assertThat(isIn(thief)).isFalse();
        assertThat(jdbc.sql("select action || ' ' || address from accounts.audit where account = ? order by seq")
                        .param(login)
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN 10.20.30.40", "SIGN_OUT 10.20.30.40");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        guest.signIn(login, TestOffice.PASSWORD);

        for (String path : List.of("/signin", "/password", "/css/dajeong.css", "/no-such-page", "/accounts")) {
            Guest.Answer answer = guest.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.header("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(path).isPresent();
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("max-age=31536000")
                    .doesNotContain("includeSubDomains");
            assertThat(answer.header("Server")).as(path).isEmpty();
        }
        assertThat(guest.get("/password").header("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @Test
    void thePageFrameLeadsToOnesOwnPasswordAndPasskeys() {
        guest.signIn(login, TestOffice.PASSWORD);

        assertThat(guest.get("/method").text()).contains("href=\"/password\"", "href=\"/passkeys\"");
        assertThat(new Guest(port).get("/signin").text()).doesNotContain("href=\"/password\"");
    }

    private static boolean isIn(Guest guest) {
        return guest.get("/password").status() == 200;
    }
}
