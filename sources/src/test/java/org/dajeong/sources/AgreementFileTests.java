package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.dajeong.engine.api.AgreementSpec;
import org.dajeong.engine.api.AgreementSpec.Level;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementFileTests {

    @TempDir
    Path folder;

    @Test
    void whoGaveWhatIsCountedAndWhatWasNotAskedLeftOut() {
        Reading<Tables> reading = read("응대,조사원,점수\n1,갑,85.0\n1,을,８５\n2,갑,\n2,을,해당없음\n3,을,90\n", Level.INTERVAL);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(Samples.text((Tables) accepted.value()))
                                .contains("rows 3")
                                .contains("1 2")
                                .contains("갑:85 1")
                                .contains("을:85 1")
                                .contains("을:90 1"));
    }

    @Test
    void namesAreLevelsOfTheirOwn() {
        assertThat(read("응대,조사원,점수\n1,갑,친절\n1,을,보통\n", Level.NOMINAL)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void everyProblemIsSaid() {
        assertThat(read("응대,조사원,점수\n,갑,친절\n1,,3\n2,갑,#N/A\n#REF!,갑,보통\n3,갑,x\n", Level.ORDINAL))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problems().list())
                                .extracting(Problem::kind, Problem::row, Problem::column)
                                .containsExactly(
                                        tuple(Problem.Kind.BLANK, 2L, "응대"),
                                        tuple(Problem.Kind.BLANK, 3L, "조사원"),
                                        tuple(Problem.Kind.CELL_ERROR, 4L, "점수"),
                                        tuple(Problem.Kind.CELL_ERROR, 5L, "응대"),
                                        tuple(Problem.Kind.NOT_A_NUMBER, 6L, "점수")));
    }

    private Reading<Tables> read(String text, Level level) {
        return RatingFiles.agreement(
                Samples.file(folder, "a.csv", text), new AgreementSpec("응대", "조사원", "점수", level), Progress.NONE);
    }
}
