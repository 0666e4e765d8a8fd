package org.dajeong.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// FEATURE: an administrator keeps accounts, and everybody his own password.
/// Without a transaction around each test: ending somebody's sessions would wait for the test's own.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AccountPagesTests extends PageTest {

    @Test
    void aNewAccountHasAPasswordThatServesOnceAndIsShownOnce() throws Exception {
        jdbc.sql("insert into organization.person (id, code) values (?, ?)")
                .params(UUID.randomUUID(), "c0ffee-" + office.department())
                .update();
        Cookie administrator = signIn(office.login(Role.ADMINISTRATOR), TestOffice.PASSWORD);
        String page = Objects.requireNonNull(as(
                        administrator,
                        post("/accounts")
                                .param("login", "new-" + prefix())
                                .param("name", "새 사람")
                                .param("personCode", "c0ffee-" + office.department())
                                .with(csrf()))
                .getRedirectedUrl());

        String shown = text(as(administrator, get(page)));
        assertThat(shown).contains("c0ffee-", "본인이 아직 바꾸지 않음(2026. 7. 13.까지 쓸 수 있음)");
        Matcher once =
                Pattern.compile("<code>(([a-z2-9]{4}-){2}[a-z2-9]{4})</code>").matcher(shown);
        assertThat(once.find()).isTrue();
        String password = once.group(1);
        assertThat(text(as(administrator, get(page)))).doesNotContain(password);
        assertThat(trail("account new-" + prefix())).contains("CREATE").doesNotContain(password);

        Cookie session = signIn("new-" + prefix(), password);
        assertThat(as(session, get("/method")).getRedirectedUrl()).isEqualTo("/password");
        assertThat(text(as(session, get("/password")))).contains("한 번만 쓰는 비밀번호로 로그인했습니다");
        change(session, password, "네 개의 낱말을 이어", "네 개의 낱말을 이어");
        assertThat(as(session, get("/")).getRedirectedUrl()).isNotEqualTo("/password");
        assertThat(signIn("new-" + prefix(), "네 개의 낱말을 이어")).isNotNull();
    }

    @Test
    void aChosenPasswordIsLongNewAndWrittenTwiceTheSame() throws Exception {
        Cookie session = signIn(office.login(Role.STAFF), TestOffice.PASSWORD);

        assertThat(text(change(session, "not mine", "short", "shorter")))
                .contains("지금 비밀번호가 맞지 않습니다.", "10자 이상", "다시 적은 비밀번호가 다릅니다.");
        assertThat(text(change(session, TestOffice.PASSWORD, TestOffice.PASSWORD, TestOffice.PASSWORD)))
                .contains("지금과 같거나");
        assertThat(text(change(session, TestOffice.PASSWORD, "가".repeat(25), "가".repeat(25))))
                .contains("한글은 24자 안으로");
    }

    @Test
    void problemsOfANewAccountAreToldAtOnce() throws Exception {
        assertThat(text(send(Role.ADMINISTRATOR, "/accounts", "login", "Ä", "name", " ", "personCode", "nobody")))
                .contains("영문 소문자와 숫자", "표시 이름을 적어 주세요.", "이 코드의 직원이 없습니다.");
        assertThat(text(send(
                        Role.ADMINISTRATOR,
                        "/accounts",
                        "login",
                        office.login(Role.STAFF),
                        "name",
                        "이름",
                        "personCode",
                        prefix() + "-STAFF")))
                .contains("이미 있는 사용자 이름입니다.", "이 직원에게는 이미 계정이 있습니다.");
    }

    @Test
    void rolesAreGrantedForDaysAndEnded() throws Exception {
        String page = "/accounts/" + office.account(Role.STAFF);

        send(Role.ADMINISTRATOR, page + "/roles", "role", "ASSESSOR", "from", "2026-07-01", "last", "2026-12-31");
        assertThat(page(Role.ADMINISTRATOR, page)).contains("조사원", "2026. 7. 1. ~ 2026. 12. 31.", prefix() + "과 직원");
        assertThat(text(send(
                        Role.ADMINISTRATOR, page + "/roles", "role", "ASSESSOR", "from", "2026-08-01", "last", "")))
                .contains("그 기간에 이미 있는 권한입니다.");
        assertThat(text(send(Role.ADMINISTRATOR, page + "/roles", "role", "LEADER", "from", "2026-08-01")))
                .contains("직책에서 오는 권한이어서");
        assertThat(text(send(
                        Role.ADMINISTRATOR,
                        page + "/roles",
                        "role",
                        "EXECUTIVE",
                        "from",
                        "2026-08-01",
                        "last",
                        "2026-07-31")))
                .contains("마지막 날은 시작일과 같거나 뒤여야 합니다.");

        send(Role.ADMINISTRATOR, page + "/roles/end", "role", "ASSESSOR");
        assertThat(page(Role.ADMINISTRATOR, page)).contains("따로 준 권한이 없습니다.");
        assertThat(trail("account " + office.login(Role.STAFF))).contains("granted ASSESSOR", "revoked ASSESSOR");
    }

    @Test
    void nobodyChangesHisOwnRights() throws Exception {
        String own = "/accounts/" + office.account(Role.ADMINISTRATOR);

        assertThat(page(Role.ADMINISTRATOR, own)).contains("다른 시스템 관리자가 바꿉니다.").doesNotContain("권한 주기");
        for (String path : new String[] {"/roles/end", "/disable", "/roles"}) {
            assertThat(text(send(Role.ADMINISTRATOR, own + path, "role", "ADMINISTRATOR", "from", "2027-01-01")))
                    .contains("자기 계정의 권한과 상태는 바꿀 수 없습니다.");
        }
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        UUID other =
                accounts.create(new Accounts.NewAccount("admin-" + prefix(), Optional.empty(), "둘째", Optional.empty()));
        jdbc.sql("update accounts.account set enabled = false where id not in (?, ?)")
                .params(other, office.account(Role.ADMINISTRATOR))
                .update();
        // The viewer's own role ends tomorrow: once the other is gone, nobody would be left.
        jdbc.sql("update accounts.grant_of_role set to_date = '2026-07-07' where account_id = ?")
                .params(office.account(Role.ADMINISTRATOR))
                .update();
        accounts.grant(other, Role.ADMINISTRATOR, LocalDate.of(2026, 1, 1), "test");
        String page = "/accounts/" + other;

        assertThat(text(send(Role.ADMINISTRATOR, page + "/roles/end", "role", "ADMINISTRATOR")))
                .contains("마지막 시스템 관리자입니다.");
        assertThat(text(send(Role.ADMINISTRATOR, page + "/disable"))).contains("마지막 시스템 관리자입니다.");

        jdbc.sql("update accounts.grant_of_role set to_date = null where account_id = ?")
                .params(office.account(Role.ADMINISTRATOR))
                .update();
        assertThat(send(Role.ADMINISTRATOR, page + "/disable").getRedirectedUrl())
                .isEqualTo(page);
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        Cookie session = signIn(office.login(Role.STAFF), TestOffice.PASSWORD);
        String page = "/accounts/" + office.account(Role.STAFF);

        send(Role.ADMINISTRATOR, page + "/disable");

        assertThat(page(Role.ADMINISTRATOR, page)).contains("사용 중지", "다시 사용");
        assertThat(as(session, get("/password")).getRedirectedUrl()).contains("/signin");
        send(Role.ADMINISTRATOR, page + "/enable");
        assertThat(signIn(office.login(Role.STAFF), TestOffice.PASSWORD)).isNotNull();
    }

    @Test
    void theListFindsByNameLoginAndCode() throws Exception {
        assertThat(page(Role.ADMINISTRATOR, "/accounts?text=" + prefix() + "-STAFF"))
                .contains(office.login(Role.STAFF));
        assertThat(page(Role.ADMINISTRATOR, "/accounts?text=" + prefix() + "-exec"))
                .contains(office.login(Role.EXECUTIVE), "간부", "계정 1개");
        inEnglish(Role.ADMINISTRATOR);
        assertThat(page(Role.ADMINISTRATOR, "/accounts?text=" + prefix())).contains("Accounts and roles", "Executive");
    }

    private String prefix() {
        return office.login(Role.STAFF).replace("-staff", "");
    }

    private MockHttpServletResponse change(Cookie session, String old, String chosen, String repeated)
            throws Exception {
        return as(
                session,
                post("/password")
                        .param("old", old)
                        .param("chosen", chosen)
                        .param("repeated", repeated)
                        .with(csrf()));
    }
}
