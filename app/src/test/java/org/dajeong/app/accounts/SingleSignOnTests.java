package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajeong.app.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: whoever the agency's own sign-in knows comes in with the rights of his account here.
@ServedTest
class SingleSignOnTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private PasswordEncoder passwords;

    private TestOffice office;
    private Guest guest;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(
                jdbc, accounts, passwords, "o" + UUID.randomUUID().toString().substring(0, 8));
        guest = new Guest(port);
    }

    @Test
    void aLeaderComesToHisPage() {
        Guest.Answer page = comeIn(office.login(Role.LEADER));

        assertThat(page.address()).hasToString(Guest.PRODUCT + "/departments/" + office.department());
        assertThat(page.status()).isEqualTo(200);
        assertThat(trail(office.login(Role.LEADER))).startsWith("SIGN_IN 10.20.30.40 ");
    }

    @Test
    void theAgencyMayWriteTheNameInCapitals() {
        String login = office.login(Role.CS_OFFICE);

        Guest.Answer page = comeIn(login.toUpperCase(Locale.ROOT));

        assertThat(page.address().getPath()).isEqualTo("/agency");
        assertThat(trail(login)).first().asString().startsWith("SIGN_IN ");
    }

    @Test
    void whoeverHasNoAccountIsToldSo() {
        String stranger = "stranger-" + UUID.randomUUID();

        Guest.Answer page = comeIn(stranger);

        assertThat(page.address().getPath()).isEqualTo("/signin");
        assertThat(page.text()).contains("기관 통합인증은 되었으나 다정에 계정이 없습니다.");
        assertThat(trail(stranger)).containsExactly("SIGN_IN_FAILED 10.20.30.40 agency-unknown");
        assertThat(guest.get("/").next().orElseThrow().getPath()).isEqualTo("/signin");
    }

    @Test
    void aClosedAccountStaysClosed() {
        String login = office.login(Role.EXECUTIVE);
        keeping.enable(office.account(Role.EXECUTIVE), false, office.account(Role.ADMINISTRATOR));

        Guest.Answer page = comeIn(login);

        assertThat(page.text()).contains("사용이 중지된 계정입니다.");
        assertThat(trail(login)).containsExactly("SIGN_IN_FAILED 10.20.30.40 agency-closed");
        assertThat(guest.get("/").next().orElseThrow().getPath()).isEqualTo("/signin");
    }

    @Test
    void nobodyHasToChangeAPasswordHeDidNotUse() {
        keeping.resetPassword(office.account(Role.STAFF));

        assertThat(comeIn(office.login(Role.STAFF)).address().getPath()).isEqualTo("/own");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        guest.follow(guest.get("/oauth2/authorization/agency"));

        Guest.Answer page = guest.follow(guest.get("/login/oauth2/code/agency?code=made-up&state=made-up"));

        assertThat(page.address().getPath()).isEqualTo("/signin");
        assertThat(page.text()).contains("기관 통합인증으로 로그인하지 못했습니다.");
    }

    /// From the sign-in page to the agency's, and back.
    private Guest.Answer comeIn(String name) {
        assertThat(guest.get("/signin").text()).contains("/oauth2/authorization/agency");
        Guest.Answer form = guest.follow(guest.get("/oauth2/authorization/agency"));
        assertThat(form.address().getHost()).isEqualTo("127.0.0.1");
        return guest.follow(guest.post(form, "/login", "username", name, "password", AgencyProvider.PASSWORD));
    }

    private List<String> trail(String login) {
        return jdbc.sql(
                        "select action || ' ' || address || ' ' || detail from accounts.audit where account = ? order by seq")
                .param(login)
                .query(String.class)
                .list();
    }
}
