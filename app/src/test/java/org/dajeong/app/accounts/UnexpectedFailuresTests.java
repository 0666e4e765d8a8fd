package org.dajeong.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.app.TestOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: what nobody expected is told without details, and found in the log by the reference that was told.
@ServedTest
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedFailuresTests {

    private static final Pattern REFERENCE = Pattern.compile("오류 번호: ([A-Z0-9]{8})<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private Guest guest;

    @BeforeEach
    void signIn() {
        TestOffice office = new TestOffice(
                jdbc, accounts, passwords, "f" + UUID.randomUUID().toString().substring(0, 8));
        guest = new Guest(port);
        guest.signIn(office.login(Role.ADMINISTRATOR), TestOffice.PASSWORD);
        assertThat(guest.get("/audit").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization.bureau", "organization.agency", "accounts.spring_session"})
    void aMissingTableIsOneEntryOfTheLogAndAReference(String table, CapturedOutput output) {
        Guest.Answer page;
        jdbc.sql("alter table %s rename to away".formatted(table)).update();
        try {
            page = guest.get("/audit");
        } finally {
            String schema = table.substring(0, table.indexOf('.'));
            jdbc.sql("alter table %s.away rename to %s".formatted(schema, table.substring(schema.length() + 1)))
                    .update();
        }

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).contains("입력하신 잘못이 아닙니다.").doesNotContain("SQL", "Exception", table);
        Matcher told = REFERENCE.matcher(page.text());
        assertThat(told.find()).isTrue();
        assertThat(output.getAll())
                .containsOnlyOnce("GET /audit failed, reference " + told.group(1))
                .containsOnlyOnce(" ERROR ")
                .doesNotContain(" WARN ")
                .contains("\tat org.", "relation \"" + table + "\" does not exist");
        assertThat(guest.get("/audit").status()).isEqualTo(200);
    }

    @Test
    void theHealthIsAnsweredWithoutAPageFrame() {
        jdbc.sql("alter table organization.agency rename to away").update();
        try {
            assertThat(guest.get("/actuator/health").text()).contains("\"status\":\"UP\"");
        } finally {
            jdbc.sql("alter table organization.away rename to agency").update();
        }
    }

    @Test
    void aPageThatIsNotThereIsNoFailure(CapturedOutput output) {
        Guest.Answer page = guest.get("/no-such-page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("오류 번호");
        assertThat(output.getAll()).doesNotContain("ERROR", "failed, reference");
    }
}
