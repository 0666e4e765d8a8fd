package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read by the codes of a file must be what is read row by row.
class CodedReadingTests {

    /// Columns of 1, 3, 8, 9, 40, 700 and 70,000 texts, some of them blank, long runs and short ones.
    private static final String ROWS = """
            select '과' || (i * 7919 % 40) as 부서, 'only' as 하나, 'v' || (i // 1000 % 3) as 셋,
                   case when i % 5 = 0 then null else ' k' || (i * 31 % 8) end as 여덟,
                   case when i between 20000 and 45000 then null else i % 9 end as 아홉,
                   'x' || (i * 104729 % 700) as 많음, i % 101 as 점수, (i * 37 % 10001)::bigint as 큰점수
              from range(60000) as t(i)""";

    private static final ScoreSpec SPEC = Samples.withMix("하나", "셋", "여덟", "아홉", "많음");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compression snappy",
                "compression uncompressed",
                "compression gzip",
                "compression snappy, row_group_size 2048",
                "compression snappy, parquet_version v2",
                "compression snappy, dictionary_size_limit 20",
            })
    void tablesAreThoseOfTheSameRowsInCsv(String options) throws SQLException {
        Path parquet = write(ROWS, options);

        assertThat(Samples.text(Samples.tables(input(parquet), SPEC, Samples.POINTS)))
                .isEqualTo(Samples.text(Samples.tables(csv(ROWS), SPEC, Samples.POINTS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compression snappy",
                "compression uncompressed",
                "compression gzip",
                "compression snappy, row_group_size 2048",
            })
    void aPlainFileIsReadByItsCodes(String options) throws SQLException {
        assertThat(rowsByCodes(write(ROWS, options), "부서", "여덟", "많음", "점수", "큰점수"))
                .isEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5::double", "date '2026-01-01'", "1.5::decimal(4, 2)", "200::utinyint", "[1]", "{'a': 1}"})
    void otherColumnsAreLeftToDuckDb(String value) throws SQLException {
        Path parquet = write("select '가' as 부서, 80 as 점수, " + value + " as 기타", "compression snappy");

        assertThat(rowsByCodes(parquet, "부서", "기타")).isZero();
    }

    @Test
    void compressionsThatAreNotKnownAreLeftToDuckDb() throws SQLException {
        Path parquet = write(ROWS, "compression zstd");

        assertThat(rowsByCodes(parquet, "부서")).isZero();
        assertThat(Samples.tables(input(parquet), SPEC, Samples.POINTS).rows()).isEqualTo(60_000);
    }

    @Test
    void aDamagedFileIsGivenUp() throws SQLException, IOException {
        byte[] bytes = Files.readAllBytes(write(ROWS, "compression snappy"));
        for (int at = 100; at < bytes.length; at += bytes.length / 50) {
            byte[] damaged = bytes.clone();
            for (int i = at; i < Math.min(at + 8, bytes.length); i++) {
                damaged[i] ^= (byte) 0xA5;
            }
            Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
            assertThat(rowsByCodes(file, "부서", "여덟", "많음")).isIn(0L, 60_000L);
        }
    }

    @Test
    void theSecondCountIsThatOfCsv() throws SQLException {
        var any = Set.of(
                new Match(Factor.of("부서"), "과7", Factor.of("셋"), "v1"),
                new Match(Factor.of("부서"), "과8", Factor.of("여덟"), ScoreSpec.UNKNOWN));
        var byCodes = Samples.source(input(write(ROWS, "compression snappy")), SPEC, Samples.POINTS);
        var byRows = Samples.source(csv(ROWS), SPEC, Samples.POINTS);

        assertThat(Samples.text(byCodes.countMatching(SPEC.tables(), any)))
                .isEqualTo(Samples.text(byRows.countMatching(SPEC.tables(), any)))
                .doesNotStartWith("rows 0");
    }

    @Test
    void itemsAreThoseOfCsv() throws SQLException {
        String rows =
                "select '과' || (i % 7) as 부서, i % 11 as 인사, case when i % 3 = 0 then '-' else (i % 16)::varchar end"
                        + " as 설명 from range(5000) as t(i)";
        Outcome outcome = Samples.items("인사:10,설명:15");
        ScoreSpec spec = Samples.withItems("인사", "설명");

        assertThat(Samples.text(Samples.tables(input(write(rows, "compression snappy")), spec, outcome)))
                .isEqualTo(Samples.text(Samples.tables(csv(rows), spec, outcome)));
    }

    @Test
    void aScopeIsThatOfCsv() throws SQLException {
        ScoreSpec spec =
                new ScoreSpec("부서", Optional.of("셋"), List.of(), Optional.empty(), Optional.empty(), List.of());
        Scope scope = Scope.upTo("v1");
        var byCodes = Samples.accepted(RatingFiles.ratings(
                input(write(ROWS, "compression snappy")), spec, Samples.POINTS, scope, Progress.NONE));
        var byRows = Samples.accepted(RatingFiles.ratings(csv(ROWS), spec, Samples.POINTS, scope, Progress.NONE));

        assertThat(Samples.text(byCodes.count(spec.tables())))
                .isEqualTo(Samples.text(byRows.count(spec.tables())))
                .startsWith("rows 40000");
    }

    @Test
    void aModelIsThatOfCsv() throws SQLException {
        Formula formula = Samples.formula("큰점수", "여덟", "셋", "점수");
        var byCodes =
                Samples.accepted(RatingFiles.model(input(write(ROWS, "compression snappy")), formula, Progress.NONE));
        var byRows = Samples.accepted(RatingFiles.model(csv(ROWS), formula, Progress.NONE));

        assertThat(byCodes.spec()).isEqualTo(byRows.spec());
        assertThat(Samples.text(byCodes.tables())).isEqualTo(Samples.text(byRows.tables()));
    }

    @Test
    void problemsAreThoseOfRows() throws SQLException {
        String rows = """
                select case when i % 9000 = 8999 then null else '과' || (i % 7) end as 부서,
                       case when i % 7000 = 6999 then 101 else i % 101 end as 점수 from range(50000) as t(i)""";

        assertThat(Samples.text(
                        Samples.refused(input(write(rows, "compression snappy")), Samples.UNITS, Samples.POINTS)))
                .isEqualTo(Samples.text(Samples.refused(csv(rows), Samples.UNITS, Samples.POINTS)))
                .startsWith("7001 점수 OUT_OF_RANGE 101 [0, 100]\n9001 부서 BLANK - []");
    }

    @Test
    void aNumericColumnWithBlanksIsRefusedWithItsRows() throws SQLException {
        Formula formula = Samples.formula("점수", "아홉");

        assertThat(Samples.text(Samples.refused(
                        RatingFiles.model(input(write(ROWS, "compression snappy")), formula, Progress.NONE))))
                .isEqualTo(Samples.text(Samples.refused(RatingFiles.model(csv(ROWS), formula, Progress.NONE))))
                .startsWith("20002 아홉 BLANK");
    }

    private static long rowsByCodes(Path file, String... names) {
        WantedColumns wanted = new WantedColumns();
        for (String name : names) {
            wanted.add(name);
        }
        return CodedReading.read(file, wanted, () -> new CodedScan(names.length), rows -> {});
    }

    private static Input input(Path file) {
        return Input.of(file.toString());
    }

    private Path write(String query, String options) throws SQLException {
        return copied(query, "r.parquet", "format parquet, " + options);
    }

    private Input csv(String query) throws SQLException {
        return input(copied(query, "r.csv", "format csv, header"));
    }

    private Path copied(String query, String name, String options) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (%s) to '%s' (%s)".formatted(query, file, options));
        }
        return file;
    }
}
