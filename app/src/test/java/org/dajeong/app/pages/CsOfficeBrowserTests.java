package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The CS office brings a survey firm's workbook in, has it mended, scores and publishes, with the keyboard alone.
///
/// Changes the demo, so it comes after those who only read it.
@DemoTest
@Order(DemoTest.CHANGES)
class CsOfficeBrowserTests {

    private static final List<String> DEPARTMENTS = List.of("세무1과", "세무2과", "건축과");
    private static final List<String> TASKS = List.of("부과·고지", "단순 안내", "인허가");
    private static final List<String> ITEMS = List.of("수신", "맞이", "연결", "언어", "경청", "안내", "태도", "종료", "통화종료", "만족");

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Test
    void fromAFaultyWorkbookToAPublication() throws IOException {
        Path faulty = workbook("조사결과.xlsx", true);
        Path mended = workbook("조사결과_수정.xlsx", false);
        try (Chromium chromium = new Chromium();
                Visitor cs = Visitor.signedIn(chromium.browser(), port, "cs", 1280, 900)) {
            Page page = cs.page();
            CsOffice office = new CsOffice(cs);
            office.openWave("2026-3");

            office.upload("2026년 3분기", faulty);
            cs.photograph("cs-mapping").expectGoodPage();
            office.check();
            cs.photograph("cs-faults").expectGoodPage();
            assertThat(page.locator("main").innerText())
                    .contains("세무 둘째과", "12", "H7")
                    .doesNotContain("가져왔습니다");
            assertThat(page.locator("form[action$='/import']").count()).isZero();

            office.upload("2026년 3분기", mended);
            office.check();
            cs.photograph("cs-ready").expectGoodPage();
            office.bringIn();
            cs.photograph("cs-imported").expectGoodPage();

            office.closeWave();
            office.calculate("2026-3");
            cs.photograph("cs-calculated").expectGoodPage();
            office.publish();
            cs.photograph("cs-published").expectGoodPage();
        }
        try (Chromium chromium = new Chromium();
                Visitor leader = Visitor.signedIn(chromium.browser(), port, "leader", 1280, 900)) {
            assertThat(leader.page().locator("h1").innerText()).contains("2026년 3분기");
            assertThat(leader.sheets("my-department-later")).isEqualTo(1);
        }
    }

    /// A title, a two-line header with the stages above the items, and 60 contacts.
    private Path workbook(String name, boolean faulty) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("평가 기록");
            sheet.value(0, 0, "2026년 3분기 전화친절도 조사 결과");
            List<String> head = List.of("부서", "직원 코드", "조사원", "민원 유형", "창구", "시간대", "집중 시기");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(2, column, head.get(column));
                sheet.range(2, column, 3, column).merge();
            }
            sheet.value(2, head.size(), "평가 항목");
            sheet.range(2, head.size(), 2, head.size() + ITEMS.size() - 1).merge();
            for (int item = 0; item < ITEMS.size(); item++) {
                sheet.value(3, head.size() + item, ITEMS.get(item));
            }
            for (int row = 0; row < 60; row++) {
                int at = row + 4;
                int dept = row % DEPARTMENTS.size();
                sheet.value(at, 0, faulty && row == 1 ? "세무 둘째과" : DEPARTMENTS.get(dept));
                sheet.value(at, 1, "s%06x".formatted(0xabc000 + 16 * dept + row / 3 % 5));
                sheet.value(at, 2, "C%02d".formatted(1 + row % 7));
                sheet.value(at, 3, TASKS.get(row / 7 % TASKS.size()));
                sheet.value(at, 4, "전화");
                sheet.value(at, 5, row % 2 == 0 ? "오전" : "오후");
                sheet.value(at, 6, row % 4 == 0 ? "예" : "아니오");
                for (int item = 0; item < ITEMS.size(); item++) {
                    int points = item == 7 ? 15 : item == 8 ? 5 : 10;
                    int earned = points - (row * 7 + item * 3) % 4;
                    sheet.value(at, head.size() + item, faulty && row == 2 && item == 0 ? 12 : earned);
                }
            }
        }
        return file;
    }
}
