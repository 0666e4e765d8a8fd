package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every kind of page to which links lead, as every role sees it, in both languages, on a phone and a wide screen, at
/// 200 %.
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTests {

    /// The kinds of page that were photographed.
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private static final Set<String> ENLARGED = Set.of("cs", "leader");

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    /// A connection that a page keeps is missing in the pool for ever: after ten the product stands still.
    @AfterAll
    void everyConnectionIsBackInThePool() throws SQLException {
        HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().until(() -> pool.getActiveConnections() == 0);
    }

    /// A kind of page that was photographed, for whatever role, need not be again; it is searched for faults once: a
    /// phone and the other language show the same elements, in other places and with other words.
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"cs", "admin", "leader", "staff", "executive", "representative", "integrity"})
    void noPageHasAFault(String login) {
        try (Chromium chromium = new Chromium();
                Visitor wide = Visitor.signedIn(chromium.browser(), port, login, 1280, 900);
                Visitor phone = Visitor.signedIn(chromium.browser(), port, login, 360, 640)) {
            Map<String, Boolean> paths = walk(wide.speak(Locale.KOREAN), login);
            assertThat(paths).isNotEmpty();
            paths.forEach((path, isNew) -> {
                phone.open(path);
                if (isNew) {
                    phone.photograph("phone-" + name(login, path, Locale.KOREAN));
                }
                phone.expectToFit();
            });
            wide.speak(Locale.ENGLISH);
            paths.forEach((path, isNew) -> {
                if (isNew) {
                    String name = name(login, path, Locale.ENGLISH);
                    wide.open(path).photograph("wide-" + name).expectToFit();
                    phone.open(path).photograph("phone-" + name).expectToFit();
                }
            });
            wide.speak(Locale.KOREAN);
            if (ENLARGED.contains(login)) {
                enlarge(wide, login);
            }
        }
    }

    /// At 200 %, which is half as wide, with the largest text and the strongest contrast.
    private static void enlarge(Visitor visitor, String login) {
        visitor.page().setViewportSize(640, 900);
        choose(visitor, "textSize", "largest");
        choose(visitor, "contrast", "high");
        for (String path : visitor.menu()) {
            visitor.open(path).photograph("largest-" + login + shape(path).replace('/', '-'));
            visitor.expectGoodPage();
        }
        choose(visitor, "textSize", "normal");
        choose(visitor, "contrast", "normal");
    }

    /// Goes to one page of every kind to which links lead from the main menu, and looks at those that nobody saw.
    ///
    /// @return the pages, with whether they were new
    private Map<String, Boolean> walk(Visitor visitor, String login) {
        String eventful = eventful(database);
        Set<String> shapes = new HashSet<>();
        Map<String, Boolean> paths = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(visitor.menu());
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (shapes.add(shape(path))) {
                boolean isNew = SEEN.add(shape(path));
                next.addAll(first(eventful, visitor.open(path).links()));
                if (isNew) {
                    visitor.photograph("wide-" + name(login, path, Locale.KOREAN));
                    visitor.expectGoodPage();
                }
                paths.put(path, isNew);
            }
        }
        return paths;
    }

    private static String name(String login, String path, Locale locale) {
        return login + shape(path).replace('/', '-') + "-" + locale.getLanguage();
    }

    /// What is the same for all departments, quarters and people.
    static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+|(?<=/)[0-9]+(-[1-4])?(?=/|$)", "one");
    }

    /// Those about a department before the others. One page of every kind is looked at: that of the one of
    /// which most is told has the most to look at.
    static List<String> first(String department, List<String> links) {
        return links.stream()
                .sorted(Comparator.comparing(link -> !link.contains(department)))
                .toList();
    }

    /// The department of which most is told in the demo.
    static String eventful(DataSource database) {
        return JdbcClient.create(database)
                .sql("select id from organization.department where name_ko = '세무2과'")
                .query(String.class)
                .single();
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
