package org.dajeong.sources.workbook;

import static org.dajeong.sources.workbook.Books.fill;
import static org.dajeong.sources.workbook.Books.merge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/// Workbooks of invented survey firms, each with habits of its own.
final class Firms {

    /// What the district's form asks for.
    static final List<Wanted> WANTED = List.of(
            new Wanted("department", List.of("부서", "부서명", "피평가부서", "대상부서"), true, true),
            new Wanted("date", List.of("조사일", "조사일자", "통화일", "통화일자"), true),
            new Wanted("time", List.of("통화시각", "조사시간", "시간"), false),
            new Wanted("assessor", List.of("조사원", "조사원번호", "모니터요원"), false),
            new Wanted("answer", List.of("신속한 수신", "수신"), true),
            new Wanted("greeting", List.of("맞이인사", "맞이", "첫인사"), true),
            new Wanted("listening", List.of("경청"), true),
            new Wanted("closing", List.of("종료인사", "끝인사"), true),
            new Wanted("comment", List.of("의견", "특이사항"), false));

    private Firms() {}

    /// A title over everything, a header of two merged lines, sums and notes below.
    static Path twoLines(Path file) {
        return Books.write(file, book -> {
            XSSFSheet sheet = book.createSheet("조사결과");
            fill(
                    sheet,
                    1,
                    "2026년 2분기 전화친절도 조사 결과",
                    "조사기간: 2026. 5. 11. ~ 5. 22.||||조사기관: 가온리서치",
                    "",
                    "연번|부서|조사일|맞이 단계||응대 단계|마무리 단계|비고",
                    "|||수신|맞이|경청|종료인사|",
                    "1|세무2과|2026. 5. 13.|10|9|8|7|",
                    "2|세무 2과|2026. 5. 14.(목)|10|'８|'10점|-|점심시간",
                    "3|OK민원센터|5/15|9|해당없음|10|10|",
                    "합계|||29|17|28|17|",
                    "평균|||9.7|8.5|9.3|8.5|",
                    "",
                    "※ 해당없음은 평가하지 않은 항목임");
            merge(sheet, "A1:H1", "A2:D2", "E2:H2", "A4:A5", "B4:B5", "C4:C5", "D4:E4", "H4:H5", "A9:C9", "A12:H12");
        });
    }

    /// A sheet for each department, a cover, a sum, codes on a hidden sheet, an empty sheet left over.
    static Path sheetPerDepartment(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "survey", "1.0")) {
            Worksheet cover = book.newWorksheet("표지");
            cover.value(2, 1, "전화친절도 조사 결과 보고");
            cover.value(4, 1, "가온구");
            Worksheet sums = book.newWorksheet("총괄표");
            row(sums, 0, "부서", "건수", "평균");
            row(sums, 1, "세무1과", "2", "91.3");
            row(sums, 2, "세무2과", "2", "80.0");
            department(book.newWorksheet("세무1과"), 10);
            department(book.newWorksheet("세무2과"), 8);
            department(book.newWorksheet("OK민원센터"), 9);
            Worksheet codes = book.newWorksheet("코드");
            row(codes, 0, "부서", "조사일", "수신", "맞이", "경청", "종료인사");
            row(codes, 1, "옛 자료", "2025-05-13", "1", "1", "1", "1");
            codes.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Sheet7");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void department(Worksheet sheet, int points) {
        row(sheet, 0, "[" + sheet.getName() + "]");
        row(sheet, 2, "조사일자", "통화시각", "① 신속한 수신(10점)", "② 맞이인사(10점)", "③ 경청(10점)", "④ 종료인사(10점)");
        for (int i = 0; i < 2; i++) {
            sheet.value(3 + i, 0, LocalDate.of(2026, 5, 13 + i));
            sheet.style(3 + i, 0).format("m\"월\" d\"일\"").set();
            sheet.value(3 + i, 1, (14 + i) / 24.0 + 5 / 1440.0);
            sheet.style(3 + i, 1).format("hh:mm").set();
            for (int item = 0; item < 4; item++) {
                sheet.value(3 + i, 2 + item, points);
            }
        }
        row(sheet, 5, "계", "", "", "", "", "");
        sheet.formula(5, 2, "SUM(C4:C5)");
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.value(row, i, texts[i]);
            }
        }
    }

    /// One long sheet for printing: departments merged over their calls, the header again on page two.
    static Path mergedDepartments(Path file) {
        return Books.write(file, book -> {
            XSSFSheet sheet = book.createSheet("Sheet1");
            fill(
                    sheet,
                    1,
                    "부서명|조사일|수신|맞이인사|경청|종료인사|특이사항",
                    "세무1과|2026-05-13|10|10|10|10|",
                    "|2026-05-14|9|9|9|9|=합계",
                    "|2026-05-15|8|8|8|8|",
                    "부서명|조사일|수신|맞이인사|경청|종료인사|특이사항",
                    "세무2과|2026-05-13|7|7|7|7|",
                    "|2026-05-14|결번||||",
                    "세무2과 소계||7|7|7|7|",
                    "||||||");
            merge(sheet, "A2:A4", "A6:A7", "C7:F7");
        });
    }

    /// A CSV file of a Korean spreadsheet: MS949, a title, line breaks in headers, departments said once.
    static Path csv(Path file) {
        String text = """
                2026년 2분기 전화친절도 조사,,,,,,
                ,,,,,,
                부서,조사일,맞이 단계,,응대 단계,마무리 단계,의견
                ,,"신속한
                수신","맞이
                인사",경청,종료인사,
                세무1과,2026.5.13,10,10,10,10,"친절하고, 똠방각하 같은 이름도 잘 들음"
                ,2026.5.14,9,9,9,9,
                ,2026.5.15,8,8,8,8,
                세무2과,2026.5.13,7,7,7,7,=합계 아님
                ,2026.5.14,6,6,6,6,-
                ,2026.5.15,5,5,5,5,
                소계,,45,45,45,45,
                """;
        try {
            return Files.write(file, text.getBytes(Charset.forName("MS949")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same item names under different stages, and a stage that is not merged with what it groups.
    static Path sameItems(Path file) {
        return Books.write(file, book -> {
            XSSFSheet sheet = book.createSheet("전화");
            fill(sheet, 2, "||맞이||마무리|", "부서|통화일|인사|응대|인사|응대", "도로과|20260513|10|9|8|7", "치수과|20260514|10|9|8|7");
        });
    }

    /// Everything that can be wrong with cells, among formats of one's own.
    static Path everyFault(Path file) {
        return Books.write(file, book -> {
            XSSFSheet sheet = book.createSheet("자료");
            sheet.setColumnWidth(1, 5_000);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            percent.setWrapText(true);
            fill(
                    sheet,
                    1,
                    "부서|조사일|통화시각|수신|맞이|경청|종료인사|의견",
                    "세무2과|2026-13-05|25:00|11|7.5|열|-1|'=HYPERLINK(\"a\")",
                    "|2025. 5. 13.|오후 2시|10|10|10|10|'+82 2 123",
                    "세무2과|||||||'@here",
                    "세무2과|46155|14:05|10||10|10|'-");
            sheet.getRow(1).getCell(3).setCellStyle(percent);
            Books.cell(sheet, "E5").setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("비고 시트").createRow(0).createCell(0).setCellValue("그대로");
        });
    }
}
