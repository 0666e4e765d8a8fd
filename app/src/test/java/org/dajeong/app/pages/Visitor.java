package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody at a browser, signed in to the demo.
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "dajeong-demo";

    /// More keystrokes than anybody would make.
    private static final int STEPS_MAX = 200;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, String address, int width, int height) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor stranger(Browser browser, int port, int width, int height) {
        return new Visitor(browser, "http://localhost:" + port, width, height);
    }

    static Visitor signedIn(Browser browser, int port, String login, int width, int height) {
        Visitor visitor = stranger(browser, port, width, height);
        visitor.open("/signin");
        visitor.page.fill("#username", login);
        visitor.page.fill("#password", PASSWORD);
        visitor.page.click("main button.button:not(.second)");
        visitor.page.waitForURL(url -> !url.contains("/signin"));
        return visitor;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        page.evaluate("() => document.fonts.ready");
        return this;
    }

    /// Reads in this language from now on.
    Visitor speak(Locale locale) {
        if (!page.locator("html").getAttribute("lang").equals(locale.getLanguage())) {
            page.evaluate("""
                    language => {
                        const button = [...document.querySelectorAll('button[name=lang]')].find(b => b.value === language);
                        button.form.requestSubmit(button);
                    }
                    """, locale.getLanguage());
            page.waitForCondition(
                    () -> locale.getLanguage().equals(page.locator("html").getAttribute("lang")));
        }
        return this;
    }

    /// Goes on with the Tab key until the focus is there.
    Visitor tabTo(String selector) {
        int steps = 0;
        while (!Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
            page.keyboard().press("Tab");
            assertThat(++steps).as("Tab leads to %s", selector).isLessThan(STEPS_MAX);
        }
        return this;
    }

    /// Presses a button or follows a link with the keyboard alone, and waits for the page it leads to.
    Visitor press(String selector) {
        tabTo(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /// Writes into a field with the keyboard alone.
    Visitor write(String selector, String text) {
        tabTo(selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        return this;
    }

    /// Chooses from a list with the keyboard alone.
    Visitor choose(String selector, String value) {
        tabTo(selector);
        page.keyboard().press("Home");
        int steps = 0;
        while (!page.inputValue(selector).equals(value)) {
            page.keyboard().press("ArrowDown");
            assertThat(++steps).as("%s can be chosen in %s", value, selector).isLessThan(STEPS_MAX);
        }
        return this;
    }

    /// The addresses in the main menu.
    List<String> menu() {
        return page.locator("nav.nav").first().locator("a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /// The pages to which links in the content lead; files and places in pages are none.
    List<String> links() {
        return page.locator("main a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.contains("?") && !href.contains("#") && !href.matches(".*\\.[a-z]+"))
                .filter(href -> !href.contains("/forms/") && !href.endsWith("/marked"))
                .distinct()
                .toList();
    }

    /// A picture of the whole page beside the build.
    Visitor photograph(String name) {
        Looking.photograph(page, name);
        return this;
    }

    /// How many sheets of A4 the page takes; the paper is kept beside the build.
    long sheets(String name) {
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Looking.picture(name + ".pdf")));
        return Pattern.compile("/Type */Page[^s]")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /// What is expected of every page, whatever it shows.
    void expectGoodPage() {
        expectToFit();
        expectNoFaults();
    }

    /// That everybody can use it, as far as a program can tell.
    void expectNoFaults() {
        assertThat(Looking.faults(page)).as(page.url()).isEmpty();
    }

    /// That nothing is cut off, too small for a finger, or complained of by the browser.
    void expectToFit() {
        assertThat(complaints).as("what the browser complains of").isEmpty();
        assertThat(page.evaluate(Looking.TOO_WIDE))
                .as("%s scrolls sideways", page.url())
                .isEqualTo(false);
        assertThat((List<?>) page.evaluate(Looking.TOO_SMALL))
                .as("%s: small targets", page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
