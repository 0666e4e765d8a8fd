package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a person gets his own workbook back, with the cells to mend in yellow.
class MarkedCopyTests {

    private static final MarkedCopy.Words WORDS =
            new MarkedCopy.Words("확인할 칸", "노란 칸을 고친 뒤 이 파일을 다시 올려 주십시오.", "시트", "칸", "지금 값", "바른 값");

    @TempDir
    Path folder;

    private static CellProblem problem(String sheet, String address) {
        return new CellProblem(sheet, address, "=지금 " + address, "0부터 10까지");
    }

    /// Marks a file, and opens the copy with another program.
    private XSSFWorkbook marked(Path original, CellProblem... problems) throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        mark(original, copy, problems);
        try {
            return new XSSFWorkbook(new File(copy.toString()));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void mark(Path original, Path copy, CellProblem... problems) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            MarkedCopy.write(Books.open(original), List.of(problems), WORDS, out);
        }
    }

    private static List<String> yellow(Sheet sheet) {
        TreeSet<CellAddress> cells =
                new TreeSet<>(Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column));
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
                if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        && style.getFillForegroundXSSFColor().getARGBHex().equals("FFFFE94A")) {
                    cells.add(CellAddress.parse(cell.getAddress().formatAsString()));
                }
            }
        }
        return cells.stream().map(CellAddress::toString).toList();
    }

    /// Every cell of a sheet that has something in it, with its format.
    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    CellStyle style = cell.getCellStyle();
                    cells.add("%s %s %s %s %s %s"
                            .formatted(
                                    cell.getAddress(),
                                    cell.getCellType(),
                                    cell,
                                    style.getDataFormatString(),
                                    style.getWrapText(),
                                    style.getBorderTop()));
                }
            }
        }
        return cells;
    }

    @Test
    void faultyCellsAreYellowAndEverythingElseIsAsItWas() throws IOException {
        Path original = Firms.everyFault(folder.resolve("a.xlsx"));

        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(original));
                XSSFWorkbook after = marked(
                        original,
                        problem("자료", "D2"),
                        problem("자료", "A3"),
                        problem("자료", "C4"),
                        problem("자료", "E5"),
                        problem("자료", "K9"))) {
            Sheet sheet = after.getSheet("자료");
            assertThat(yellow(sheet)).containsExactly("D2", "A3", "C4", "E5", "K9");
            assertThat(cells(sheet)).isEqualTo(cells(before.getSheet("자료")));
            assertThat(cells(after.getSheet("비고 시트"))).isEqualTo(cells(before.getSheet("비고 시트")));
            assertThat(sheet.getColumnWidth(1)).isEqualTo(5_000);
            assertThat(Books.cell(sheet, "D2").getCellStyle().getDataFormatString())
                    .isEqualTo("0.0%");
            assertThat(Books.cell(sheet, "E5").getCellFormula()).isEqualTo("1/0");
        }
    }

    @Test
    void theListStandsInFrontWithALinkToEachCell() throws IOException {
        try (XSSFWorkbook copy = marked(
                Firms.twoLines(folder.resolve("a.xlsx")),
                problem("조사결과", "E7"),
                problem("조사결과", ""),
                problem("없는 시트", "A1"))) {
            XSSFSheet list = copy.getSheetAt(0);

            assertThat(list.getSheetName()).isEqualTo("확인할 칸");
            assertThat(copy.getActiveSheetIndex()).isZero();
            assertThat(copy.getSheetAt(1).isSelected()).isFalse();
            assertThat(cells(list).stream().map(cell -> cell.replaceAll(" General.*", "")))
                    .containsExactly(
                            "A1 STRING 노란 칸을 고친 뒤 이 파일을 다시 올려 주십시오.",
                            "A3 STRING 시트",
                            "B3 STRING 칸",
                            "C3 STRING 지금 값",
                            "D3 STRING 바른 값",
                            "A4 STRING 조사결과",
                            "B4 STRING E7",
                            "C4 STRING =지금 E7",
                            "D4 STRING 0부터 10까지",
                            "A5 STRING 조사결과",
                            "B5 STRING ",
                            "C5 STRING =지금 ",
                            "D5 STRING 0부터 10까지",
                            "A6 STRING 없는 시트",
                            "B6 STRING A1",
                            "C6 STRING =지금 A1",
                            "D6 STRING 0부터 10까지");
            assertThat(list.getHyperlinkList().stream().map(link -> link.getCellRef() + " " + link.getLocation()))
                    .containsExactly("B4 '조사결과'!E7", "B5 '조사결과'!A1");
        }
    }

    @Test
    void whatBelongsToSheetsStaysWithThem() throws IOException {
        Path original = Books.write(folder.resolve("a.xlsx"), book -> {
            Sheet first = book.createSheet("It's 1");
            Books.fill(first, 2, "부서|수신", "도로과|'10");
            Books.merge(first, "A5:C6");
            first.createFreezePane(0, 2);
            var help = first.getDataValidationHelper();
            DataValidationConstraint list = help.createExplicitListConstraint(new String[] {"도로과", "치수과"});
            var validation = help.createValidation(list, new CellRangeAddressList(2, 9, 0, 0));
            validation.createPromptBox("부서", "첫 줄\n둘째 줄 <&\">");
            first.addValidationData(validation);
            CellStyle border = book.createCellStyle();
            border.setBorderTop(BorderStyle.DOUBLE);
            first.setDefaultColumnStyle(3, border);
            first.getRow(1).getCell(1).setCellStyle(border);
            Row styled = first.createRow(7);
            styled.setRowStyle(border);
            Sheet second = book.createSheet("둘");
            Books.fill(second, 1, "부서", "치수과");
            book.setPrintArea(1, "$A$1:$B$9");
            book.setActiveSheet(1);
            second.setSelected(true);
            book.createName().setNameName("합");
            book.getName("합").setRefersToFormula("'It''s 1'!$B$3");
        });

        try (XSSFWorkbook before = new XSSFWorkbook(Files.newInputStream(original));
                XSSFWorkbook copy =
                        marked(original, problem("It's 1", "B2"), problem("It's 1", "D1"), problem("It's 1", "C8"))) {
            Sheet first = copy.getSheet("It's 1");
            assertThat(yellow(first)).containsExactly("D1", "B2", "C8");
            // New cells look like their column or their row.
            assertThat(Books.cell(first, "D1").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.DOUBLE);
            assertThat(Books.cell(first, "C8").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.DOUBLE);
            assertThat(first.getMergedRegions().toString()).contains("A5:C6");
            assertThat(first.getPaneInformation().isFreezePane()).isTrue();
            assertThat(first.getDataValidations().getFirst().getPromptBoxText())
                    .isEqualTo(
                            before.getSheetAt(0).getDataValidations().getFirst().getPromptBoxText());
            assertThat(copy.getPrintArea(2)).isEqualTo("둘!$A$1:$B$9");
            assertThat(copy.getName("합").getRefersToFormula()).isEqualTo("'It''s 1'!$B$3");
            assertThat(copy.getSheetAt(0).getHyperlinkList().getFirst().getLocation())
                    .isEqualTo("'It''s 1'!B2");
        }
    }

    @Test
    void aMendedCopyIsReadWithoutItsListAndMarkedAfresh() throws IOException {
        Path first = folder.resolve("first.xlsx");
        mark(Firms.everyFault(folder.resolve("a.xlsx")), first, problem("자료", "D2"), problem("자료", "E2"));
        Path mended = folder.resolve("mended.xlsx");
        // Another program saves it, as the person's would.
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(first));
                OutputStream out = Files.newOutputStream(mended)) {
            Books.cell(book.getSheet("자료"), "D2").setCellValue(10);
            book.write(out);
        }

        Workbook workbook = Books.open(mended);
        assertThat(workbook.sheets().stream().map(Workbook.Sheet::name)).containsExactly("자료", "비고 시트");
        Mapping mapping = Layout.propose(workbook, Firms.WANTED).mapping();
        assertThat(Books.rows(workbook, mapping).getFirst()).startsWith("자료 2 | 세무2과 | 2026-13-05 | 25:00 | 10 | 7.5");

        try (XSSFWorkbook second = marked(mended, problem("자료", "E2"), problem("자료", "F2"))) {
            assertThat(second.getNumberOfSheets()).isEqualTo(3);
            assertThat(second.getSheetName(0)).isEqualTo("확인할 칸");
            assertThat(cells(second.getSheetAt(0))).hasSize(1 + 4 + 2 * 4);
            assertThat(yellow(second.getSheet("자료"))).containsExactly("E2", "F2");
            assertThat(Books.cell(second.getSheet("자료"), "D2").getCellStyle().getDataFormatString())
                    .isEqualTo("0.0%");
        }
        // And once more without another program in between.
        Path again = Files.move(folder.resolve("copy.xlsx"), folder.resolve("again.xlsx"));
        try (XSSFWorkbook third = marked(again, problem("자료", "F2"))) {
            assertThat(third.getNumberOfSheets()).isEqualTo(3);
            assertThat(yellow(third.getSheet("자료"))).containsExactly("F2");
        }
    }

    @Test
    void aSheetOfTheSameNameThatIsNotOursStays() throws IOException {
        Path original = Books.write(
                folder.resolve("a.xlsx"), book -> Books.fill(book.createSheet("확인할 칸"), 1, "부서|수신", "도로과|11"));

        try (XSSFWorkbook copy = marked(original, problem("확인할 칸", "B2"))) {
            assertThat(copy.getSheetName(0)).isEqualTo("확인할 칸 (2)");
            assertThat(yellow(copy.getSheet("확인할 칸"))).containsExactly("B2");
        }
    }

    @Test
    void aCsvFileComesBackAsAWorkbookOfTexts() throws IOException {
        try (XSSFWorkbook copy = marked(Firms.csv(folder.resolve("가온구.csv")), problem("가온구", "C6"))) {
            Sheet sheet = copy.getSheetAt(1);

            assertThat(sheet.getSheetName()).isEqualTo("가온구");
            assertThat(yellow(sheet)).containsExactly("C6");
            assertThat(Books.cell(sheet, "C6").getStringCellValue()).isEqualTo("9");
            assertThat(Books.cell(sheet, "G8").getCellType()).isEqualTo(CellType.STRING);
            assertThat(Books.cell(sheet, "G8").getStringCellValue()).isEqualTo("=합계 아님");
        }
        Workbook again = Books.open(folder.resolve("copy.xlsx"));
        assertThat(Books.rows(again, Layout.propose(again, Firms.WANTED).mapping()))
                .hasSize(6);
    }

    @Test
    void aLongAndWideCsvFileIsMarkedWhereItIsWrong() throws IOException {
        Path csv = folder.resolve("a.csv");
        Files.writeString(csv, "부서,수신" + ",항목".repeat(300) + "\n" + "도로과,10\n\n".repeat(1_500));

        try (XSSFWorkbook copy = marked(csv, problem("a", "KP1"), problem("a", "B3000"), problem("a", "C3000"))) {
            Sheet sheet = copy.getSheet("a");
            assertThat(yellow(sheet)).containsExactly("KP1", "B3000", "C3000");
            assertThat(Books.cell(sheet, "KP1").getStringCellValue()).isEqualTo("항목");
            assertThat(Books.cell(sheet, "B3000").getStringCellValue()).isEqualTo("10");
        }
    }

    @Test
    void aWorkbookWithoutStylesAndWithPrefixesIsMarkedToo() throws IOException {
        Path original = HandMade.write(folder.resolve("a.xlsx"), """
                <x:row><x:c t="inlineStr"><x:is><x:t>부서</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>수신</x:t></x:is></x:c></x:row>
                <x:row><x:c t="inlineStr"><x:is><x:t>도로과</x:t></x:is></x:c><x:c><x:v>11</x:v></x:c></x:row>
                """);

        try (XSSFWorkbook copy = marked(original, problem("s", "B2"), problem("s", "D2"), problem("s", "A4"))) {
            assertThat(yellow(copy.getSheet("s"))).containsExactly("B2", "D2", "A4");
            assertThat(Books.cell(copy.getSheet("s"), "B2").getNumericCellValue())
                    .isEqualTo(11);
            assertThat(copy.getSheetName(0)).isEqualTo("확인할 칸");
        }
    }

    @Test
    void anAddressIsACell() throws IOException {
        Path original = Firms.twoLines(folder.resolve("a.xlsx"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mark(original, folder.resolve("copy.xlsx"), problem("조사결과", "7E")))
                .withMessageContaining("7E");
    }
}
