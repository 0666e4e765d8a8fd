package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTests {

    @Test
    void aHangulSyllableIsOneEmWide() {
        assertThat(Lettering.width("다정", Style.LABEL)).isEqualTo(28);
    }

    @Test
    void aSyllableInLettersIsAsWideAsOneSyllable() {
        assertThat(Lettering.width("\u1112\u1161\u11ab", Style.LABEL)).isEqualTo(14);
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(Lettering.wrap("업무 여건: 민원 유형", 70, 3, Style.LABEL)).containsExactly("업무 여건:", "민원 유형");
    }

    @Test
    void aLongHangulWordBreaksBetweenSyllables() {
        assertThat(Lettering.wrap("민원접수경로별", 60, 3, Style.LABEL)).containsExactly("민원접수", "경로별");
    }

    @Test
    void latinLettersAndDigitsStayTogether() {
        assertThat(Lettering.wrap("<5", 10, 3, Style.LABEL)).containsExactly("…");
        assertThat(Lettering.wrap("Disability", 50, 3, Style.LABEL)).containsExactly("Disa…");
    }

    @Test
    void whatIsLeftOverEndsInAnEllipsis() {
        assertThat(Lettering.wrap("과태료 체납 압류 공매 인허가", 60, 2, Style.LABEL)).containsExactly("과태료", "체납 …");
        assertThat(Lettering.fits("과태료 체납 압류 공매 인허가", 60, 2, Style.LABEL)).isFalse();
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(Lettering.wrap("", 60, 2, Style.LABEL)).containsExactly("");
    }
}
