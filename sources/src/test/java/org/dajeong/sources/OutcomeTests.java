package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "85, 8500",
        "85.0, 8500",
        "85.25, 8525",
        "85.2500, 8525",
        "0, 0",
        "-0.0, 0",
        "100.00, 10000",
        "+7, 700",
        ".5, 50",
        "5., 500",
        "8.5e1, 8500",
        "１２．５, 1250"
    })
    void pointsAreCountedInHundredths(String text, long hundredths) {
        assertThat(outcome(text, Samples.POINTS)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "85.125, TOO_MANY_DECIMALS 85.125 [2]",
        "-0.01, '2 점수 OUT_OF_RANGE -0.01 [0, 100]'",
        "100.01, '2 점수 OUT_OF_RANGE 100.01 [0, 100]'",
        "'1,000', '2 점수 NOT_A_NUMBER 1,000 []'",
        "85점, 2 점수 NOT_A_NUMBER 85점 []",
        "8², 2 점수 NOT_A_NUMBER 8² []",
        "NaN, 2 점수 NOT_A_NUMBER NaN []",
        "1e, 2 점수 NOT_A_NUMBER 1e []",
        "0x10, 2 점수 NOT_A_NUMBER 0x10 []",
        "1e999999999, 2 점수 NOT_A_NUMBER 1e999999999 []",
        "., 2 점수 NOT_A_NUMBER . []",
        "#N/A, 2 점수 CELL_ERROR #N/A []",
        "'', 2 점수 BLANK - []"
    })
    void whatIsNotPointsIsAProblem(String text, String problem) {
        assertThat(problem(text, Samples.POINTS)).endsWith(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 3, 5000",
        "1, 5, 1.0002, 1",
        "1, 5, 1.00019999, 0",
        "0, 7, 1, 1429",
        "-3, 3, -3, 0",
        "-3, 3, 3, 10000"
    })
    void aScaleIsMappedAndHalvesAreRoundedUp(String low, String high, String text, long hundredths) {
        // On 1..5, 1.0002 is exactly half a hundredth.
        assertThat(outcome(text, Samples.scale(low, high))).isEqualTo(hundredths);
    }

    @Test
    void halvesAreRoundedUpOnEveryScale() {
        for (int i = 0; i < 1000; i++) {
            // i and a half hundredths on a scale from 0 to 2.
            BigDecimal value = BigDecimal.valueOf(2 * i + 1).movePointLeft(4);
            assertThat(outcome(value.toPlainString(), Samples.scale("0", "2"))).isEqualTo(i + 1);
        }
    }

    @Test
    void aValueOutsideTheScaleIsAProblem() {
        assertThat(problem("5.0001", Samples.scale("1", "5"))).isEqualTo("2 점수 OUT_OF_RANGE 5.0001 [1, 5]");
        assertThat(problem("0.9", Samples.scale("1", "5"))).isEqualTo("2 점수 OUT_OF_RANGE 0.9 [1, 5]");
    }

    @Test
    void anItemThatWasNotAskedIsNotPossible() {
        for (String text : List.of("", " ", "-", "N/A", "n/a", "해당없음", "해당 없음")) {
            assertThat(tables("부서,인사,설명\n세무과,5," + text + "\n", "인사:10,설명:15")).isEqualTo("""
                            rows 1
                            부서 | 세무과 1 5000 5000 0 1 0
                            total outcome 5000
                            total share 인사 5000
                            total share 설명 0
                            total asked 인사 1
                            total asked 설명 0
                            product outcome outcome 25000000
                            product share 인사 share 인사 25000000
                            product share 설명 share 설명 0""");
        }
    }

    @Test
    void whatIsNotPointsOfAnItemIsAProblem() {
        assertThat(problems("부서,인사,설명\n세무과,11,-1\n세무과,2.5,x\n세무과,,\n세무과,8.0,#VALUE!\n", "인사:10,설명:15"))
                .isEqualTo("""
                        2 인사 OUT_OF_RANGE 11 [0, 10]
                        2 설명 OUT_OF_RANGE -1 [0, 15]
                        3 인사 NOT_WHOLE 2.5 []
                        3 설명 NOT_A_NUMBER x []
                        4 - NOTHING_ASKED - []
                        5 설명 CELL_ERROR #VALUE! []""");
    }

    @Test
    void itemsOfTheScoreAndOfTheOutcomeAreTheSame() {
        Input input = Samples.file(folder, "r.csv", "부서,인사\n세무과,1\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.source(input, Samples.withItems("설명"), Samples.items("인사:10")))
                .withMessageContaining("인사");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.source(input, Samples.UNITS, Samples.items("인사:10")));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.items("인사:0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.items("인사:1,인사:2"));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.scale("5", "5"));
    }

    private long outcome(String text, Outcome outcome) {
        return Samples.tables(input(text), Samples.UNITS, outcome).total("outcome");
    }

    private String problem(String text, Outcome outcome) {
        return Samples.text(Samples.refused(input(text), Samples.UNITS, outcome));
    }

    private Input input(String text) {
        return Samples.file(folder, "r.csv", "부서,점수\n세무과,\"" + text + "\"\n");
    }

    private String tables(String text, String items) {
        Outcome.Items outcome = Samples.items(items);
        return Samples.text(Samples.tables(
                Samples.file(folder, "r.csv", text),
                Samples.withItems(outcome.names().toArray(String[]::new)),
                outcome));
    }

    private String problems(String text, String items) {
        Outcome.Items outcome = Samples.items(items);
        return Samples.text(Samples.refused(
                Samples.file(folder, "r.csv", text),
                Samples.withItems(outcome.names().toArray(String[]::new)),
                outcome));
    }
}
