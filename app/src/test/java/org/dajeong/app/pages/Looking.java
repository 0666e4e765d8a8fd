package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is expected of every page, whatever it shows.
public final class Looking implements AutoCloseable {

    static final String TOO_WIDE = "() => document.documentElement.scrollWidth > window.innerWidth";

    /// Controls smaller than 44 px either way; links inside a sentence are not controls of their own.
    static final String TOO_SMALL = """
            () => [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
                .map(e => e.matches('.choice input') ? e.closest('.choice') : e)
                .filter(e => e.checkVisibility() && !e.matches('.skip, p a, li a:not(.nav a, .pages a), dd a'))
                .filter(e => { const box = e.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })
                .map(e => e.outerHTML.slice(0, 120))
            """;

    private final Chromium chromium = new Chromium();
    private final BrowserContext context = chromium.browser().newContext();
    private final Site site = new Site();

    /// Opens a page in place of the one before and checks it.
    ///
    /// @param name of the picture that is kept beside the build
    public Page open(String name, String html, int width, int height) {
        context.pages().forEach(Page::close);
        Page page = context.newPage();
        page.setViewportSize(width, height);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(site.put(name + ".html", html));
        page.evaluate("() => document.fonts.ready");
        photograph(page, name);

        assertThat(complaints).as("%s: what the browser complains of", name).isEmpty();
        assertThat(page.evaluate(TOO_WIDE)).as("%s scrolls sideways", name).isEqualTo(false);
        assertThat((List<?>) page.evaluate(TOO_SMALL))
                .as("%s: small targets", name)
                .isEmpty();
        return page;
    }

    /// What axe finds against WCAG 2.2 A and AA.
    public static List<String> faults(Page page) {
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(onlyFaults)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        // Our pages have no frames: axe need not collect what it found from several places.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /// A picture of the whole page beside the build. JPEG, because PNG takes the browser three times as long.
    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name + ".jpg")));
    }

    public static Path picture(String name) {
        return Path.of("target", "pictures", name);
    }

    @Override
    public void close() {
        site.close();
        chromium.close();
    }
}
