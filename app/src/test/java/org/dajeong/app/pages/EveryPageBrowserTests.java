package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page of the main menu as every role sees it, in both languages, on a phone and a wide screen, at 200 %.
@DemoTest
class EveryPageBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /// A connection that a page keeps is missing in the pool for ever: after ten the product stands still.
    @AfterEach
    void everyConnectionIsBackInThePool() throws SQLException {
        HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().until(() -> pool.getActiveConnections() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "admin", "leader", "staff", "executive", "representative"})
    void noPageHasAFault(String login) {
        try (Visitor wide = Visitor.signedIn(chromium.browser(), port, login, 1280, 900);
                Visitor phone = Visitor.signedIn(chromium.browser(), port, login, 360, 640)) {
            List<String> menu = wide.menu();
            assertThat(menu).isNotEmpty();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                wide.speak(locale);
                for (String path : menu) {
                    String name = login
                            + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "own").replace('/', '-') + "-"
                            + locale.getLanguage();
                    wide.open(path).photograph("wide-" + name).expectGoodPage();
                    phone.open(path).photograph("phone-" + name).expectGoodPage();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "leader"})
    void largestTextAndHighContrastKeepEveryPageUsable(String login) {
        try (Visitor visitor = Visitor.signedIn(chromium.browser(), port, login, 640, 900)) {
            choose(visitor, "textSize", "largest");
            choose(visitor, "contrast", "high");
            for (String path : visitor.menu()) {
                visitor.open(path)
                        .photograph("largest-" + login
                                + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "own")
                                        .replace('/', '-'));
                visitor.expectGoodPage();
            }
            choose(visitor, "textSize", "normal");
            choose(visitor, "contrast", "normal");
        }
    }

    private static void choose(Visitor visitor, String name, String value) {
        visitor.page().waitForNavigation(() -> visitor.page().evaluate("""
                ([name, value]) => {
                    const button = document.querySelector(`button[name=${name}][value=${value}]`);
                    button.form.requestSubmit(button);
                }
                """, List.of(name, value)));
    }
}
