package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// FEATURE: the workbook opens in a program that is not ours, with numbers that are numbers.
class ResultReportXlsxTests {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

    private final XSSFWorkbook korean = open(ResultReportXlsx.of(SampleQuarter.whole(), Locale.KOREAN));
    private final Sheet departments = sheet(korean, "부서별 결과");

    @Test
    void hasASheetForDepartmentsForTheMixAndForTheData() {
        assertThat(names(korean)).containsExactly("부서별 결과", "업무 여건 계수", "자료 설명");
        assertThat(departments.getLastRowNum()).isEqualTo(50);
        assertThat(sheet(korean, "업무 여건 계수").getLastRowNum()).isEqualTo(9);
    }

    @Test
    void headStaysWhileRowsScroll() {
        for (String name : names(korean)) {
            assertThat(sheet(korean, name).getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet(korean, name).getPaneInformation().getHorizontalSplitPosition())
                    .isOne();
        }
        assertThat(shown(departments.getRow(0)))
                .containsExactly(
                        "국", "부서", "업무 성격", "응대(건)", "원점수", "조정점수", "오차 범위 하한", "오차 범위 상한", "신뢰도", "수준 구분", "사유");
    }

    @Test
    void figuresAreNumbersRoundedAsInThePapers() {
        Row row = row(departments, 1, "세무2과");

        assertThat(shown(row))
                .containsExactly("기획재정국", "세무2과", "부과·징수", "24", "79.1", "85.4", "83.8", "87.0", "0.84", "평균보다 낮음", "");
        assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(85.4);
    }

    @Test
    void storedNumberHasNoMoreDigitsThanThePapers() {
        var exact = new Standing.Placed(new Scores(24, 88.123456, 88.654321, 87.1, 90.2, 0.812345), Tier.TYPICAL);
        var one = SampleQuarter.of(List.of(new DepartmentResult("재무과", "기획재정국", "내부지원", exact)));

        Row row = sheet(open(ResultReportXlsx.of(one, Locale.KOREAN)), "부서별 결과").getRow(1);

        assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(88.1);
        assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(88.7);
        assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(0.81);
    }

    @Test
    void withheldDepartmentHasNoNumberAtAll() {
        Row row = row(departments, 1, "감사담당관");

        assertThat(shown(row).subList(3, 10)).containsExactly("", "", "", "", "", "", "비공개");
        assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.NUMERIC);
        assertThat(shown(row).getLast()).isEqualTo("응대가 5건 미만이어서 보여 드리지 않습니다.");
    }

    @Test
    void departmentWithoutComparisonHasContactsOnly() {
        assertThat(shown(row(departments, 1, "징수과")).subList(3, 10))
                .containsExactly("24", "", "", "", "", "", "비교 대상 부서 없음");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        List<DepartmentResult> odd = List.of(
                department("=1+1"), department("+82-2"), department("-과"), department("@과"), department("\t=1"));

        Sheet sheet = sheet(open(ResultReportXlsx.of(SampleQuarter.of(odd), Locale.KOREAN)), "부서별 결과");

        for (int i = 0; i < odd.size(); i++) {
            Cell name = sheet.getRow(i + 1).getCell(1);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("'" + odd.get(i).name());
        }
    }

    @Test
    void dataSheetSaysWhereFiguresComeFromAndHowManyRowsThereAre() {
        List<List<String>> lines = StreamSupport.stream(sheet(korean, "자료 설명").spliterator(), false)
                .map(ResultReportXlsxTests::shown)
                .toList();

        assertThat(lines)
                .contains(List.of("출처", "계산 방법", "2026-1판", ""))
                .contains(List.of("출처", "마감 자료 지문(SHA-256)", SampleQuarter.FINGERPRINT, ""))
                .contains(List.of("출처", "공개일", "2026-07-03", ""))
                .contains(List.of("부서별 결과", "행 수", "50", ""))
                .contains(List.of("업무 여건 계수", "행 수", "9", ""))
                .contains(List.of("부서별 결과", "신뢰도", "부서 사이의 점수 차이 가운데 우연이 아닌 몫", "0~1"));
    }

    @Test
    void everyColumnIsExplained() {
        Sheet data = sheet(korean, "자료 설명");
        for (String name : List.of("부서별 결과", "업무 여건 계수")) {
            for (String column : shown(sheet(korean, name).getRow(0))) {
                assertThat(data).anySatisfy(row -> assertThat(shown(row)).startsWith(name, column));
            }
        }
    }

    @Test
    void coefficientsShowTheirSign() {
        assertThat(shown(row(sheet(korean, "업무 여건 계수"), 1, "단순 안내"))).endsWith("+3.2", "+2.6", "+3.8");
        assertThat(shown(row(sheet(korean, "업무 여건 계수"), 1, "부과·고지"))).endsWith("-3.0", "-3.9", "-2.1");
    }

    @Test
    void speaksEnglishToo() {
        XSSFWorkbook english = open(ResultReportXlsx.of(SampleQuarter.whole(), Locale.ENGLISH));

        assertThat(names(english)).containsExactly("Departments", "Working conditions", "About the data");
        assertThat(shown(row(sheet(english, "Departments"), 1, "세무2과"))).contains("Below typical");
    }

    private static DepartmentResult department(String name) {
        return new DepartmentResult(name, "행정국", "내부지원", new Standing.Withheld("-"));
    }

    static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Sheet sheet(XSSFWorkbook book, String name) {
        return Objects.requireNonNull(book.getSheet(name), name);
    }

    /// The row that has this text in this column.
    static Row row(Sheet sheet, int column, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> shown(row).get(column).equals(text))
                .findFirst()
                .orElseThrow();
    }

    /// The cells as a reader sees them.
    static List<String> shown(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(SHOWN::formatCellValue)
                .toList();
    }

    static List<String> names(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }
}
