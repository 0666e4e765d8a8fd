package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a form that is downloaded, filled in and sent back needs no questions.
class BlankFormTests {

    private static final BlankForm.Words WORDS =
            new BlankForm.Words("전화 조사", "2026년 2분기 전화 조사", "구분", "예시", "작성 방법", "목록");

    private static final List<BlankForm.Column> COLUMNS = List.of(
            new BlankForm.Column("", "부서", List.of("세무1과", "세무2과"), "세무1과"),
            new BlankForm.Column("", "조사일", List.of(), "2026. 5. 13."),
            new BlankForm.Column("맞이 단계", "신속한 수신", List.of(), "10"),
            new BlankForm.Column("맞이 단계", "맞이인사", List.of(), "해당없음"),
            new BlankForm.Column("응대 단계", "경청", List.of(), "8"),
            new BlankForm.Column("마무리 단계", "종료인사", List.of(), "9"));

    @TempDir
    Path folder;

    private Path written(List<BlankForm.Column> columns) throws IOException {
        Path file = folder.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new BlankForm(WORDS, columns, List.of(List.of("열", "설명"), List.of("경청", "끝까지 듣는가"))).write(out);
        }
        return file;
    }

    @Test
    void anotherProgramSeesTitleHeadersListsAndExplanations() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(COLUMNS)))) {
            XSSFSheet sheet = book.getSheet("전화 조사");
            assertThat(Books.cell(sheet, "A1").getStringCellValue()).isEqualTo("2026년 2분기 전화 조사");
            assertThat(sheet.getMergedRegions().stream().map(Object::toString))
                    .anyMatch(range -> range.contains("A1:G1"))
                    .anyMatch(range -> range.contains("D3:E3"))
                    .anyMatch(range -> range.contains("A3:A4"));
            DataValidation list = sheet.getDataValidations().getFirst();
            assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("'목록'!$A$1:$A$2");
            assertThat(list.getRegions().getCellRangeAddress(0).formatAsString())
                    .startsWith("B6:B");
            assertThat(Books.cell(book.getSheet("목록"), "A2").getStringCellValue())
                    .isEqualTo("세무2과");
            assertThat(book.isSheetHidden(book.getSheetIndex("목록"))).isTrue();
            assertThat(Books.cell(book.getSheet("작성 방법"), "B2").getStringCellValue())
                    .isEqualTo("끝까지 듣는가");
        }
    }

    @Test
    void theFormFilledInIsReadWithoutItsExample() throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(COLUMNS)));
                OutputStream out = Files.newOutputStream(filled)) {
            Books.fill(book.getSheet("전화 조사"), 6, "|세무2과|5/14|10|9|8|7");
            book.write(out);
        }
        Workbook workbook = Books.open(filled);

        Layout layout = Layout.propose(workbook, Firms.WANTED);

        assertThat(layout.mapping().missing(Firms.WANTED)).isEmpty();
        assertThat(layout.mapping().sheets()).isEqualTo(new Mapping.Sheets(List.of(), List.of("작성 방법"), ""));
        assertThat(Books.rows(workbook, layout.mapping())).containsExactly("전화 조사 6 | 세무2과 | 5/14 | 10 | 9 | 8 | 7");
        assertThat(Books.skipped(workbook, layout.mapping())).containsExactly("전화 조사 5 예시");
    }

    @Test
    void withoutGroupsTheHeaderIsOneLineAndWithoutListsThereIsNoSheetOfThem() throws IOException {
        Workbook form = Books.open(written(List.of(
                new BlankForm.Column("", "부서", List.of(), "세무1과"), new BlankForm.Column("", "경청", List.of(), "8"))));

        assertThat(Books.header(Layout.propose(form, Firms.WANTED), "전화 조사"))
                .isEqualTo("3+1: A 구분, B 부서=department, C 경청=listening");
        assertThat(form.sheets().stream().map(Workbook.Sheet::name)).containsExactly("전화 조사", "작성 방법");
    }
}
