package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTests {

    private final CellReader reader = new CellReader(Mapping.Words.usual().notAsked());

    /// What a cell means: its value, `not asked`, or `KIND [expected]`.
    private static String text(CellReader.Cell<?> cell) {
        return switch (cell) {
            case CellReader.Value<?>(Object value) -> value.toString();
            case CellReader.NotAsked<?>() -> "not asked";
            case CellReader.Wrong<?>(var kind, var found, var expected) -> kind + " " + expected;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "0, 0",
        "7.0, 7",
        "１０, 10",
        "10점, 10",
        "８ 점, 8",
        "11, 'OUT_OF_RANGE [0, 10]'",
        "-1, 'OUT_OF_RANGE [0, 10]'",
        "99999999999999, 'OUT_OF_RANGE [0, 10]'",
        "7.5, NOT_WHOLE []",
        "열, NOT_A_NUMBER []",
        "점, NOT_A_NUMBER []",
        "10/10, NOT_A_NUMBER []",
        "#N/A, CELL_ERROR []",
        "'', not asked",
        "-, not asked",
        "－, not asked",
        "—, not asked",
        "ㅡ, not asked",
        "해당 없음, not asked",
        "n/a, not asked"
    })
    void pointsAreWholeNumbersFromNoneToTheMost(String text, String meaning) {
        assertThat(text(reader.points(text, 10))).isEqualTo(meaning);
    }

    @Test
    void whatMeansNotAskedIsDecidedByThePerson() {
        CellReader strict = new CellReader(List.of("평가제외"));

        assertThat(text(strict.points("평가 제외", 10))).isEqualTo("not asked");
        assertThat(text(strict.points("", 10))).isEqualTo("BLANK []");
        assertThat(text(strict.points("해당없음", 10))).isEqualTo("NOT_A_NUMBER []");
        assertThat(strict.isNotAsked("평가제외")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-13",
                "2026. 5. 13.",
                "2026.5.13",
                "2026. 5. 13.(수)",
                "2026. 5. 13. (수요일)",
                "2026/05/13",
                "2026년 5월 13일",
                "2026년 5월 13일 수요일",
                "26.5.13",
                "'26. 5. 13.",
                "20260513",
                "2026-05-13 14:05:00",
                "2026. 5. 13. 오후 2:05",
                "2026-05-13T14:05",
                "２０２６．５．１３",
                "5/13",
                "5. 13.",
                "5.13(수)",
                "5월 13일",
                "05-13",
                "46155",
                "46155.5868"
            })
    void aDateHasManyForms(String text) {
        assertThat(text(reader.date(text, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))))
                .isEqualTo("2026-05-13");
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLANK []",
        "#REF!, CELL_ERROR []",
        "2026-13-05, NOT_A_DATE []",
        "2026. 2. 30., NOT_A_DATE []",
        "31/12, NOT_A_DATE []",
        "수요일, NOT_A_DATE []",
        "12, NOT_A_DATE []",
        "2025-05-13, 'OUT_OF_RANGE [2025-12-01, 2026-02-28]'",
        "3/1, 'OUT_OF_RANGE [2025-12-01, 2026-02-28]'",
        "12/24, 2025-12-24",
        "1/2, 2026-01-02"
    })
    void aDateMustBeInThePeriodAndOneWithoutAYearGetsItFromThere(String text, String meaning) {
        assertThat(text(reader.date(text, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28))))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "14:05:00, 14:05",
        "2026-05-13 14:05:00, 14:05",
        "14:05, 14:05",
        "9:00, 09:00",
        "14시, 14:00",
        "14시 5분, 14:05",
        "오후 2시 5분, 14:05",
        "오후 2:05, 14:05",
        "2:05 PM, 14:05",
        "오전 12:30, 00:30",
        "오후 12:30, 12:30",
        "14, 14:00",
        "１４：０５, 14:05",
        "24:00, NOT_A_TIME []",
        "9:60, NOT_A_TIME []",
        "오전 14:00, NOT_A_TIME []",
        "오후 25시, NOT_A_TIME []",
        "점심, NOT_A_TIME []",
        "'', BLANK []"
    })
    void aTimeHasManyForms(String text, String meaning) {
        assertThat(text(reader.time(text))).isEqualTo(meaning);
    }
}
