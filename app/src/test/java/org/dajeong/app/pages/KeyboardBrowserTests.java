package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people do besides reading, done with the keyboard alone.
///
/// From a workbook to a publication goes [CsOfficeBrowserTests]; a part is answered by [LeaderBrowserTests].
/// Changes the demo, so it comes after those who only read it.
@DemoTest
@Order(DemoTest.CHANGES)
class KeyboardBrowserTests {

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void whoComesSignsInSetsTheDisplayAndSignsOut() {
        try (Visitor visitor = Visitor.stranger(CHROMIUM.browser(), port, 1280, 900)) {
            Page page = visitor.page();
            visitor.open("/signin").write("#username", "leader").write("#password", Visitor.PASSWORD);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("h1").innerText()).contains("세무2과");

            visitor.tabTo(".top-side summary");
            page.keyboard().press("Enter");
            visitor.press("header button[name=textSize][value=largest]");
            assertThat(page.locator("html").getAttribute("class")).contains("size-largest");
            visitor.tabTo(".top-side summary");
            page.keyboard().press("Enter");
            visitor.press("header button[name=textSize][value=normal]");
            visitor.press("header form.switch button");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            visitor.press("header form.switch button");
            visitor.press("header form[action='/signout'] button");
            assertThat(page.url()).contains("/signin");
        }
    }

    @Test
    void theFirstTabSkipsTheMenu() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 1280, 900)) {
            Page page = leader.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.waitForURL(
                    url -> url.endsWith("#content")); // the browser tells of a jump inside a page a moment later
            assertThat(page.url()).endsWith("#content");
        }
    }

    @Test
    void anAccountIsOpenedGivenARoleAndClosed() {
        try (Visitor admin = Visitor.signedIn(CHROMIUM.browser(), port, "admin", 1280, 900)) {
            Page page = admin.page();
            admin.open("/accounts/new")
                    .write("#login", "kim.sk")
                    .write("#name", "김새길")
                    .press("main form button.button");
            admin.photograph("account-opened").expectGoodPage();
            admin.choose("#role", "CS_OFFICE").press("main form[action$='/roles'] button");
            assertThat(page.locator("main tbody").innerText()).contains("CS");
            admin.press("main form[action$='/roles/end'] button").press("main form[action$='/disable'] button");
            assertThat(page.locator("main").innerText()).contains("사용 중지");
        }
    }

    @Test
    void theOfficesSettingsAreWritten() {
        try (Visitor admin = Visitor.signedIn(CHROMIUM.browser(), port, "admin", 1280, 900)) {
            Page page = admin.page();
            admin.open("/settings").write("#basisDocument", "행정지원과-4521(2026. 3. 9.)");
            admin.press("form[action='/settings/agency'] button");
            assertThat(page.locator("[role=status]").innerText()).isNotBlank();
        }
    }

    @Test
    void theRuleOfTheEvaluationIsWritten() {
        try (Visitor cs = Visitor.signedIn(CHROMIUM.browser(), port, "cs", 1280, 900)) {
            Page page = cs.page();
            cs.open("/agency/evaluation");
            List<String> points = List.of("5", "4", "3");
            for (int tier = 0; tier < points.size(); tier++) {
                cs.write(
                        "[id='%s']"
                                .formatted(page.locator("main .numbers input")
                                        .nth(tier)
                                        .getAttribute("id")),
                        points.get(tier));
            }
            cs.press("main form button.button");
            cs.photograph("evaluation-written").expectGoodPage();
            assertThat(page.locator("main").innerText()).contains("세무2과");
        }
    }

    @Test
    void theTrailIsVerified() {
        try (Visitor admin = Visitor.signedIn(CHROMIUM.browser(), port, "admin", 1280, 900)) {
            admin.open("/audit").press("main form[action='/audit/verify'] button");
            admin.photograph("audit-verified").expectGoodPage();
            assertThat(admin.page().locator("[role=status]").innerText()).isNotBlank();
        }
    }
}
