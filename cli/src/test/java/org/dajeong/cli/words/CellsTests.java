package org.dajeong.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTests {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Tax 2, 5",
        "세무2과, 7",
        "OK민원센터, 10",
        "과태료·체납, 11",
        "░█│, 3",
        "85.4 (83.8~87.0), 16",
        "稅務, 4",
        "ＡＢ, 4",
        "é, 1",
    })
    void hangulTakesTwoColumns(String text, int width) {
        assertThat(Cells.width(text)).isEqualTo(width);
    }

    @Test
    void hangulTypedLetterByLetterIsAsWideAsItsSyllable() {
        assertThat(Cells.width("\u1112\u1161\u11ab")).isEqualTo(2);
    }

    @Test
    void tablesAlignWhateverTheScript() {
        List<String> lines = new TextTable()
                .left("부서")
                .left("비고")
                .right("점수")
                .row(List.of("세무2과", "", "85.4"))
                .gap()
                .row(List.of("Tax", "", "100.0"))
                .lines();

        assertThat(lines)
                .containsExactly(
                        "부서      점수", //
                        "-------  -----",
                        "세무2과   85.4",
                        "",
                        "Tax      100.0");
    }
}
