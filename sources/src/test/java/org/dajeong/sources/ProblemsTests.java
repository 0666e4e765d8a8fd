package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTests {

    private static final ScoreSpec FULL = new ScoreSpec(
            "부서",
            Optional.of("분기"),
            List.of(Factor.of("업무"), Factor.of("업무", "시간")),
            Optional.of("조사원"),
            Optional.of("직원"),
            List.of());

    @TempDir
    Path folder;

    @Test
    void everyProblemOfEveryRowIsInOneList() {
        Input input = Samples.file(folder, "r.csv", """
                부서,분기,업무,시간,조사원,직원,점수
                세무과,1,가,오전,김,박,80
                ,,가,오전,김,박,
                세무과,1,#REF!,오전,김,박,120

                세무과,1,가,오전,김,박,80,90
                세무과,,가,오전,김,박,팔십
                """);

        Problems problems = Samples.refused(input, FULL, Samples.POINTS);

        assertThat(Samples.text(problems)).isEqualTo("""
                3 부서 BLANK - []
                3 분기 BLANK - []
                3 점수 BLANK - []
                4 업무 CELL_ERROR #REF! []
                4 점수 OUT_OF_RANGE 120 [0, 100]
                6 - ROW_TOO_LONG 90 [7]
                7 분기 BLANK - []
                7 점수 NOT_A_NUMBER 팔십 []""");
        assertThat(problems.beyond()).isZero();
        assertThat(problems.isEmpty()).isFalse();
        assertThat(problems.list().getFirst().file()).isEqualTo(input.name());
    }

    @Test
    void blankMixRaterAndStaffAreUnknown() {
        Input input = Samples.file(folder, "r.csv", """
                부서,분기,업무,시간,조사원,직원,점수
                세무과,1,,,,,80
                세무과,1,가,,김,박,90
                """);

        assertThat(Samples.text(Samples.tables(input, FULL, Samples.POINTS)))
                .contains(
                        "\n업무 | (unknown) 1 8000 | 가 1 9000",
                        "\n업무:시간 | (unknown):(unknown) 1 8000 | 가:(unknown) 1 9000",
                        "\n조사원 | (unknown) 1 8000 | 김 1 9000",
                        "\n부서:직원 | 세무과:(unknown) 1 8000 | 세무과:박 1 9000");
    }

    @Test
    void tenThousandProblemsAreKeptAndTheRestCounted() {
        Input input = Samples.file(folder, "r.csv", "부서,점수\n" + ",\n세무과,x\n".repeat(10_001));

        Problems problems = Samples.refused(input, Samples.UNITS, Samples.POINTS);

        // Rows of blanks are not rows.
        assertThat(problems.list()).hasSize(10_000);
        assertThat(problems.beyond()).isEqualTo(1);
        assertThat(problems.list().getLast().row()).isEqualTo(20_001);
        assertThat(problems.toString()).endsWith("and 1 more");
    }

    @Test
    void aFileThatIsMissingOrAFolderIsAProblem() {
        assertThat(Samples.text(Samples.refused(
                        Input.of(folder.resolve("none.csv").toString()), Samples.UNITS, Samples.POINTS)))
                .isEqualTo("0 - FILE_MISSING - []");
        assertThat(Samples.text(Samples.refused(Input.of("\0"), Samples.UNITS, Samples.POINTS)))
                .isEqualTo("0 - FILE_MISSING - []");
        assertThat(Samples.text(Samples.refused(Input.of(folder.toString()), Samples.UNITS, Samples.POINTS)))
                .startsWith("0 - FILE_UNREADABLE ");
    }

    @Test
    void progressIsToldNowAndThen() {
        Input input = Samples.file(folder, "r.csv", "부서,점수\n" + "세무과,80\n".repeat(300_000));
        StringBuilder told = new StringBuilder();

        Samples.accepted(RatingFiles.ratings(
                input, Samples.UNITS, Samples.POINTS, (phase, rows) -> told.append(phase + rows + " ")));

        assertThat(told.toString()).isEqualTo("reading131072 reading262144 reading300000 ");
    }
}
