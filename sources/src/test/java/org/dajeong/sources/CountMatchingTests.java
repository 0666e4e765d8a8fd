package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountMatchingTests {

    private static final ScoreSpec SPEC = Samples.withMix("업무", "업무:시간");

    private static final String TEXT = """
            부서,업무,시간,점수
            세무과,부과,오전,10
            세무과,부과,오후,20
            세무과,수납,오전,30
            민원과,발급,오전,40
            민원과,,오후,50
            """;

    @TempDir
    Path folder;

    private TableSource source;

    @BeforeEach
    void read() {
        source = Samples.source(Samples.file(folder, "r.csv", TEXT), SPEC, Samples.POINTS);
    }

    @Test
    void theSpecificationOfTheScoreIsNotCountedTwice() {
        assertThat(source.count(SPEC.tables())).isSameAs(source.count(SPEC.tables()));
    }

    @Test
    void anotherSpecificationReadsTheFileAgain() {
        TableSpec times =
                TableSpec.builder().factor(Factor.of("시간")).measure("outcome").build();

        assertThat(Samples.text(source.count(times)))
                .isEqualTo("rows 5\n시간 | 오전 3 8000 | 오후 2 7000\ntotal outcome 15000");
    }

    @Test
    void aRowThatMatchesTwiceIsCountedOnce() {
        Set<TableSource.Match> any = Set.of(
                match("부서", "세무과", "업무", "부과"),
                match("업무", "부과", "시간", "오전"),
                new TableSource.Match(Factor.of("부서"), "민원과", Factor.of("업무", "시간"), Factor.level("(unknown)", "오후")));

        assertThat(Samples.text(source.countMatching(SPEC.tables(), any)))
                .startsWith("rows 3\n부서 | 민원과 1 5000 | 세무과 2 3000\n");
    }

    @Test
    void nothingMatchesNoPair() {
        assertThat(source.countMatching(SPEC.tables(), Set.of()).rows()).isZero();
        assertThat(source.countMatching(SPEC.tables(), Set.of(match("부서", "세무과", "업무", "발급")))
                        .rows())
                .isZero();
    }

    @Test
    void aMeasureThatNobodyMakesIsRefused() {
        TableSpec unknown =
                TableSpec.builder().factor(Factor.of("시간")).measure("친절").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.count(unknown))
                .withMessageContaining("친절");
    }

    @Test
    void aFileThatChangedIsNoticed() throws IOException {
        Files.writeString(folder.resolve("r.csv"), TEXT + "세무과,부과,오전,60\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> source.countMatching(SPEC.tables(), Set.of()))
                .withMessageContaining("changed while it was read: it had 5 rows, now 6 rows");

        Files.delete(folder.resolve("r.csv"));
        assertThatIllegalStateException().isThrownBy(() -> source.countMatching(SPEC.tables(), Set.of()));
    }

    private static TableSource.Match match(String first, String firstLevel, String second, String secondLevel) {
        return new TableSource.Match(Factor.of(first), firstLevel, Factor.of(second), secondLevel);
    }
}
