package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that somebody else reads are counted as rows of a file.
class RatingRowsTests {

    private static final ScoreSpec SPEC = Samples.withMix("업무");

    private static final TableSpec MEASURES =
            TableSpec.builder().factor(Factor.of("부서")).measure("시간").build();

    private static RatingRows ratings() {
        return RatingRows.ratings("여기", SPEC, Samples.POINTS, Scope.ALL, SPEC.tables(), null);
    }

    private static RatingRows measures(String... times) {
        RatingRows rows = RatingRows.measures("여기", MEASURES, null);
        rows.header(List.of("시간", "부서"));
        for (int i = 0; i < times.length; i++) {
            rows.row(i + 1, new String[] {"세무과", times[i]});
        }
        return rows;
    }

    @Test
    void theColumnsWantedAreFoundAmongOthers(@TempDir Path folder) {
        RatingRows rows = ratings();

        assertThat(rows.header(List.of("날짜", "점수", " 부서 ", "업무"))).containsExactly(2, 3, 1);
        rows.row(2, new String[] {" 세무과\t", null, "80"});
        rows.row(3, new String[] {"세무과", "부과", "70.5"});

        Input file = Samples.file(folder, "r.csv", "부서,업무,점수\n세무과,,80\n세무과,부과,70.5\n");
        assertThat(rows.isRight()).isTrue();
        assertThat(Samples.text(rows.tables())).isEqualTo(Samples.text(Samples.tables(file, SPEC, Samples.POINTS)));
        assertThat(rows.magnitudes()).containsExactly(15_050);
    }

    @Test
    void wrongCellsAreNamedAndMissingColumnsToo() {
        RatingRows rows = ratings();
        rows.header(List.of("부서", "업무", "점수"));
        rows.row(7, new String[] {"", "부과", "백"});

        assertThat(rows.isRight()).isFalse();
        assertThat(Samples.text(rows.problems())).isEqualTo("7 부서 BLANK - []\n7 점수 NOT_A_NUMBER 백 []");
        RatingRows missing = ratings();
        assertThat(missing.header(List.of("부서", "점수"))).isEmpty();
        assertThat(Samples.text(missing.problems())).isEqualTo("0 업무 COLUMN_MISSING - [점수, 부서]");
    }

    @Test
    void onlyMatchingRowsAreCounted() {
        TableSource.Match match = new TableSource.Match(Factor.of("부서"), "세무과", Factor.of("업무"), ScoreSpec.UNKNOWN);
        RatingRows rows = RatingRows.ratings("여기", SPEC, Samples.POINTS, Scope.ALL, SPEC.tables(), Set.of(match));
        rows.header(List.of("부서", "업무", "점수"));
        rows.row(2, new String[] {"세무과", " ", "80"});
        rows.row(3, new String[] {"세무과", "부과", "70"});

        assertThat(rows.tables().rows()).isEqualTo(1);
    }

    @Test
    void measuresAreWholeNumbersOfSixtyFourBits() {
        RatingRows rows = measures("-3", "5.0", "1e3", String.valueOf(Long.MIN_VALUE + 2000));

        assertThat(rows.tables().total("시간")).isEqualTo(Long.MIN_VALUE + 3002);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> measures("-9223372036854775808"));
        assertThat(Samples.text(
                        measures("1.5", "", "x", "#N/A", "9223372036854775808").problems()))
                .isEqualTo("""
                        1 시간 NOT_WHOLE 1.5 []
                        2 시간 BLANK - []
                        3 시간 NOT_A_NUMBER x []
                        4 시간 CELL_ERROR #N/A []
                        5 시간 OUT_OF_RANGE 9223372036854775808 [-9223372036854775808, 9223372036854775807]""");
    }

    @Test
    void problemsOfSeveralPartsAreOneList() {
        Problems first = measures("x", "y").problems();
        Problems second = measures("", "1").problems();

        assertThat(Samples.text(Problems.together(List.of(first, measures("1").problems(), second))))
                .isEqualTo("1 시간 NOT_A_NUMBER x []\n1 시간 BLANK - []\n2 시간 NOT_A_NUMBER y []");
    }
}
