package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a quarter asks of people, done with the keyboard alone. What is written is taken back, so that others find the
/// demo as it was.
@DemoTest
class QuarterKeyboardBrowserTests {

    private static final String REASON = "자판만으로 적어 본 까닭";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGoalOnKindnessIsWrittenGivenBackAndTakenBack() {
        try (Visitor leader = enter("leader");
                Visitor head = enter("head")) {
            String mine = path(leader.page());
            leader.open(mine + "/goals?quarter=2026-3").press(".suggested li:last-child a");
            leader.write("#reason", REASON).press("button[value=save]");
            assertThat(leader.page().locator("main").innerText()).contains(REASON, "부서장 확인 전");
            String goal = goal("improvement.goal");

            head.open("/approvals").tabTo("details:has(#remark-%s) summary".formatted(goal));
            head.page().keyboard().press("Enter");
            head.write("#remark-" + goal, "목표를 낮추어 주세요.").press("form[action$='%s/return'] button".formatted(goal));
            assertThat(head.page().locator("main").innerText()).doesNotContain(REASON);

            leader.open(mine + "/goals/" + goal + "/edit");
            takeBack(leader);
            assertThat(leader.page().locator("main").innerText()).doesNotContain(REASON);
        }
    }

    @Test
    void aGoalOnIntegrityIsWrittenGivenBackAndTakenBack() {
        try (Visitor leader = enter("leader");
                Visitor head = enter("head")) {
            String mine = path(leader.page());
            leader.open(mine + "/goals?quarter=2026-3").press("a[href*='/integrity-goals/new']");
            leader.write("#target", "1.5").write("#reason", REASON).press("button[value=check]");
            leader.expectGoodPage();
            leader.press("button[value=save]");
            String page = mine + "/integrity-goals/" + goal("integrity.goal");

            head.open(page).tabTo("details:has(#remark) summary");
            head.page().keyboard().press("Enter");
            head.write("#remark", "문서를 먼저 올려 주세요.").press("form[action$='/return'] button");
            head.expectGoodPage();

            leader.open(page).press("a[href$='/edit']");
            takeBack(leader);
            assertThat(leader.page().locator("main").innerText()).doesNotContain(REASON);
        }
    }

    @Test
    void happyCallsAreLookedAtAndDiscarded() {
        String calls = "부서명,통화일자,불투명한 처리,규정·절차 위반,소극적 처리,특혜,부정 청탁,갑질,사익 추구,금품·향응\n"
                + "세무2과,2026-05-12,아니오,아니오,예,아니오,아니오,아니오,아니오,아니오\n".repeat(2)
                + "세무2과,2026-05-13,아니오,아니오,아니오,아니오,아니오,아니오,아니오,아니오\n".repeat(30);
        try (Visitor office = enter("integrity")) {
            Page page = office.page();
            office.open("/integrity").choose("#quarter", "2026-2").tabTo("#file");
            page.setInputFiles("#file", new FilePayload("해피콜.csv", "text/csv", calls.getBytes(StandardCharsets.UTF_8)));
            office.press("form[action='/integrity/results'] button.button");
            assertThat(page.locator("main").innerText()).contains("세무2과", "32");
            office.expectGoodPage();
            office.press("form[action$='/delete'] button");
            office.expectGoodPage();
            assertThat(page.locator("main").innerText()).doesNotContain("해피콜.csv");
        }
    }

    private Visitor enter(String login) {
        return Visitor.signedIn(CHROMIUM.browser(), port, login, 1280, 900);
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/departments"));
    }

    private String goal(String table) {
        return jdbc.sql("select id from " + table + " where reason = ?")
                .param(REASON)
                .query(String.class)
                .single();
    }

    private static void takeBack(Visitor leader) {
        leader.tabTo("details:has(form[action$='/delete']) summary");
        leader.page().keyboard().press("Enter");
        leader.press("form[action$='/delete'] button");
    }
}
