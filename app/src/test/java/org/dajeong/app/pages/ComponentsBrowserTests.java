package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajeong.app.web.Display;
import org.dajeong.app.web.Display.TextSize;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.PageLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pieces that all pages are made of, in every size and contrast.
class ComponentsBrowserTests {

    private static Looking looking;

    @BeforeAll
    static void start() {
        looking = new Looking();
    }

    @AfterAll
    static void stop() {
        looking.close();
    }

    @ParameterizedTest
    @CsvSource({
        "360, NORMAL, false",
        "360, LARGEST, true",
        "640, LARGE, false",
        "1280, NORMAL, false",
        "1280, LARGEST, true",
    })
    void everyPieceFitsReadsAndCanBeTouched(int width, TextSize size, boolean highContrast) {
        Display display = new Display(size, highContrast);
        String html = Templates.render(
                "layout/ComponentsPage",
                Locale.KOREAN,
                Map.of(
                        "layout",
                        Templates.layout(Locale.KOREAN, display),
                        "problems",
                        List.of(new FieldProblem("begin", "시작일은 종료일보다 앞이어야 합니다.")),
                        "links",
                        PageLinks.of("/contacts?page=%d", 5, 12)));

        Page page = looking.open("components-%d-%s".formatted(width, display.htmlClass()), html, width, 800);

        assertThat(Looking.faults(page)).isEmpty();
    }

    /// Else all tests of faults would be tests that cannot fail.
    @Test
    void aButtonWithoutANameIsAFault() {
        Page page = looking.open("fault", components(), 360, 640);
        page.evaluate("() => document.querySelector('main').append(document.createElement('button'))");

        assertThat(Looking.faults(page)).containsExactly("button-name: [<button></button>]");
    }

    @Test
    void theMenuOfAPhoneOpensWithoutAScript() {
        Page page = looking.open("menu", components(), 360, 640);
        page.locator(".menu > summary").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Looking.picture("menu-open.jpg")));

        assertThat(page.locator(".menu .nav a").first().isVisible()).isTrue();
        assertThat(Looking.faults(page)).isEmpty();
    }

    @Test
    void theFirstThingAKeyboardReachesIsTheWayToTheContent() {
        Page page = looking.open("keyboard", components(), 1280, 800);
        page.keyboard().press("Tab");

        assertThat(page.locator(".skip:focus").boundingBox().y).isGreaterThanOrEqualTo(0);
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource({"360, ko", "1280, en"})
    void signingInAndErrorsAreOneNarrowTask(int width, String language) {
        Locale locale = Locale.of(language);
        var page = Map.of(
                "problem", "refused", "mistyped", true, "signedOut", false, "expired", false, "singleSignOn", true);
        var layout = Templates.layout(locale, Display.standard());
        var stranger = new org.dajeong.app.web.Layout(
                layout.agencyName(), null, null, List.of(), layout.display(), "/signin", null);
        String signIn = Templates.render("accounts/SignInPage", locale, Map.of("page", page, "layout", stranger));
        String error = Templates.render(
                "error", locale, Map.of("status", 500, "failureReference", "7f3a9c", "timestamp", new Date(0)));

        assertThat(Looking.faults(looking.open("sign-in-" + width, signIn, width, 640)))
                .isEmpty();
        assertThat(Looking.faults(looking.open("error-" + width, error, width, 640)))
                .isEmpty();
    }

    private static String components() {
        return Templates.render(
                "layout/ComponentsPage",
                Locale.KOREAN,
                Map.of(
                        "layout",
                        Templates.layout(Locale.KOREAN, Display.standard()),
                        "problems",
                        List.of(),
                        "links",
                        PageLinks.of("/contacts?page=%d", 5, 12)));
    }
}
