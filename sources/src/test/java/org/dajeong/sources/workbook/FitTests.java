package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: what was confirmed for a firm is used again for its next file.
class FitTests {

    @TempDir
    Path folder;

    private Mapping twoLines;

    @BeforeEach
    void confirm() {
        twoLines = Layout.propose(Books.open(Firms.twoLines(folder.resolve("first.xlsx"))), Firms.WANTED)
                .mapping();
    }

    @Test
    void theSameFileFits() {
        Fit fit = Books.open(folder.resolve("first.xlsx")).fit(twoLines);

        assertThat(fit).isInstanceOfSatisfying(Fit.Fits.class, fits -> {
            assertThat(fits.sheets()).hasSize(1);
            assertThat(fits.sheets().getFirst().headerRow()).isEqualTo(4);
            assertThat(fits.sheets().getFirst().letters()).containsEntry("answer", "D");
        });
    }

    @Test
    void aHeaderThatMovedDownAndAsideIsFoundAgain() {
        Path next = Books.write(folder.resolve("next.xlsx"), book -> {
            var sheet = book.createSheet("3분기");
            Books.fill(
                    sheet,
                    1,
                    "2026년 3분기 전화친절도 조사 결과",
                    "조사기관: 가온리서치",
                    "담당: 홍길동",
                    "",
                    "부서|조사일|조사원|맞이 단계 (20점)||응대 단계|마무리 단계",
                    "|||수신|맞이|경청|종료 인사",
                    "도로과|2026-07-13|7|1|2|3|4");
            Books.merge(sheet, "A5:A6", "B5:B6", "C5:C6", "D5:E5");
        });
        Workbook workbook = Books.open(next);

        assertThat(workbook.fit(twoLines)).isInstanceOf(Fit.Fits.class);
        assertThat(Books.rows(workbook, twoLines)).containsExactly("3분기 7 | 도로과 | 2026-07-13 | 1 | 2 | 3 | 4");
    }

    @Test
    void aHeaderThatIsGoneIsNamedWithNearNames() {
        Path next = Books.write(folder.resolve("next.xlsx"), book -> {
            var sheet = book.createSheet("3분기");
            Books.fill(sheet, 4, "부서|조사일|맞이 단계||응대 단계|마무리 단계", "||수신|첫 맞이|경청|종료인사", "도로과|1|1|2|3|4");
            Books.merge(sheet, "A4:A5", "B4:B5", "C4:D4");
        });

        assertThat(Books.open(next).fit(twoLines))
                .isEqualTo(new Fit.Misfit(List.of(
                        new Fit.Gap(Fit.Kind.NO_COLUMN, "3분기", "greeting", "맞이 단계 / 맞이", List.of("맞이 단계 / 첫 맞이")))));
    }

    @Test
    void aNewSheetWithoutTheHeaderIsAQuestionNotAnOmission() {
        Mapping mapping = Layout.propose(
                        Books.open(Firms.sheetPerDepartment(folder.resolve("second.xlsx"))), Firms.WANTED)
                .mapping();
        Path next = Books.write(folder.resolve("next.xlsx"), book -> {
            String header = "조사일자|통화시각|① 신속한 수신(10점)|② 맞이인사(10점)|③ 경청(20점)|④ 종료인사(10점)";
            Books.fill(book.createSheet("표지"), 1, "무엇이든");
            Books.fill(book.createSheet("도로과"), 3, header, "5/13|14:00|1|2|3|4");
            Books.fill(book.createSheet("안내"), 1, "작성 요령", "한 줄에 한 건");
            book.createSheet("빈 시트");
        });

        assertThat(Books.open(next).fit(mapping))
                .isEqualTo(new Fit.Misfit(List.of(new Fit.Gap(Fit.Kind.NO_HEADER, "안내", "", "", List.of()))));
    }

    @Test
    void aSheetAskedForByNameMustBeThere() {
        Mapping mapping = new Mapping(
                twoLines.header(),
                twoLines.columns(),
                twoLines.repeated(),
                new Mapping.Sheets(List.of("2분기 조사결과"), List.of(), ""),
                twoLines.words());

        assertThat(Books.open(folder.resolve("first.xlsx")).fit(mapping))
                .isEqualTo(
                        new Fit.Misfit(List.of(new Fit.Gap(Fit.Kind.NO_SHEET, "2분기 조사결과", "", "", List.of("조사결과")))));
    }

    @Test
    void aWorkbookOfWhichEverySheetIsLeftOutHasNothingToRead() {
        Mapping mapping = new Mapping(
                twoLines.header(),
                twoLines.columns(),
                twoLines.repeated(),
                new Mapping.Sheets(List.of(), List.of("조사결과"), ""),
                twoLines.words());

        assertThat(Books.open(folder.resolve("first.xlsx")).fit(mapping))
                .isEqualTo(new Fit.Misfit(List.of(new Fit.Gap(Fit.Kind.NO_SHEETS, "", "", "", List.of()))));
    }
}
