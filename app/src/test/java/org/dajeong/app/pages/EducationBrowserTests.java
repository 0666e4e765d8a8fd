package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Education and the handover paper in a real browser.
@DemoTest
@Order(DemoTest.CHANGES)
class EducationBrowserTests {

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void theHandoverPaperIsOneSheetInBothLanguages() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 1280, 900)) {
            String paper = leader.page().url() + "/handover";
            for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                leader.speak(locale).open(paper.substring(paper.indexOf("/departments")));
                assertThat(leader.sheets("handover-" + locale)).as("%s", locale).isEqualTo(1);
            }
            leader.speak(Locale.KOREAN);
        }
    }

    @Test
    void theHeadConfirmsBesideTheGoals() {
        try (Visitor head = Visitor.signedIn(CHROMIUM.browser(), port, "head", 360, 640)) {
            head.open("/approvals").photograph("phone-approvals-education").expectGoodPage();
            String session = "자동차세 납부 뒤 자주 오는 전화 세 가지";
            var waiting =
                    head.page().locator("#others section").filter(new Locator.FilterOptions().setHasText(session));
            waiting.locator("input[name=document]").fill("세무2과-1507");
            waiting.locator("input[name=on]").fill("2026-07-06");
            waiting.locator("button").click();
            head.page().waitForSelector(".notice-done");

            assertThat(head.page().locator("main").innerText())
                    .contains("친절교육을 확인했습니다.")
                    .doesNotContain(session);
        }
    }

    @Test
    void aSessionIsWrittenDownOnAPhoneByKeyboardAlone() {
        try (Visitor deputy = Visitor.signedIn(CHROMIUM.browser(), port, "deputy", 360, 640)) {
            String mine = deputy.page().url();
            deputy.open(mine.substring(mine.indexOf("/departments")) + "/education/new");
            deputy.write("#topic", "직통번호를 먼저 말하기");
            deputy.tabTo("#attended label:nth-of-type(3) input");
            deputy.page().keyboard().press("Space");
            deputy.press("form.form .button");

            deputy.photograph("phone-education-written").expectGoodPage();
            assertThat(deputy.page().locator("main").innerText()).contains("직통번호를 먼저 말하기", "참석 1명");
        }
    }
}
