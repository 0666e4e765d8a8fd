package org.dajeong.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dajeong.app.pages.Looking;
import org.dajeong.app.pages.Templates;
import org.dajeong.app.scoring.Method;
import org.dajeong.app.web.Display;
import org.dajeong.app.web.Display.TextSize;
import org.dajeong.app.web.Sentences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The department's page and the method's page as people see them.
class DiagnosisBrowserTests {

    private static final int PHONE_HEIGHT = 640;

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
        "세무2과, ko, 360, NORMAL, false",
        "세무2과, ko, 1280, NORMAL, false",
        "세무2과, ko, 640, NORMAL, false",
        "세무2과, en, 360, LARGEST, true",
        "세무2과, en, 1280, LARGEST, true",
        "징수과, ko, 360, NORMAL, false",
        "감사담당관, ko, 360, LARGE, false",
        "OK민원센터, en, 1280, NORMAL, false",
        "세무1과, ko, 1280, LARGE, true",
    })
    void everyDepartmentReadsInEverySize(String name, String language, int width, TextSize size, boolean highContrast) {
        Display display = new Display(size, highContrast);
        String picture = "department-%x-%s-%d-%s".formatted(name.hashCode(), language, width, display.htmlClass());

        Page page = looking.open(picture, html(name, language, display), width, 800);

        assertThat(Looking.faults(page)).isEmpty();
        assertThat(smallestLetter(page)).as("letters in charts, in px").isGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void aPhonesFirstScreenHoldsFivePiecesInTheirOrder(String language) {
        for (String name : List.of("세무2과", "감사담당관", "세무1과", "OK민원센터", "징수과")) {
            Page page = looking.open(
                    "phone-%x-%s".formatted(name.hashCode(), language),
                    html(name, language, Display.standard()),
                    360,
                    PHONE_HEIGHT);
            List<Double> ends = Stream.of("h1", ".score", ".answer", ".step", ".deadline")
                    .map(piece -> page.locator(piece).boundingBox())
                    .map(box -> box.y + box.height)
                    .toList();

            assertThat(ends).as(name).isSorted();
            assertThat(ends.getLast()).as(name).isLessThanOrEqualTo(PHONE_HEIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"세무2과", "감사담당관", "OK민원센터"})
    void theMondayMeetingHasOnePage(String name) {
        for (String language : List.of("ko", "en")) {
            Page page = looking.open(
                    "paper-%x-%s".formatted(name.hashCode(), language),
                    html(name, language, Display.standard()),
                    1280,
                    800);

            assertThat(page.locator("[data-print]").isVisible()).isTrue();
            assertThat(pages(page)).as(language).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 360", "en, 1280"})
    void theMethodIsTwoPagesForEverybody(String language, int width) {
        Locale locale = Locale.of(language);
        String html = Templates.page(
                "diagnosis/MethodPage",
                locale,
                Display.standard(),
                MethodPage.of(Method.standard(), new Sentences().in(locale)));

        Page page = looking.open("method-" + language, html, width, 800);

        assertThat(Looking.faults(page)).isEmpty();
        assertThat(pages(page)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void aPartCanBeAnsweredWithoutAScript(String language) {
        Page page = looking.open("answer-" + language, html("세무2과", language, Display.standard()), 360, 800);
        Locator form = page.locator(".part-own form");

        page.locator(".part-own summary").click();

        assertThat(form.locator("textarea").isVisible()).isTrue();
        assertThat(form.getAttribute("action")).matches("/departments/[0-9a-f-]{36}/disagreements");
        assertThat(form.locator("[name=part]").inputValue()).isEqualTo("own");
        assertThat(Looking.faults(page)).isEmpty();
    }

    private static String html(String name, String language, Display display) {
        Locale locale = Locale.of(language);
        MyDepartmentPage page = MyDepartmentPage.of(
                Gaon.department(name), new Reader(true, Map.of()), Map.of(), Gaon.TODAY, new Sentences().in(locale));
        return Templates.page("diagnosis/MyDepartmentPage", locale, display, page);
    }

    private static long pages(Page page) {
        String pdf = new String(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        return pdf.split("/Type\\s*/Page[^s]", -1).length - 1L;
    }

    /// The size of the smallest text of a drawing as it stands on the screen.
    private static double smallestLetter(Page page) {
        return ((Number) page.evaluate("""
                        () => Math.min(...[...document.querySelectorAll('.chart svg')]
                            .filter(svg => svg.checkVisibility())
                            .flatMap(svg => [...svg.querySelectorAll('text')].map(text =>
                                text.getAttribute('font-size') * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))
                        """)).doubleValue();
    }
}
