package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTests {

    @TempDir
    Path folder;

    @Test
    void quotedCellsHoldDelimitersQuotesAndLines() {
        assertThat(tables("\"부서\",\"점수\"\n\"민원,\n\"\"여권\"\"과\",80\n세무과,\"90\"\n"))
                .startsWith("rows 2\n부서 | 민원, \"여권\"과 1 8000 | 세무과 1 9000");
    }

    @Test
    void aRowOfSeveralLinesIsOneRow() {
        assertThat(problems("부서,비고,점수\n세무과,\"두\n줄\",80\n세무과,,x\n")).isEqualTo("3 점수 NOT_A_NUMBER x []");
    }

    @Test
    void blankLinesAreSkippedAndCounted() {
        String text = "\n부서,점수\n\n세무과,80\n , \n,,,\n\n세무과,x\n\n";

        assertThat(problems(text)).isEqualTo("8 점수 NOT_A_NUMBER x []");
        assertThat(tables(text.replace("x", "90"))).startsWith("rows 2\n부서 | 세무과 2 17000");
    }

    @Test
    void theThreeKindsOfLineEndsAreOne() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(problems("부서,점수" + end + "세무과,80" + end + end + "세무과,x")).isEqualTo("4 점수 NOT_A_NUMBER x []");
        }
    }

    @Test
    void cellsBeyondTheHeaderAreAProblemUnlessBlank() {
        assertThat(problems("부서,점수\n세무과,80,,남음,또\n세무과,90,, \n세무과,x,y\n"))
                .isEqualTo("2 - ROW_TOO_LONG 남음 [2]\n4 - ROW_TOO_LONG y [2]");
    }

    @Test
    void cellsThatAreMissingAreBlank() {
        assertThat(problems("부서,점수,비고\n세무과,80\n세무과\n")).isEqualTo("3 점수 BLANK - []");
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "','"})
    void theHeaderSaysWhatStandsBetweenCells(String delimiter) {
        assertThat(tables(
                        "부서,점수\n\"세무,과\",80\n".replace("서,", "서" + delimiter).replace("\",80", "\"" + delimiter + 80)))
                .startsWith("rows 1\n부서 | 세무,과 1 8000");
    }

    @Test
    void aCommaWinsWhereTheHeaderIsAmbiguous() {
        assertThat(tables("부서;x,점수\n세무과;y,80\n".replace(";x", "").replace(";y", "")))
                .startsWith("rows 1");
        assertThat(problems("부서;점수\t비고\n")).startsWith("0 부서 COLUMN_MISSING");
    }

    @Test
    void blanksAroundCellsAreNothing() {
        assertThat(tables("\u3000부서 ,\u00A0점수\u200B\n\t세무과\u3000,\uFEFF80 \n")).startsWith("rows 1\n부서 | 세무과 1 8000");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() {
        assertThat(problems("부서,점수\n세무과,80\n\"민원과,90\n세무과,70\n")).isEqualTo("3 - QUOTE_OPEN - []");
        assertThat(problems("부서,점수\n세무과,80\n민원과,\"")).isEqualTo("3 - QUOTE_OPEN - []");
        assertThat(problems("\"부서,점수\n세무과,80\n")).isEqualTo("1 - QUOTE_OPEN - []");
    }

    @Test
    void aQuoteThatIsNeverClosedInALongFileIsFoundToo() {
        assertThat(problems("부서,점수\n\"" + "세무과,80\n".repeat(3_000_000))).isEqualTo("2 - QUOTE_OPEN - []");
    }

    @Test
    void textAfterAClosingQuoteIsAProblem() {
        assertThat(problems("부서,점수\n세무과,80\n\"민원\"과,90\n")).isEqualTo("3 - QUOTE_OPEN - []");
    }

    @Test
    void aFileThatEndsWithAQuoteIsWhole() {
        assertThat(tables("부서,점수\n세무과,\"80\"")).startsWith("rows 1\n부서 | 세무과 1 8000");
        assertThat(tables("부서,점수,비고\n세무과,80,\"\"")).startsWith("rows 1\n부서 | 세무과 1 8000");
    }

    @Test
    void aFileWithoutAHeaderOrWithoutRowsIsAProblem() {
        assertThat(problems("")).isEqualTo("0 - NO_HEADER - []");
        assertThat(problems("\n \n")).isEqualTo("0 - NO_HEADER - []");
        assertThat(problems("부서,점수\n\n")).isEqualTo("0 - NO_ROWS - []");
    }

    private String tables(String text) {
        return Samples.text(Samples.tables(Samples.file(folder, "r.csv", text), Samples.UNITS, Samples.POINTS));
    }

    private String problems(String text) {
        return Samples.text(Samples.refused(Samples.file(folder, "r.csv", text), Samples.UNITS, Samples.POINTS));
    }
}
