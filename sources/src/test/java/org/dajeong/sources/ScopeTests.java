package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some of the ratings of a file, and further columns of it.
class ScopeTests {

    private static final ScoreSpec SPEC =
            new ScoreSpec("부서", Optional.of("분기"), List.of(), Optional.empty(), Optional.empty(), List.of());

    private static final String TEXT = """
            부서,분기,성격,점수
            세무과,2026-1,민원,10
            세무과,2026-2,민원,20
            감사과,2025-4,지원,30
            감사과,2026-3,지원,40
            """;

    private static final TableSpec QUARTERS =
            TableSpec.builder().factor(Factor.of("분기")).build();

    @TempDir
    Path folder;

    @Test
    void laterPeriodsAreLeftOutOfEveryCount() {
        TableSource source = source(TEXT, Scope.upTo("2026-1"));
        Set<TableSource.Match> tax = Set.of(new TableSource.Match(Factor.of("부서"), "세무과", Factor.of("성격"), "민원"));

        assertThat(source.count(SPEC.tables()).rows()).isEqualTo(2);
        assertThat(source.count(QUARTERS).levels(Factor.of("분기"))).containsExactly("2025-4", "2026-1");
        assertThat(source.countMatching(QUARTERS, tax).levels(Factor.of("분기"))).containsExactly("2026-1");
    }

    @Test
    void whatIsWrongInLaterPeriodsIsStillTold() {
        Problems problems = Samples.refused(read(TEXT.replace("40", "사십"), SPEC, Scope.upTo("2026-1")));

        assertThat(Samples.text(problems)).startsWith("5 점수");
    }

    @Test
    void furtherColumnsMustBeThere() {
        Factor kind = Factor.of("부서", "성격");
        Scope scope = new Scope(Optional.empty(), List.of("성격"));

        assertThat(source(TEXT, scope)
                        .count(TableSpec.builder().factor(kind).build())
                        .levels(kind))
                .containsExactly(Factor.level("감사과", "지원"), Factor.level("세무과", "민원"));
        assertThat(Samples.text(Samples.refused(read(TEXT.replace("성격", "성질"), SPEC, scope))))
                .contains("성격 COLUMN_MISSING");
    }

    @Test
    void ratingsWithoutPeriodsHaveNoLastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(TEXT, Samples.UNITS, Scope.upTo("2026-1")));
    }

    private TableSource source(String text, Scope scope) {
        return Samples.accepted(read(text, SPEC, scope));
    }

    private Reading<TableSource> read(String text, ScoreSpec spec, Scope scope) {
        return RatingFiles.ratings(Samples.file(folder, "r.csv", text), spec, Samples.POINTS, scope, Progress.NONE);
    }
}
