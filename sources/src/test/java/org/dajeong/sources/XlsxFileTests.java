package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFileTests {

    private static final ScoreSpec WITH_KIND = Samples.withMix("종류");

    @TempDir
    Path folder;

    @Test
    void textNumbersBooleansDatesAndNothingAreWhatASheetShows() throws IOException {
        Input input = Workbooks.written(folder.resolve("r.xlsx"), sheet -> {
            List.of("부서", "점수", "종류")
                    .forEach(name -> sheet.value(0, List.of("부서", "점수", "종류").indexOf(name), name));
            Object[] kinds = {" 전화 ", 12, 2.50, 0.00001, true, null};
            for (int i = 0; i < kinds.length; i++) {
                sheet.value(i + 1, 0, "세무과");
                sheet.value(i + 1, 1, 80.5);
                switch (kinds[i]) {
                    case String text -> sheet.value(i + 1, 2, text);
                    case Number number -> sheet.value(i + 1, 2, number);
                    case Boolean truth -> sheet.value(i + 1, 2, truth);
                    case null, default -> {}
                }
            }
            sheet.value(7, 0, "세무과");
            sheet.value(7, 1, 80.5);
            sheet.value(7, 2, LocalDate.of(2026, 3, 31));
            sheet.style(7, 2).format("yyyy-mm-dd").set();
            sheet.value(8, 0, "세무과");
            sheet.value(8, 1, 80.5);
            sheet.value(8, 2, LocalDateTime.of(2026, 3, 31, 14, 30, 59));
            sheet.style(8, 2).format("yyyy\"년\" m\"월\" d\"일\" h:mm").set();
        });

        Tables tables = Samples.tables(input, WITH_KIND, Samples.POINTS);

        assertThat(tables.levels(Factor.of("종류")))
                .containsExactly(
                        "(unknown)", "0.00001", "12", "2.5", "2026-03-31", "2026-03-31 14:30:59", "TRUE", "전화");
        assertThat(tables.total("outcome")).isEqualTo(8 * 8050);
    }

    @Test
    void rowsAreNumberedAsTheSheetShowsThem() throws IOException {
        Input input = Workbooks.byHand(folder.resolve("r.xlsx"), """
                <row r="3">%s%s</row>
                <row r="5">%s<c r="B5"><v>80</v></c></row>
                <row r="6"><c r="A6"/><c r="B6" t="inlineStr"><is><t> </t></is></c></row>
                <row r="9">%s<c r="B9"><v>101</v></c></row>
                """.formatted(
                        text("A3", "부서"), text("B3", "점수"), text("A5", "세무과"), text("A9", "세무과")));

        assertThat(problems(input)).isEqualTo("9 점수 OUT_OF_RANGE 101 [0, 100]");
    }

    @Test
    void rowsAndCellsWithoutAddressesFollowOneAnother() throws IOException {
        Input input = Workbooks.byHand(folder.resolve("r.xlsx"), """
                <row><c t="inlineStr"><is><t>부서</t></is></c><c t="inlineStr"><is><t>점수</t></is></c></row>
                <row><c t="inlineStr"><is><t>세무과</t></is></c><c><v>101</v></c></row>
                """);

        assertThat(problems(input)).isEqualTo("2 점수 OUT_OF_RANGE 101 [0, 100]");
    }

    @ParameterizedTest
    @CsvSource({"84.700000000000003, 8470", "85, 8500", "8.5E1, 8500", "0.10000000000000001, 10", "1e2, 10000"})
    void aNumberHasTheFifteenDigitsThatASheetShows(String stored, long hundredths) throws IOException {
        Input input = row("<c r=\"B2\"><v>%s</v></c>".formatted(stored));

        assertThat(Samples.tables(input, Samples.UNITS, Samples.POINTS).total("outcome"))
                .isEqualTo(hundredths);
    }

    @Test
    void aFormulaIsItsLastValue() throws IOException {
        assertThat(total(row("<c r=\"B2\"><f>40+40</f><v>80</v></c>"))).isEqualTo(8000);
        assertThat(total(row("<c r=\"B2\" t=\"str\"><f>\"8\"&amp;\"0\"</f><v>80</v></c>")))
                .isEqualTo(8000);
        assertThat(problems(row("<c r=\"B2\"><f>A1</f></c>"))).isEqualTo("2 점수 BLANK - []");
    }

    @Test
    void anErrorIsAProblemWhereItIsUsed() throws IOException {
        assertThat(problems(row("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>"))).isEqualTo("2 점수 CELL_ERROR #N/A []");
        assertThat(problems(row("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
                .isEqualTo("2 점수 CELL_ERROR #DIV/0! []");
        assertThat(problems(row("<c r=\"B2\"><v>abc</v></c>"))).isEqualTo("2 점수 NOT_A_NUMBER abc []");
    }

    @Test
    void cellsBeyondTheHeaderAreAProblemUnlessBlank() throws IOException {
        assertThat(total(row("<c r=\"B2\"><v>80</v></c>" + text("D2", " ")))).isEqualTo(8000);
        assertThat(problems(row("<c r=\"B2\"><v>80</v></c>" + text("D2", "메모"))))
                .isEqualTo("2 - ROW_TOO_LONG 메모 [2]");
    }

    @ParameterizedTest
    @CsvSource({
        "14, 46112, 2026-03-31",
        "31, 46112, 2026-03-31",
        "General, 46112, 46112",
        "0.00, 46112.5, 46112.5",
        "#\\ ##0\"d\", 46112, 46112",
        "[Red]0, 46112, 46112",
        "yyyy-mm-dd;@, 46112.604861111, 2026-03-31 14:31:00",
        "h:mm, 0.5, 12:00:00",
        "14, 1, 1900-01-01",
        "14, 59, 1900-02-28",
        "14, 61, 1900-03-01",
        "14, -1, -1",
        "14, 2958466, 2958466"
    })
    void aDateIsKnownByItsFormat(String format, String stored, String shown) throws IOException {
        assertThat(kind("", format, stored)).isEqualTo(shown);
    }

    @Test
    void oldWorkbooksOfAMacCountFrom1904() throws IOException {
        assertThat(kind("date1904=\"1\"", "14", "44650")).isEqualTo("2026-03-31");
    }

    @Test
    void aDamagedWorkbookAndAnotherKindOfZipAreUnreadable() throws IOException {
        Input damaged = Workbooks.byHand(folder.resolve("r.xlsx"), "<row r=\"1\"><c r=\"A1\"><v>1</c></row>");
        assertThat(problems(damaged)).startsWith("0 - FILE_UNREADABLE ");
        Input another = Samples.file(folder, "r.hwpx", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
        assertThat(problems(another)).startsWith("0 - FILE_UNREADABLE ");
        Input old = Samples.file(folder, "r.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThat(problems(old)).isEqualTo("0 - OLD_WORKBOOK - []");
    }

    @Test
    void anEmptySheetHasNoHeader() throws IOException {
        assertThat(problems(Workbooks.byHand(folder.resolve("r.xlsx"), ""))).isEqualTo("0 - NO_HEADER - []");
    }

    private String kind(String properties, String format, String stored) throws IOException {
        Input input = Workbooks.byHand(
                folder.resolve("r.xlsx"),
                "<row r=\"1\">%s%s%s</row><row r=\"2\">%s<c r=\"B2\"><v>80</v></c><c r=\"C2\" s=\"1\"><v>%s</v></c></row>"
                        .formatted(text("A1", "부서"), text("B1", "점수"), text("C1", "종류"), text("A2", "세무과"), stored),
                properties,
                "0|" + format);
        return Samples.tables(input, WITH_KIND, Samples.POINTS)
                .levels(Factor.of("종류"))
                .getFirst();
    }

    private Input row(String cells) throws IOException {
        return Workbooks.byHand(
                folder.resolve("r.xlsx"),
                "<row r=\"1\">%s%s</row><row r=\"2\">%s%s</row>"
                        .formatted(text("A1", "부서"), text("B1", "점수"), text("A2", "세무과"), cells));
    }

    private static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    private static long total(Input input) {
        return Samples.tables(input, Samples.UNITS, Samples.POINTS).total("outcome");
    }

    private static String problems(Input input) {
        return Samples.text(Samples.refused(input, Samples.UNITS, Samples.POINTS));
    }
}
