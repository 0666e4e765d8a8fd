package org.dajeong.app.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.ProductTest;
import org.dajeong.app.Quarter;
import org.dajeong.app.TestOffice;
import org.dajeong.app.accounts.Accounts;
import org.dajeong.app.accounts.Role;
import org.dajeong.app.instruments.InstrumentDrafting;
import org.dajeong.app.instruments.Template;
import org.dajeong.app.instruments.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Waves from their opening to their end.
@ProductTest
@RecordApplicationEvents
class WaveKeepingTests {

    /// A quarter that no other test uses.
    private static final Quarter QUARTER = new Quarter(2024, 3);

    private static int numbers;

    @Autowired
    private Waves waves;

    @Autowired
    private WaveKeeping keeping;

    @Autowired
    private InstrumentDrafting drafting;

    @Autowired
    private Templates templates;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private UUID version;
    private int number;

    @BeforeEach
    void putAVersionInUse() {
        Template published = templates.all().getFirst();
        version = drafting.draft(
                new Template(
                        "wave-" + UUID.randomUUID(),
                        published.name(),
                        published.stream(),
                        published.source(),
                        published.items()),
                "office",
                "");
        drafting.putInUse(version, "office", "");
        number = ++numbers;
    }

    @Test
    void aQuarterHasOneWaveOfANumber() {
        Wave wave = open();

        assertThat(wave.isOpen()).isTrue();
        assertThat(waves.find(QUARTER, number)).contains(wave);
        assertThat(keeping.open(QUARTER, number, Optional.of(version), "office", ""))
                .isEqualTo(new Opening.Refused(Set.of(Opening.Problem.ALREADY_THERE)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        UUID draft = drafting.draftFrom(version, "office", "");

        assertThat(keeping.open(QUARTER, 0, Optional.of(draft), "office", ""))
                .asInstanceOf(type(Opening.Refused.class))
                .extracting(Opening.Refused::problems)
                .isEqualTo(Set.of(Opening.Problem.NUMBER_WRONG, Opening.Problem.VERSION_NOT_IN_USE));
        assertThat(keeping.open(QUARTER, number, Optional.empty(), "office", ""))
                .isEqualTo(new Opening.Refused(Set.of(Opening.Problem.VERSION_NOT_IN_USE)));
    }

    @Test
    void aWaveWithoutRatingsIsClosedOnlyOnPurposeAndOnlyOnce() {
        Wave wave = open();

        assertThat(keeping.close(wave.id(), false, "office", "")).isInstanceOf(Closing.NoRatings.class);
        assertThat(waves.get(wave.id()).isOpen()).isTrue();
        assertThat(events.stream(WaveClosed.class)).isEmpty();

        assertThat(keeping.close(wave.id(), true, "office", "")).isInstanceOf(Closing.Closed.class);
        assertThat(waves.get(wave.id()).closedAt()).isPresent();
        assertThat(keeping.close(wave.id(), true, "office", "")).isInstanceOf(Closing.AlreadyClosed.class);
        assertThat(events.stream(WaveClosed.class)).containsExactly(new WaveClosed(wave.id(), QUARTER));
    }

    @Test
    void thePageOpensAsksAndCloses() throws Exception {
        TestOffice office = new TestOffice(
                jdbc, accounts, passwords, "w" + UUID.randomUUID().toString().substring(0, 8));
        String login = office.login(Role.CS_OFFICE);

        assertThat(answer(login, post("/waves").param("quarter", "2024-3").param("number", "x"))
                        .getContentAsString())
                .contains("차수는 1부터 99까지의 숫자로", "사용 중인 조사표를 골라 주세요");
        assertThat(answer(
                                login,
                                post("/waves")
                                        .param("quarter", "2024-3")
                                        .param("number", String.valueOf(number))
                                        .param("version", version.toString()))
                        .getRedirectedUrl())
                .isEqualTo("/waves");
        UUID wave = waves.find(QUARTER, number).orElseThrow().id();
        String name = "2024년 3분기 %d차".formatted(number);
        assertThat(answer(login, get("/waves")).getContentAsString()).contains(name, "조사 중", "2026. 7. 6.");
        assertThat(answer(login, post("/waves/" + wave + "/close")).getContentAsString())
                .contains(name + "에는 평가 기록이 없습니다");
        assertThat(answer(login, post("/waves/" + wave + "/close").param("confirmed", "true"))
                        .getRedirectedUrl())
                .isEqualTo("/waves");
        assertThat(waves.get(wave).isOpen()).isFalse();
        assertThat(answer(office.login(Role.LEADER), get("/waves")).getStatus()).isEqualTo(403);
    }

    private Wave open() {
        Opening opening = keeping.open(QUARTER, number, Optional.of(version), "office", "");
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).wave();
    }

    private MockHttpServletResponse answer(String login, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }
}
