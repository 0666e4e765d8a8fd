package org.dajeong.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresUnitTests {

    @Test
    void scoresHaveOneDecimalRoundedHalfUp() {
        assertThat(Figures.score(88.25)).isEqualTo("88.3");
        assertThat(Figures.score(90)).isEqualTo("90.0");
        assertThat(Figures.interval(83.84, 87.0)).isEqualTo("83.8~87.0");
    }

    @Test
    void differencesCarryTheirSignAndZeroNone() {
        assertThat(Figures.signed(3.04)).isEqualTo("+3.0");
        assertThat(Figures.signed(-3.06)).isEqualTo("-3.1");
        assertThat(Figures.signed(-0.04)).isEqualTo("0.0");
        assertThat(Figures.signedInterval(-0.5, 0.5)).isEqualTo("-0.5 ~ +0.5");
    }

    @Test
    void daysAreWrittenAsInOfficialDocuments() {
        assertThat(Figures.day(LocalDate.of(2026, 7, 3))).isEqualTo("2026. 7. 3.(금)");
        assertThat(Figures.date(LocalDate.of(2026, 12, 31))).isEqualTo("2026. 12. 31.");
    }

    @Test
    void countsAreGroupedAndReliabilitiesHaveTwoDecimals() {
        assertThat(Figures.count(12345)).isEqualTo("12,345");
        assertThat(Figures.reliability(0.845)).isEqualTo("0.84");
        assertThat(Figures.reliability(1)).isEqualTo("1.00");
    }

    @Test
    void pointsKeepTheirDecimals() {
        assertThat(Figures.points(new BigDecimal("-1.50"))).isEqualTo("-1.50");
        assertThat(Figures.points(new BigDecimal("10"))).isEqualTo("10");
    }
}
