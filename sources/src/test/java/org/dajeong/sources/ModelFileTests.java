package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTests {

    @TempDir
    Path folder;

    @Test
    void aColumnIsNumericIfEveryValueIsADecimalNumber() {
        RatingFiles.CountedModel model =
                model("y,x,a,b\n1.5,-10,1,가\n2,2e-1,2급,나\n3.25,+.50,3,다\n", Samples.formula("y", "x", "a", "b"));

        assertThat(model.spec().decimals()).isEqualTo(Map.of("y", 2, "x", 1));
        assertThat(Samples.text(model.tables())).isEqualTo("""
                rows 3
                a | 1 1 150 -100 | 2급 1 200 2 | 3 1 325 5
                b | 가 1 150 -100 | 나 1 200 2 | 다 1 325 5
                a x b | 1, 가 1 | 2급, 나 1 | 3, 다 1
                total y 675
                total x -93
                product y y 168125
                product y x -12975
                product x x 10029""");
    }

    @Test
    void groupsForcedFactorsAndInteractionsAreCategorical() {
        Formula formula = new Formula(
                "y",
                List.of(
                        new Formula.Term(Factor.of("a"), false),
                        new Formula.Term(Factor.of("b"), true),
                        new Formula.Term(Factor.of("c"), false),
                        new Formula.Term(Factor.of("a", "c"), true)),
                List.of(Factor.of("g")));

        RatingFiles.CountedModel model = model("y,a,b,c,g\n1,1,1,1,1\n2,2,2,2,2\n", formula);

        assertThat(model.spec().decimals()).isEqualTo(Map.of("y", 0));
        assertThat(model.tables().spec().factors()).hasSize(5);
    }

    @Test
    void trailingZerosAreNotDecimals() {
        assertThat(model("y,x\n1.50,2.000\n2.00,3\n", Samples.formula("y", "x"))
                        .spec()
                        .decimals())
                .isEqualTo(Map.of("y", 1, "x", 0));
    }

    @Test
    void aBlankIsALevelOfACategoricalColumn() {
        assertThat(Samples.text(
                        model("y,a\n1,\n2,가\n", Samples.formula("y", "a")).tables()))
                .contains("a | (unknown) 1 1 | 가 1 2");
        assertThat(Samples.text(
                        model("y,a\n1,\n2,\n", Samples.formula("y", "a")).tables()))
                .contains("a | (unknown) 2 3");
    }

    @Test
    void aBlankInANumericColumnIsAProblemInItsPlace() {
        assertThat(problems("y,x,z\n1,,1\n,2,\n가,3,1\n4,,#N/A\n", Samples.formula("y", "x", "z")))
                .isEqualTo("""
                        2 x BLANK - []
                        3 y BLANK - []
                        3 z BLANK - []
                        4 y NOT_A_NUMBER 가 []
                        5 z CELL_ERROR #N/A []
                        5 x BLANK - []""");
    }

    @Test
    void blanksThatAreLateToBeProblemsAreKeptInTheOrderOfRows() {
        String rows = ",1\n가,\n".repeat(8_000) + "1,1\n1,2\n";

        Problems problems = Samples.refused(RatingFiles.model(
                Samples.file(folder, "m.csv", "y,x\n" + rows), Samples.formula("y", "x"), Progress.NONE));

        assertThat(problems.list()).hasSize(10_000);
        assertThat(problems.beyond()).isEqualTo(14_000);
        assertThat(problems.list()).extracting(Problem::row).isSorted();
        assertThat(problems.list().getLast().row()).isEqualTo(6_668);
    }

    @Test
    void sumsThatLeave64BitsAreRefused() {
        assertThat(problems("y,x\n1,3037000500\n2,1\n", Samples.formula("y", "x")))
                .isEqualTo("0 x SUMS_TOO_LARGE 3037000500 []");
        assertThat(problems("y\n1e200\n1e-200\n", Samples.formula("y"))).startsWith("0 y SUMS_TOO_LARGE 1000");
        assertThat(model("y,x\n1,2147483647\n2,-2147483647\n", Samples.formula("y", "x"))
                        .tables()
                        .product("x", "x"))
                .isEqualTo(2L * 2147483647 * 2147483647);
    }

    @Test
    void aFileThatChangesBetweenTheReadingsIsNoticed() {
        Input input = Samples.file(folder, "m.csv", "y\n1\n2\n");
        for (String changed : List.of("y\n1\nx\n", "y\n1\n", "")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> RatingFiles.model(input, Samples.formula("y"), (phase, rows) -> {
                        if (phase.equals(Progress.READING)) {
                            Samples.file(folder, "m.csv", changed);
                        }
                    }))
                    .withMessageContaining("changed while it was read: it had 2 rows");
            Samples.file(folder, "m.csv", "y\n1\n2\n");
        }
    }

    @Test
    void missingColumnsAreReportedTogether() {
        assertThat(problems("y,dept\n1,2\n", Samples.formula("score", "dpet")))
                .isEqualTo("0 score COLUMN_MISSING - [y, dept]\n0 dpet COLUMN_MISSING - [dept, y]");
        assertThat(problems("", Samples.formula("y"))).isEqualTo("0 - NO_HEADER - []");
        assertThat(problems("y\n", Samples.formula("y"))).isEqualTo("0 - NO_ROWS - []");
    }

    private RatingFiles.CountedModel model(String text, Formula formula) {
        return Samples.accepted(RatingFiles.model(Samples.file(folder, "m.csv", text), formula, Progress.NONE));
    }

    private String problems(String text, Formula formula) {
        return Samples.text(
                Samples.refused(RatingFiles.model(Samples.file(folder, "m.csv", text), formula, Progress.NONE)));
    }
}
