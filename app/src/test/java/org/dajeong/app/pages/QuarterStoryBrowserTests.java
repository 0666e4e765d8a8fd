package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dajeong.app.improvement.QuarterKeeping;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// 세무2과 lives through the third quarter of 2026: results → goals → task → rehearsals → fieldwork → verdict → close.
///
/// In a demo of its own, whose calendar is turned on between the chapters.
@DemoTest
@Import(QuarterStoryBrowserTests.Calendar.class)
class QuarterStoryBrowserTests {

    /// What a deputy has to spend on a whole quarter at most.
    private static final double MINUTES_OF_TYPING = 30;

    private static final String ITEM = "담당자 연결";
    private static final String TASK = "연결 전 한 문장";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private final Effort deputys = new Effort();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private AtomicReference<Duration> ahead;

    @Autowired
    private QuarterKeeping keeping;

    /// A clock that can be put forward.
    @TestConfiguration(proxyBeanMethods = false)
    static class Calendar {

        @Bean
        AtomicReference<Duration> ahead() {
            return new AtomicReference<>(Duration.ZERO);
        }

        @Bean
        @Primary
        Clock turnable(Clock clock, AtomicReference<Duration> ahead) {
            return new Turnable(clock, ahead);
        }
    }

    private static final class Turnable extends Clock {

        private final Clock clock;
        private final AtomicReference<Duration> ahead;

        Turnable(Clock clock, AtomicReference<Duration> ahead) {
            this.clock = clock;
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Turnable(clock.withZone(zone), ahead);
        }

        @Override
        public Instant instant() {
            return clock.instant().plus(ahead.get());
        }
    }

    @Test
    void fromResultsToTheClosedQuarter() throws IOException {
        theDeputyWritesAGoalFromTheSuggestions();
        theHeadConfirms();
        theDeputyFinishesOneTaskAndBeginsAnotherFromASuggestion();
        rehearsalsACountAndAFileLater();
        theCsOfficeBringsInTheFieldworkAndPublishes();
        goalAndTaskAreToldWhatCameOfThem();
        theCsOfficeClosesTheQuarterAndItsRecordStays();
        Files.writeString(Looking.picture("story-effort.txt"), deputys.toString());
        assertThat(deputys.minutes()).as(deputys.toString()).isBetween(1.0, MINUTES_OF_TYPING);
    }

    private void on(String day) {
        Duration since = Duration.between(
                LocalDate.of(2026, 7, 6).atStartOfDay(), LocalDate.parse(day).atStartOfDay());
        ahead.set(since);
        keeping.catchUp();
    }

    private Visitor enter(String login) {
        return Visitor.signedIn(CHROMIUM.browser(), port, login, 1280, 900);
    }

    private void theDeputyWritesAGoalFromTheSuggestions() {
        try (Visitor deputy = enter("deputy")) {
            Page page = deputy.page();
            deputys.go(
                    page,
                    page.locator("nav.nav a:visible")
                            .filter(new Locator.FilterOptions().setHasText("목표"))
                            .first());
            deputys.go(
                    page,
                    page.locator(".suggested li")
                            .filter(new Locator.FilterOptions().setHasText(ITEM))
                            .locator("a"));
            deputys.type(page.locator("#reason"), "전화를 여러 번 돌린다는 의견이 많아 연결 전에 부서와 번호를 먼저 말하기로 했습니다.");
            deputys.go(page, page.locator("button[value=save]"));
            deputy.photograph("story-1-goals").expectGoodPage();

            assertThat(page.locator("main").innerText()).contains(ITEM, "부서장 확인 전");
        }
    }

    private void theHeadConfirms() {
        try (Visitor head = enter("head")) {
            Page page = head.open("/approvals").page();
            int waiting = page.locator("form[action$='/approve']").count();
            assertThat(waiting).isEqualTo(2);
            for (int goal = 0; goal < waiting; goal++) {
                Locator form = page.locator("form[action$='/approve']").first();
                form.locator("input[name=document]").fill("세무2과-31" + goal);
                form.locator("input[name=on]").fill("2026-07-06");
                page.waitForNavigation(() -> form.locator("button").click());
            }
            head.photograph("story-2-confirmed").expectGoodPage();
            assertThat(page.locator("form[action$='/approve']").count()).isZero();
        }
    }

    private void theDeputyFinishesOneTaskAndBeginsAnotherFromASuggestion() {
        try (Visitor deputy = enter("deputy")) {
            Page page = task(deputy);
            deputys.go(page, page.locator("a[href$='/edit']"));
            deputys.type(page.locator("#startsOn"), "2026-07-13");
            deputys.type(page.locator("#checks"), "한 주에 한 번, 연결한 전화 가운데 번호를 먼저 말한 건수를 셉니다.");
            deputys.go(page, page.locator("main form button.button"));
            deputys.go(page, page.locator("form[action$='/declare'] button"));
            deputy.photograph("story-3-task").expectGoodPage();
            assertThat(page.locator("main").innerText()).contains("2026년 3분기 결과가 공개되는 날 확인합니다.");

            deputys.go(page, page.locator("header.page-head a").first());
            deputys.go(page, page.locator("a[href*='idea=rehearsal-0855']"));
            deputys.type(page.locator("#startsOn"), "2026-07-13");
            deputys.go(page, page.locator("main form button.button"));
            deputys.go(page, page.locator("form[action$='/declare'] button"));
        }
    }

