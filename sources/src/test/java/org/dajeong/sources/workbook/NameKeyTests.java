package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTests {

    @Test
    void onlyLettersAndDigitsCount() {
        assertThat(NameKey.of("세무 2과")).isEqualTo("세무2과");
        assertThat(NameKey.of("세무２과(구)")).isEqualTo("세무2과구");
        assertThat(NameKey.of(" OK 민원·센터. ")).isEqualTo("ok민원센터");
        assertThat(NameKey.of("- / -")).isEqualTo("- / -");
    }

    @Test
    void theBareNameHasNeitherNumberNorBrackets() {
        assertThat(NameKey.bare("1. 신속한 수신 (10점)")).isEqualTo("신속한수신");
        assertThat(NameKey.bare("③ 경청[20]")).isEqualTo("경청");
        assertThat(NameKey.bare("나) 종료인사")).isEqualTo("종료인사");
        assertThat(NameKey.bare("(2) 맞이")).isEqualTo("맞이");
        assertThat(NameKey.bare("2과")).isEqualTo("2과");
        assertThat(NameKey.bare("1.5점")).isEqualTo("15점");
        assertThat(NameKey.bare("(전체)")).isEqualTo("전체");
    }
}
