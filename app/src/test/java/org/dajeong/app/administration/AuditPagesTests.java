package org.dajeong.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// FEATURE: what was seen and changed can be read, checked and taken along.
class AuditPagesTests extends PageTest {

    @Autowired
    private AuditTrail audit;

    private final String who = "kim-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void entriesAreFoundByAccountActionAndDay() throws Exception {
        audit.add(who, "10.0.0.7", AuditTrail.Action.READ, "department 1", "why page");
        audit.add(who, "10.0.0.7", AuditTrail.Action.CHANGE, "department 2", "goal");

        assertThat(page(Role.STAFF_REPRESENTATIVE, "/audit?account=" + who))
                .contains("기록 2건", "10.0.0.7", "department 1", "department 2", "조회", "변경");
        assertThat(page(
                        Role.ADMINISTRATOR,
                        "/audit?account=" + who + "&action=CHANGE&first=2026-07-06&last=2026-07-06"))
                .contains("기록 1건", "department 2")
                .doesNotContain("department 1");
        assertThat(page(Role.ADMINISTRATOR, "/audit?account=" + who + "&last=2026-07-05"))
                .contains("기록 0건");
        inEnglish(Role.STAFF_REPRESENTATIVE);
        assertThat(page(Role.STAFF_REPRESENTATIVE, "/audit?account=" + who)).contains("2 entries", "6 July 2026");
    }

    @Test
    void aDepartmentIsCalledByItsName() throws Exception {
        String name = office.login(Role.STAFF).replace("-staff", "");
        audit.add(who, "", AuditTrail.Action.READ, "department " + office.department(), "");
        audit.add(who, "", AuditTrail.Action.CHANGE, "disagreement of department " + UUID.randomUUID(), "");

        assertThat(page(Role.ADMINISTRATOR, "/audit?account=" + who))
                .containsOnlyOnce("<strong>")
                .contains("department " + office.department(), "<strong>" + name + "과</strong>");
        inEnglish(Role.ADMINISTRATOR);
        assertThat(page(Role.ADMINISTRATOR, "/audit?account=" + who)).contains("<strong>" + name + " department<");
    }

    @Test
    void longListsHavePages() throws Exception {
        for (int i = 1; i <= 51; i++) {
            audit.add(who, "", AuditTrail.Action.READ, "page " + i + ".", "");
        }

        assertThat(page(Role.ADMINISTRATOR, "/audit?account=" + who))
                .contains("page 51.", "page 2.", "page=2")
                .doesNotContain("page 1.<");
        assertThat(page(Role.ADMINISTRATOR, "/audit?account=" + who + "&page=2"))
                .contains("page 1.<")
                .doesNotContain("page 2.<");
    }

    @Test
    void aRepresentativeReadsButTakesNothingAlong() throws Exception {
        assertThat(page(Role.STAFF_REPRESENTATIVE, "/audit")).doesNotContain("/audit/download", "/audit/verify");
        assertThat(page(Role.ADMINISTRATOR, "/audit")).contains("/audit/download", "/audit/verify");
    }

    @Test
    void theTrailIsTakenAlongForAReasonThatIsWrittenDown() throws Exception {
        audit.add(who, "10.0.0.7", AuditTrail.Action.READ, "department 1", "=1+1, \"quoted\"");

        assertThat(text(send(Role.ADMINISTRATOR, "/audit/download", "account", who, "reason", " ")))
                .contains("내려받는 까닭을 5자 이상 적어 주세요.");
        MockHttpServletResponse file =
                send(Role.ADMINISTRATOR, "/audit/download", "account", who, "reason", "정기 점검 제출");

        assertThat(file.getHeader("Content-Disposition")).contains("audit-2026-07-06.csv");
        assertThat(text(file))
                .startsWith("\uFEFFseq,at,account,")
                .contains(",10.0.0.7,READ,department 1,\"'=1+1, \"\"quoted\"\"\",");
        assertThat(text(file).lines()).hasSize(2);
        assertThat(trail("audit")).startsWith("DOWNLOAD " + who + "  ..; 정기 점검 제출");
    }

    @Test
    void theChainIsCheckedFromTheBeginning() throws Exception {
        audit.add(who, "", AuditTrail.Action.READ, "department 1", "");
        assertThat(verified()).contains("빠지거나 바뀐 줄이 없습니다.");

        long seq = jdbc.sql("select max(seq) from accounts.audit where account = ?")
                .params(who)
                .query(Long.class)
                .single();
        jdbc.sql("alter table accounts.audit disable trigger append_only").update();
        jdbc.sql("update accounts.audit set detail = 'nothing' where seq = ?")
                .params(seq)
                .update();
        assertThat(verified()).contains("%,d번 줄이 앞줄과 맞지 않습니다".formatted(seq));
    }

    private String verified() throws Exception {
        Cookie session = signIn(office.login(Role.ADMINISTRATOR), TestOffice.PASSWORD);
        assertThat(as(session, post("/audit/verify").with(csrf())).getRedirectedUrl())
                .isEqualTo("/audit");
        return text(as(session, get("/audit")));
    }
}
