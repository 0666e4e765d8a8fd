package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTests {

    @Test
    void oneLetterOfASyllableIsNearerThanASyllable() {
        assertThat(NearNames.of("수신", List.of("수납", "점수", "수심"))).first().isEqualTo("수심");
    }

    @Test
    void swappedLettersAreOneMistake() {
        assertThat(NearNames.of("dpet", List.of("debit", "depot", "dept")))
                .first()
                .isEqualTo("dept");
    }

    @Test
    void caseAndWideLettersAreNoMistake() {
        assertThat(NearNames.of("dept", List.of("dep", "ＤＥＰＴ"))).first().isEqualTo("ＤＥＰＴ");
    }

    @Test
    void threeNamesAreEnoughAndBlankOnesAreNone() {
        assertThat(NearNames.of("a", List.of("", "b", "b", "c", "d", "e"))).containsExactly("b", "c", "d");
    }
}
