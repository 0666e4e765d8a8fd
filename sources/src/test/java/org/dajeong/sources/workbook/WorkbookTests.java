package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    @TempDir
    Path folder;

    private static Mapping mapping(Workbook workbook) {
        return Layout.propose(workbook, Firms.WANTED).mapping();
    }

    @Test
    void sheetsAreToldWithTheirRowsAndWhetherTheyAreHidden() {
        Workbook workbook = Books.open(Firms.sheetPerDepartment(folder.resolve("a.xlsx")));

        assertThat(workbook.sheets())
                .containsExactly(
                        new Workbook.Sheet("표지", false, 5),
                        new Workbook.Sheet("총괄표", false, 3),
                        new Workbook.Sheet("세무1과", false, 6),
                        new Workbook.Sheet("세무2과", false, 6),
                        new Workbook.Sheet("OK민원센터", false, 6),
                        new Workbook.Sheet("코드", true, 2),
                        new Workbook.Sheet("Sheet7", false, 0));
        assertThat(workbook.isCsv()).isFalse();
    }

    @Test
    void rowsBelowMergedHeadersAreReadWithoutSumsAndNotes() {
        Workbook workbook = Books.open(Firms.twoLines(folder.resolve("a.xlsx")));

        assertThat(Books.rows(workbook, mapping(workbook)))
                .containsExactly(
                        "조사결과 6 | 세무2과 | 2026. 5. 13. | 10 | 9 | 8 | 7",
                        "조사결과 7 | 세무 2과 | 2026. 5. 14.(목) | 10 | ８ | 10점 | -",
                        "조사결과 8 | OK민원센터 | 5/15 | 9 | 해당없음 | 10 | 10");
        assertThat(Books.skipped(workbook, mapping(workbook)))
                .containsExactly("조사결과 9 합계", "조사결과 10 평균", "조사결과 12 ※ 해당없음은 평가하지 않은 항목임");
    }

    @Test
    void theNameOfASheetIsTheDepartmentAndDatesAndTimesAreText() {
        Workbook workbook = Books.open(Firms.sheetPerDepartment(folder.resolve("a.xlsx")));

        assertThat(Books.rows(workbook, mapping(workbook)))
                .containsExactly(
                        "세무1과 4 | 2026-05-13 | 14:05:00 | 10 | 10 | 10 | 10 | 세무1과",
                        "세무1과 5 | 2026-05-14 | 15:05:00 | 10 | 10 | 10 | 10 | 세무1과",
                        "세무2과 4 | 2026-05-13 | 14:05:00 | 8 | 8 | 8 | 8 | 세무2과",
                        "세무2과 5 | 2026-05-14 | 15:05:00 | 8 | 8 | 8 | 8 | 세무2과",
                        "OK민원센터 4 | 2026-05-13 | 14:05:00 | 9 | 9 | 9 | 9 | OK민원센터",
                        "OK민원센터 5 | 2026-05-14 | 15:05:00 | 9 | 9 | 9 | 9 | OK민원센터");
        assertThat(Books.skipped(workbook, mapping(workbook))).containsExactly("세무1과 6 계", "세무2과 6 계", "OK민원센터 6 계");
    }

    @Test
    void aHiddenSheetIsReadIfAPersonAsksForIt() {
        Workbook workbook = Books.open(Firms.sheetPerDepartment(folder.resolve("a.xlsx")));
        Mapping proposed = mapping(workbook);
        Mapping changed = new Mapping(
                proposed.header(),
                Map.of("department", "부서", "answer", "수신"),
                List.of(),
                new Mapping.Sheets(List.of("코드"), List.of(), ""),
                proposed.words());

        assertThat(Books.read(
                                workbook,
                                changed,
                                row -> assertThat(row.text("department")).isEqualTo("옛 자료"))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void mergedCellsHoldTheirTextInEveryRowAndRepeatedHeadersAreLeftOut() {
        Workbook workbook = Books.open(Firms.mergedDepartments(folder.resolve("a.xlsx")));

        assertThat(Books.rows(workbook, mapping(workbook)))
                .containsExactly(
                        "Sheet1 2 | 세무1과 | 2026-05-13 | 10 | 10 | 10 | 10 | ",
                        "Sheet1 3 | 세무1과 | 2026-05-14 | 9 | 9 | 9 | 9 | =합계",
                        "Sheet1 4 | 세무1과 | 2026-05-15 | 8 | 8 | 8 | 8 | ",
                        "Sheet1 6 | 세무2과 | 2026-05-13 | 7 | 7 | 7 | 7 | ",
                        "Sheet1 7 | 세무2과 | 2026-05-14 | 결번 | 결번 | 결번 | 결번 | ");
        assertThat(Books.skipped(workbook, mapping(workbook))).containsExactly("Sheet1 5 부서명", "Sheet1 8 세무2과 소계");
    }

    @Test
    void aCsvFileInMs949IsReadLikeASheet() {
        Workbook workbook = Books.open(Firms.csv(folder.resolve("가온구.csv")));

        assertThat(workbook.isCsv()).isTrue();
        assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet("가온구", false, 11));
        assertThat(Books.rows(workbook, mapping(workbook)))
                .containsExactly(
                        "가온구 5 | 세무1과 | 2026.5.13 | 10 | 10 | 10 | 10 | 친절하고, 똠방각하 같은 이름도 잘 들음",
                        "가온구 6 | 세무1과 | 2026.5.14 | 9 | 9 | 9 | 9 | ",
                        "가온구 7 | 세무1과 | 2026.5.15 | 8 | 8 | 8 | 8 | ",
                        "가온구 8 | 세무2과 | 2026.5.13 | 7 | 7 | 7 | 7 | =합계 아님",
                        "가온구 9 | 세무2과 | 2026.5.14 | 6 | 6 | 6 | 6 | -",
                        "가온구 10 | 세무2과 | 2026.5.15 | 5 | 5 | 5 | 5 | ");
    }

    @Test
    void theAddressOfAFieldIsTheCellToMend() {
        Workbook workbook = Books.open(Firms.mergedDepartments(folder.resolve("a.xlsx")));
        List<String> addresses = new ArrayList<>();

        Books.read(
                workbook,
                mapping(workbook),
                row -> addresses.add("%s %s %s %s"
                        .formatted(
                                row.address("department"),
                                row.address("answer"),
                                row.address("closing"),
                                row.address("comment"))));

        assertThat(addresses)
                .containsExactly("A2 C2 F2 G2", "A2 C3 F3 G3", "A2 C4 F4 G4", "A6 C6 F6 G6", "A6 C7 C7 G7");
    }

    @Test
    void repeatedCellsAreMendedWhereTheyWereTypedAndASheetNameNowhere() {
        Workbook csv = Books.open(Firms.csv(folder.resolve("a.csv")));
        List<String> departments = new ArrayList<>();
        Books.read(csv, mapping(csv), row -> departments.add(row.address("department")));
        assertThat(departments).containsExactly("A5", "A5", "A5", "A8", "A8", "A8");

        Workbook sheets = Books.open(Firms.sheetPerDepartment(folder.resolve("a.xlsx")));
        Books.read(sheets, mapping(sheets), row -> {
            assertThat(row.address("department")).isEmpty();
            assertThat(row.text("nothing") + row.address("nothing")).isEmpty();
        });
    }

    @Test
    void formulasAreTheirLastValueAndTextsStayText() {
        Workbook workbook = Books.open(Firms.everyFault(folder.resolve("a.xlsx")));

        assertThat(Books.rows(workbook, mapping(workbook)))
                .containsExactly(
                        "자료 2 | 세무2과 | 2026-13-05 | 25:00 | 11 | 7.5 | 열 | -1 | =HYPERLINK(\"a\")",
                        "자료 3 |  | 2025. 5. 13. | 오후 2시 | 10 | 10 | 10 | 10 | +82 2 123",
                        "자료 4 | 세무2과 |  |  |  |  |  |  | @here",
                        "자료 5 | 세무2과 | 46155 | 14:05 | 10 | #DIV/0! | 10 | 10 | -");
    }

    @Test
    void theFirstRowsAreShownUnderTheirFields() throws IOException {
        Workbook workbook = Books.open(Firms.sheetPerDepartment(folder.resolve("a.xlsx")));

        List<Workbook.PreviewRow> preview = workbook.preview(mapping(workbook), 3);

        assertThat(preview).hasSize(3);
        assertThat(preview.getLast().sheet()).isEqualTo("세무2과");
        assertThat(preview.getLast().row()).isEqualTo(4);
        assertThat(preview.getLast().texts())
                .containsEntry("date", "2026-05-13")
                .containsEntry("answer", "8")
                .containsEntry("department", "세무2과");
    }

    @Test
    void aMappingThatDoesNotFitIsNotRead() {
        Workbook workbook = Books.open(Firms.twoLines(folder.resolve("a.xlsx")));
        Mapping other = mapping(Books.open(Firms.sheetPerDepartment(folder.resolve("b.xlsx"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> workbook.preview(other, 3))
                .withMessageContaining("NO_COLUMN");
    }

    @Test
    void progressIsToldNowAndThenAndRowsSkippedAreCounted() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "부서,조사일,수신\n" + "도로과,5/13,10\n".repeat(150_000) + "합계,,1\n".repeat(1_200));
        Workbook workbook = Books.open(file);
        StringBuilder told = new StringBuilder();

        Workbook.ReadRows read =
                workbook.read(mapping(workbook), row -> {}, (phase, rows) -> told.append(phase + rows + " "));

        assertThat(told.toString()).isEqualTo("reading131072 reading150000 ");
        assertThat(read.rows()).isEqualTo(150_000);
        assertThat(read.skipped()).hasSize(1_000);
        assertThat(read.skippedBeyond()).isEqualTo(200);
        assertThat(workbook.sheets().getFirst().rows()).isEqualTo(151_201);
    }
}
