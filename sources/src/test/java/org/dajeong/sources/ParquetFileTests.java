package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dajeong.engine.spi.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetFileTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    85                   | 8500
                    85::tinyint          | 8500
                    85.1::real           | 8510
                    84.7::double         | 8470
                    1e-2::double         | 1
                    85.10::decimal(9, 4) | 8510
                    '85.25'              | 8525
                    '85'::blob           | 8500
                    """)
    void numbersOfEveryTypeAreDecimals(String value, long hundredths) throws SQLException {
        Input input = parquet("select '세무과' as 부서, " + value + " as 점수");

        assertThat(Samples.tables(input, Samples.UNITS, Samples.POINTS).total("outcome"))
                .isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3.0::double                          | 3
                    1e-5::double                         | 0.00001
                    2.50::decimal(5, 2)                  | 2.5
                    'nan'::double                        | (unknown)
                    null::integer                        | (unknown)
                    ' '                                  | (unknown)
                    true                                 | TRUE
                    date '2026-03-31'                    | 2026-03-31
                    timestamp '2026-03-31 00:00:00'      | 2026-03-31
                    timestamp '2026-03-31 14:30:00'      | 2026-03-31 14:30:00
                    timestamptz '2026-03-31 05:30:00+00' | 2026-03-31 14:30:00+09
                    """)
    void levelsAreWhatASpreadsheetShows(String value, String level) throws SQLException {
        Input input = parquet("select '세무과' as 부서, 80 as 점수, " + value + " as 종류");

        assertThat(Samples.tables(input, Samples.withMix("종류"), Samples.POINTS).levels(Factor.of("종류")))
                .containsExactly(level);
    }

    @Test
    void theFirstRowIsRowTwo() throws SQLException {
        Input input = parquet("select * from (values ('세무과', 80), ('세무과', 101), (null, null)) as t(부서, 점수)");

        assertThat(problems(input)).isEqualTo("""
                        3 점수 OUT_OF_RANGE 101 [0, 100]
                        4 부서 BLANK - []
                        4 점수 BLANK - []""");
    }

    @Test
    void columnsWithMoreTextsThanAreKeptAreReadAsTheyAre() throws SQLException {
        Input input = parquet("""
                select 'u' || (i % 3) as 부서, i % 101 as 점수, case when i % 5 > 0 then 'x' || i end as 종류
                  from range(100000) as t(i)""");

        var tables = Samples.tables(input, Samples.withMix("종류"), Samples.POINTS);

        assertThat(tables.levels(Factor.of("종류"))).hasSize(80_001);
        assertThat(tables.levels(Factor.of("부서"))).containsExactly("u0", "u1", "u2");
        assertThat(tables.counts(Factor.of("종류"))[0]).isEqualTo(20_000);
    }

    @Test
    void rowsComeInTheOrderOfTheFile() throws SQLException {
        Input input = parquet("select '세무과' as 부서, case when i % 1000 = 0 then -i - 1 else 80 end as 점수"
                + " from range(500000) as t(i)");

        List<Problem> problems =
                Samples.refused(input, Samples.UNITS, Samples.POINTS).list();

        assertThat(problems).hasSize(500);
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(Long.parseLong(problem.found())).isEqualTo(-problem.row() + 1));
    }

    @Test
    void aNameWithPatternCharactersIsOneFile() throws SQLException {
        assertThat(Samples.text(Samples.tables(
                        parquet("select '세무과' as 부서, 80 as 점수", "[1차] 결과*?.parquet"), Samples.UNITS, Samples.POINTS)))
                .startsWith("rows 1");
    }

    @Test
    void namesWithQuotesAreNames() throws SQLException {
        Input input = parquet("select '세무과' as \"부\"\"서\", 80 as 점수", "it's.parquet");

        assertThat(problems(input)).isEqualTo("0 부서 COLUMN_MISSING - [부\"서, 점수]");
    }

    @Test
    void aFolderNamedLikeAColumnIsNotAColumn() throws Exception {
        Path partition = Files.createDirectory(folder.resolve("부서=세무과"));
        Input input = parquet("select 80 as 점수", partition.getFileName() + "/r.parquet");

        assertThat(problems(input)).isEqualTo("0 부서 COLUMN_MISSING - [점수]");
    }

    @Test
    void aDamagedFileIsUnreadable() {
        Input input = Samples.file(folder, "r.parquet", "PAR1 is not enough");

        assertThat(problems(input)).startsWith("0 - FILE_UNREADABLE ").doesNotContain("\n");
    }

    private Input parquet(String query) throws SQLException {
        return parquet(query, "r.parquet");
    }

    private Input parquet(String query, String name) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (%s) to '%s' (format parquet)"
                    .formatted(query, file.toString().replace("'", "''")));
        }
        return Input.of(file.toString());
    }

    private static String problems(Input input) {
        return Samples.text(Samples.refused(input, Samples.UNITS, Samples.POINTS));
    }
}
