package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in with a passkey: a browser whose authenticator is made of software, and everything else real.
@DemoTest
class PasskeyBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoAddedAPasskeySignsInWithoutAPassword() {
        try (Chromium chromium = new Chromium();
                Visitor admin = Visitor.signedIn(chromium.browser(), port, "admin", 1280, 900)) {
            var page = admin.page();
            addPasskey(admin);
            admin.photograph("passkeys").expectGoodPage();

            page.locator("form[action='/signout'] button").last().click();
            page.waitForURL(url -> url.contains("/signin"));
            page.click("[data-passkey-sign-in]");
            page.waitForURL(url -> !url.contains("/signin"));
            assertThat(page.locator("header .who").last().innerText()).contains("시스템 관리자");

            admin.open("/passkeys");
            page.click("tbody button");
            page.waitForCondition(() -> page.locator("tbody tr").count() == 0);
        }
    }

    @Test
    void aPasskeyDoesNotOpenAnAccountThatWasClosed() {
        try (Chromium chromium = new Chromium();
                Visitor executive = Visitor.signedIn(chromium.browser(), port, "executive", 1280, 900)) {
            var page = executive.page();
            addPasskey(executive);
            page.locator("form[action='/signout'] button").last().click();
            page.waitForURL(url -> url.contains("/signin"));
            setEnabled(false);

            page.click("[data-passkey-sign-in]");
            page.waitForSelector("#passkey-failed");

            assertThat(page.url()).contains("/signin");
            executive.open("/agency");
            assertThat(page.url()).contains("/signin");
        } finally {
            setEnabled(true);
        }
    }

    private void setEnabled(boolean enabled) {
        jdbc.sql("update accounts.account set enabled = ? where login = 'executive'")
                .params(enabled)
                .update();
    }

    private static void addPasskey(Visitor visitor) {
        var page = visitor.page();
        authenticator(page.context().newCDPSession(page));
        visitor.open("/passkeys");
        page.fill("#label", "사무실 PC");
        page.press("#label", "Enter");
        page.waitForSelector("table");
        assertThat(page.locator("tbody tr").innerText()).contains("사무실 PC");
    }

    private static void authenticator(CDPSession session) {
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
