package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every kind of page to which links lead, as every role sees it, in both languages, on a phone and a wide screen, at
/// 200 %.
@DemoTest
class EveryPageBrowserTests {

    /// Languages with the kinds of page that were photographed.
    private static final Set<String> SEEN = new HashSet<>();

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

    /// A page that was photographed in a language, for whatever role, need not be again; it is searched for faults
    /// once:
    /// a phone and the other language show the same elements, in other places and with other words.
    @ParameterizedTest
    @ValueSource(strings = {"cs", "admin", "leader", "staff", "executive", "representative", "integrity"})
    void noPageHasAFault(String login) {
        try (Visitor wide = Visitor.signedIn(chromium.browser(), port, login, 1280, 900);
                Visitor phone = Visitor.signedIn(chromium.browser(), port, login, 360, 640)) {
            Set<String> paths = reachable(wide);
            assertThat(paths).isNotEmpty();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                wide.speak(locale);
                for (String path : paths) {
                    String name = login + shape(path).replace('/', '-') + "-" + locale.getLanguage();
                    if (SEEN.add(locale + shape(path))) {
                        wide.open(path).photograph("wide-" + name).expectToFit();
                        if (locale.equals(Locale.KOREAN)) {
                            wide.expectNoFaults();
                        }
                        phone.open(path).photograph("phone-" + name).expectToFit();
                    } else if (locale.equals(Locale.KOREAN)) {
                        phone.open(path).expectToFit();
                    }
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
                visitor.open(path).photograph("largest-" + login + shape(path).replace('/', '-'));
                visitor.expectGoodPage();
            }
            choose(visitor, "textSize", "normal");
            choose(visitor, "contrast", "normal");
        }
    }

    /// One page of every kind to which links lead from the main menu.
    private static Set<String> reachable(Visitor visitor) {
        Map<String, String> byShape = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(visitor.menu());
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (byShape.putIfAbsent(shape(path), path) == null) {
                next.addAll(visitor.open(path).links());
            }
        }
        return new LinkedHashSet<>(byShape.values());
    }

    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+|(?<=/)[0-9]+(-[1-4])?(?=/|$)", "one");
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