    private void rehearsalsACountAndAFileLater() throws IOException {
        Path record = Files.writeString(folder.resolve("연습 기록.pdf"), "%PDF-1.7 연습 기록");
        for (String day : List.of("2026-07-14", "2026-07-21", "2026-07-28", "2026-08-04")) {
            on(day);
            try (Visitor deputy = enter("deputy")) {
                Page page = task(deputy);
                deputys.unfold(page.locator("details:has(#rehearsal-on) summary"));
                deputys.type(page.locator("#rehearsal-on"), day);
                List<Locator> people = page.locator("#people input").all();
                for (Locator one : people.subList(0, Math.min(12, people.size()))) {
                    deputys.tick(one);
                }
                deputys.go(page, page.locator("form[action$='/rehearsals'] button"));
            }
        }
        try (Visitor deputy = enter("deputy")) {
            Page page = task(deputy);
            deputys.unfold(page.locator("details:has(#count-on) summary"));
            deputys.type(page.locator("#count-on"), "2026-08-04");
            deputys.type(page.locator("#what"), "다른 부서로 연결한 전화");
            deputys.type(page.locator("#number"), "31");
            deputys.go(page, page.locator("form[action$='/counts'] button"));
            deputys.unfold(page.locator("details:has(#file) summary"));
            deputys.attach(page.locator("#file"), record);
            deputys.go(page, page.locator("form[action$='/files'] button"));
            deputy.photograph("story-4-evidence").expectGoodPage();

            assertThat(page.locator("#evidence").innerText()).contains("연습 4회", "연습 기록.pdf");
            teach(deputy);
        }
    }

    private void theCsOfficeBringsInTheFieldworkAndPublishes() throws IOException {
        Path workbook = folder.resolve("2026년 3분기.xlsx");
        ThirdQuarter.write(workbook, "세무2과", "연결", 3);
        on("2026-09-28");
        try (Visitor cs = enter("cs")) {
            CsOffice office = new CsOffice(cs);
            office.openWave("2026-3");
            office.upload("2026년 3분기", workbook);
            office.check();
            office.bringIn();
            office.closeWave();
            office.calculate("2026-3");
            office.publish();
        }
    }

    private void goalAndTaskAreToldWhatCameOfThem() {
        on("2026-10-05");
        try (Visitor deputy = enter("deputy")) {
            Page page = task(deputy);
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("main").innerText().contains("나아졌습니다");
            });
            deputys.tick(page.locator("input[name=answer][value=YES]"));
            deputys.go(page, page.locator("form[action$='/carried-out'] button"));
            deputy.photograph("story-6-verdict").expectGoodPage();
            assertThat(page.locator("main").innerText()).contains("담당자 연결이 나아졌습니다.", "이행함");

            deputy.open("/due").photograph("story-6-due").expectGoodPage();
        }
        try (Visitor leader = enter("leader")) {
            Page page = task(leader);
            page.fill("#comment", "부서와 번호를 먼저 말하니 다시 걸려 오는 전화가 줄었습니다.");
            page.waitForNavigation(() -> page.click("form[action$='/comment'] button"));
        }
        try (Visitor head = enter("head")) {
            Page page = task(head);
            page.fill("#document", "세무2과-480");
            page.fill("#documentOn", "2026-10-05");
            page.waitForNavigation(() -> page.click("form[action$='/confirm'] button"));
            assertThat(page.locator("main").innerText()).contains("세무2과-480");
        }
        try (Visitor leader = enter("leader")) {
            leader.photograph("story-6-leader").expectGoodPage();
            assertThat(leader.page().locator(".suggestions").innerText()).contains("우리 기관");
            leader.page().navigate(leader.page().url() + "/goals?quarter=2026-3");
            leader.photograph("story-6-goals").expectGoodPage();
            assertThat(leader.page()
                            .locator("article.goal")
                            .filter(new Locator.FilterOptions().setHasText(ITEM))
                            .first()
                            .innerText())
                    .contains("나아짐");
        }
    }

    private void theCsOfficeClosesTheQuarterAndItsRecordStays() {
        try (Visitor cs = enter("cs")) {
            Page page = cs.open("/quarters/2026-3").page();
            page.fill("#text", "세무2과의 담당자 연결이 나아졌습니다. 나머지 부서는 다음 분기와 합쳐 다시 봅니다.");
            page.waitForNavigation(() -> page.click("form[action$='/close'] button"));
            cs.photograph("story-7-closed").expectGoodPage();

            assertThat(page.locator("main").innerText())
                    .contains("이 기록은 바뀌지 않습니다", "담당자 연결이 나아졌습니다", "CS과제: 이행함", "과제 효과: 나아짐");
        }
    }

    /// Half an hour for the whole department, of whom twelve came.
    private void teach(Visitor deputy) {
        Page page = deputy.page();
        deputys.go(page, page.locator("nav.nav a:visible[href$='/education']"));
        deputys.go(page, page.locator("a[href$='/education/new']").first());
        deputys.type(page.locator("#topic"), "연결하기 전에 담당과 번호 말하기");
        deputys.type(page.locator("#on"), "2026-08-04");
        deputys.type(page.locator("#minutes"), "30");
        deputys.choose(page.locator("#taughtBy"), 1);
        for (Locator one : page.locator("#attended input").all().subList(0, 12)) {
            deputys.tick(one);
        }
        deputys.go(page, page.locator("main form button.button").first());
        deputy.photograph("story-4-education").expectGoodPage();
        assertThat(page.locator("main").innerText()).contains("연결하기 전에 담당과 번호 말하기", "30분");
    }

    /// The page of the task that this quarter is about.
    private static Page task(Visitor visitor) {
        Page page = visitor.page();
        if (page.url().endsWith("/approvals") || page.url().endsWith("/due")) {
            page.locator("nav.nav a:visible").first().click();
        }
        page.navigate(page.url().replaceAll("[?#].*", "") + "/tasks");
        page.waitForNavigation(() -> page.locator("main li h2 a")
                .filter(new Locator.FilterOptions().setHasText(TASK))
                .click());
        return page;
    }
}
