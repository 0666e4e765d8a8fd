package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnLookupTests {

    @TempDir
    Path folder;

    @Test
    void allMissingColumnsAreNamedWithTheirNearestNames() {
        ScoreSpec spec = Samples.withMix("업무:시간", "계절");

        assertThat(problems("부서명,업 무,시각,점수,요일\n", spec)).isEqualTo("""
                        0 부서 COLUMN_MISSING - [부서명, 점수, 시각]
                        0 업무 COLUMN_MISSING - [업 무, 점수, 요일]
                        0 시간 COLUMN_MISSING - [시각, 점수, 요일]
                        0 계절 COLUMN_MISSING - [요일, 시각, 점수]""");
    }

    @Test
    void aNameThatStandsTwiceIsAProblemOnlyWhereItIsUsed() {
        assertThat(problems("부서,점수,비고,비고,점수\n세무과,80,,,81\n", Samples.UNITS)).isEqualTo("1 점수 COLUMN_TWICE B, E []");
    }

    @Test
    void aNameBeyondTheAlphabetHasTwoLetters() {
        assertThat(problems("점수,부서" + ",".repeat(25) + "점수\n세무과\n", Samples.UNITS))
                .isEqualTo("1 점수 COLUMN_TWICE A, AA []");
    }

    @Test
    void decomposedHangulIsTheSameHangul() {
        String text = "부서,점수\n민원여권과,80\n민원여권과,90\n";
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(text);

        assertThat(tables(decomposed, Samples.UNITS)).startsWith("rows 2\n부서 | 민원여권과 2 17000");
        ScoreSpec decomposedSpec = new ScoreSpec(
                Normalizer.normalize("부서", Normalizer.Form.NFD),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(tables(text, decomposedSpec)).contains("| 민원여권과 2 17000");
    }

    @Test
    void aLineBreakInsideANameIsASpace() {
        assertThat(tables("\"부서\n이름\",점수\n\"세무\n1과\",80\n", unit("부서 이름"))).contains("| 세무 1과 1 8000");
    }

    @Test
    void aColumnMayPlaySeveralParts() {
        ScoreSpec spec = new ScoreSpec(
                "부서",
                Optional.of("분기"),
                List.of(Factor.of("부서"), Factor.of("분기", "부서")),
                Optional.of("분기"),
                Optional.of("점수"),
                List.of());

        assertThat(tables("부서,분기,점수\n세무과,1,80\n", spec)).startsWith("rows 1");
        assertThat(problems("부서,분기,점수\n,1,80\n", spec)).isEqualTo("2 부서 BLANK - []");
    }

    @Test
    void columnsThatAreNotUsedAreNotChecked() {
        assertThat(tables("부서,점수,,비고\n세무과,80,x,#N/A\n", Samples.UNITS)).startsWith("rows 1");
    }

    private static ScoreSpec unit(String column) {
        return new ScoreSpec(column, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private String tables(String text, ScoreSpec spec) {
        return Samples.text(Samples.tables(Samples.file(folder, "r.csv", text), spec, Samples.POINTS));
    }

    private String problems(String text, ScoreSpec spec) {
        return Samples.text(Samples.refused(Samples.file(folder, "r.csv", text), spec, Samples.POINTS));
    }
}
