package org.dajeong.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.intake.FirmWorkbook.full;
import static org.dajeong.app.intake.FirmWorkbook.with;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dajeong.app.intake.FirmWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The CS office opens a wave and brings in a survey firm's workbook, in a browser and without its help.
///
/// Changes the demo, so it comes after those who only read it.
@DemoTest
@Order(DemoTest.CHANGES)
class UploadBrowserTests {

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        // Checks and imports are waited for, however busy the machine.
        setDefaultAssertionTimeout(120_000);
    }

    @Test
    void fromANewWaveToItsRatings() throws IOException {
        Path faulty = new FirmWorkbook()
                .add(full("세무2과"))
                .add(with(full("세무2과"), "경청", 12))
                .add(with(full("세무 2과"), "종료인사", "해당없음"))
                .add(with(full("세무2과"), "부서명", "세무이과"))
                .write(folder, "결과.xlsx");
        Path mended = new FirmWorkbook()
                .add(full("세무2과"))
                .add(with(full("세무2과"), "경청", 2))
                .add(with(full("세무 2과"), "종료인사", "해당없음"))
                .add(full("세무2과"))
                .write(folder, "고친 결과.xlsx");
        try (Visitor cs = Visitor.signedIn(CHROMIUM.browser(), port, "cs", 1280, 900)) {
            Page page = cs.page();
            cs.open("/waves").photograph("waves").expectGoodPage();
            page.fill("#number", "7");
            page.click("section form button.button");
            assertThat(page.locator("tbody")).containsText("2026년 3분기 7차");

            upload(page, faulty);
            cs.photograph("upload-mapping").expectGoodPage();
            assertThat(page.locator("main")).containsText("S-01");
            page.click("main details summary");
            cs.photograph("upload-mapping-open").expectGoodPage();
            page.click("main button.button");
            assertThat(page.locator("main")).containsText("2건에 고칠 칸이 2개 있습니다");
            cs.photograph("upload-checked").expectGoodPage();

            Download marked = page.waitForDownload(() -> page.click("text=고칠 칸을 표시한 파일 내려받기"));
            assertThat(marked.suggestedFilename()).isEqualTo("결과_고칠곳.xlsx");
            assertThat(sheets(marked.path())).containsExactly("고칠 곳", "조사결과");

            upload(page, mended);
            assertThat(page.locator("main")).containsText("이 업체의 지난 자료에서 확인한 대로");
            page.click("main button.button");
            assertThat(page.locator("main")).containsText("고칠 곳이 없습니다");
            page.click("text=모두 가져오기");
            assertThat(page.locator("main")).containsText("평가 기록 4건을 가져왔습니다");
            cs.photograph("upload-imported").expectGoodPage();
            cs.open("/waves");
            assertThat(page.locator("tbody tr").first()).containsText("4건");
        }
    }

    @Test
    void anInstrumentIsWrittenOnAPhoneToo() {
        try (Visitor cs = Visitor.signedIn(CHROMIUM.browser(), port, "cs", 360, 640)) {
            Page page = cs.page();
            cs.open("/instruments").photograph("instruments-phone").expectGoodPage();
            page.locator("button[value=seoul-visit-2016]").click();
            cs.photograph("instrument-edit-phone").expectGoodPage();
            page.fill("#points-0", "0");
            page.click("main form button.button");
            assertThat(page.locator(".problems")).containsText("1번째 줄의 배점은 1부터 1,000까지의 정수로");
            cs.expectGoodPage();
            page.fill("#points-0", "5");
            page.click("main form button.button");
            cs.photograph("instrument-show-phone").expectGoodPage();
            page.click("text=작성 중인 판 지우기");
        }
    }

    private static void upload(Page page, Path file) {
        page.locator("nav.nav a[href='/uploads']").last().click();
        page.fill("#firm", "다정리서치 2");
        page.setInputFiles("#file", file);
        page.click("main form button.button");
    }

    private static List<String> sheets(Path workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            return read.getSheets().map(Sheet::getName).toList();
        }
    }
}
