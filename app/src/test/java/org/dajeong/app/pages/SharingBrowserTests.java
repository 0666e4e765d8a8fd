package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 청소행정과 has asked 위생과 how it does it: what the one who was asked sees, and what a head and staff see of tasks.
@DemoTest
class SharingBrowserTests {

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String asked;

    @BeforeEach
    void findWhoWasAsked() {
        asked = jdbc.sql("""
                        select a.login
                          from accounts.account a
                          join organization.term t on t.person_id = a.person_id
                          join organization.department d on d.id = t.department_id
                         where d.name_ko = '위생과' and t.duty = 'LEADER' and t.to_date is null
                        """).query(String.class).single();
    }

    @AfterEach
    void nothingWasAnswered() {
        assertThat(jdbc.sql("select count(*) from improvement.share_request where state = 'OPEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoWasAskedFindsTheQuestionInTheWeekAndTheFormBelowIt() {
        try (Visitor wide = Visitor.signedIn(CHROMIUM.browser(), port, asked, 1280, 900);
                Visitor phone = Visitor.signedIn(CHROMIUM.browser(), port, asked, 360, 640)) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
                wide.speak(locale);
                String path = wide.open("/due").links().stream()
                        .filter(link -> link.startsWith("/sharing/"))
                        .findFirst()
                        .orElseThrow();
                wide.open(path).photograph("wide-sharing-answer-" + locale).expectGoodPage();
                phone.open(path).photograph("phone-sharing-answer-" + locale).expectToFit();
            }
            assertThat(wide.page().locator("main").innerText()).contains("점심때 전화는 누가 받나요?", "답 보내기");
        }
    }

    @Test
    void aHeadSeesGoalsAndTasksInOneList() {
        try (Visitor wide = Visitor.signedIn(CHROMIUM.browser(), port, "head", 1280, 900);
                Visitor phone = Visitor.signedIn(CHROMIUM.browser(), port, "head", 360, 640)) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
                wide.speak(locale);
                wide.open("/approvals").photograph("wide-approvals-" + locale).expectGoodPage();
                phone.open("/approvals").photograph("phone-approvals-" + locale).expectToFit();
            }
        }
    }
}
