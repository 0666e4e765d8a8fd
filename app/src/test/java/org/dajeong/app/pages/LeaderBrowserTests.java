package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dajeong.district.District;
import org.dajeong.district.Truth;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The CS leader of 세무2과 opens his page and reads why.
@DemoTest
class LeaderBrowserTests {

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void theFirstScreenOfAPhoneSaysWhereWeAreAndWhatToDo() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 360, 640)) {
            leader.photograph("phone-my-department").expectGoodPage();
            String screen = visibleText(leader);

            assertThat(screen)
                    .containsSubsequence("세무2과", "2026년 2분기", "평균보다 낮음", "원점수", "구 평균", "우리 부서 응대", "이번 주 할 일", "CS과제");
        }
    }

    @Test
    void theWhyFindsWhatWasPlanted() {
        Truth.Department truth = District.of(District.DEFAULT_SEED).truth().department("세무2과");
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 1280, 900)) {
            leader.photograph("my-department");
            leader.speak(Locale.ENGLISH);
            leader.photograph("my-department-en");
            leader.speak(Locale.KOREAN);
            String own = leader.page().locator(".part-own").innerText();
            MatchResult interval = Pattern.compile("오차 범위 ([0-9.]+)~([0-9.]+)")
                    .matcher(own)
                    .results()
                    .findFirst()
                    .orElseThrow();

            assertThat(-truth.own())
                    .isBetween(Double.parseDouble(interval.group(1)), Double.parseDouble(interval.group(2)));
            List<String> items = leader.page().locator(".part-own li").allInnerTexts();
            assertThat(items.subList(0, 2))
                    .anyMatch(item -> item.startsWith("담당자 연결"))
                    .anyMatch(item -> item.startsWith("종료인사"));
        }
    }

    @Test
    void whatCitizensSaidIsGroupedAndMasked() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 360, 640)) {
            leader.page().locator("a[href$='/comments']").click();
            leader.photograph("phone-comments").expectGoodPage();
            assertThat(leader.page().locator("main h2").allInnerTexts())
                    .anyMatch(theme -> theme.startsWith("담당자 연결"))
                    .anyMatch(theme -> theme.startsWith("이유와 절차 설명"));
            assertThat(leader.page().locator("main").innerText()).doesNotContain("김다정", "010-0000-0000");
        }
    }

    @Test
    void aDepartmentWithoutALikeIsShownItsOwnPast() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader07", 1280, 900)) {
            leader.photograph("not-comparable").expectGoodPage();
            assertThat(leader.page().locator("main").innerText())
                    .contains("비교할 부서가 없습니다", "징수과")
                    .doesNotContain("조정점수 ");
        }
    }

    @Test
    void fewCallsAreNoLowScore() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader01", 360, 640)) {
            leader.photograph("cannot-tell").expectGoodPage();
            assertThat(leader.page().locator("main").innerText()).contains("아직 알 수 없습니다");
        }
    }

    @Test
    void leadersReadInBothLanguages() {
        for (String login : List.of("leader", "leader05", "leader10", "leader50")) {
            try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, login, 1280, 900)) {
                leader.expectGoodPage();
                assertThat(leader.sheets(login)).isEqualTo(1);
                leader.speak(Locale.ENGLISH);
                leader.expectGoodPage();
                assertThat(leader.sheets(login + "-en")).isEqualTo(1);
                assertThat(leader.page().locator("main").innerText()).contains("2026");
                leader.speak(Locale.KOREAN);
            }
        }
    }

    @Test
    void printedItIsOnePage() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 1280, 900)) {
            assertThat(leader.sheets("my-department")).isEqualTo(1);
        }
    }

    @Test
    void aPartIsAnsweredByKeyboardAlone() {
        try (Visitor leader = Visitor.signedIn(CHROMIUM.browser(), port, "leader", 1280, 900)) {
            var page = leader.page();
            leader.tabTo(".part-rater summary");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("조사원이 바뀐 뒤의 점수만 보면 다릅니다.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("#why"));

            assertThat(page.locator(".part-rater").innerText()).doesNotContain("동의하지 않아요");
        }
    }

    private static String visibleText(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                () => {
                    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                    const seen = [];
                    while (walker.nextNode()) {
                        const range = document.createRange();
                        range.selectNodeContents(walker.currentNode);
                        const box = range.getBoundingClientRect();
                        if (box.width > 0 && box.bottom <= window.innerHeight) seen.push(walker.currentNode.data.trim());
                    }
                    return seen.join(' ');
                }
                """);
    }
}
