package org.dajeong.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.TablesCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// PostgreSQL and DuckDB count what the kernel counts, bit by bit.
class SqlTablesTests {

    @TempDir
    static Path folder;

    private static TestPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = TestPostgres.start(folder.resolve("postgresql"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Connection connect(SqlDialect dialect) throws SQLException {
        return switch (dialect) {
            case POSTGRESQL -> server.connect();
            case DUCKDB -> DriverManager.getConnection("jdbc:duckdb:");
        };
    }

    private interface Question {
        void of(TableSource source) throws SQLException;
    }

    private static void ask(SqlDialect dialect, SampleRows rows, Question question) throws SQLException {
        try (Connection connection = connect(dialect)) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists \"나의 \"\"rows\"\"\"");
            }
            TestPostgres.fill(connection, "나의 \"rows\"", rows);
            question.of(SqlTables.of(connection, "나의 \"rows\""));
        }
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aDatabaseCountsWhatTheKernelCounts(SqlDialect dialect) throws SQLException {
        SampleRows rows = SampleRows.nasty();

        ask(
                dialect,
                rows,
                source -> assertThat(TablesCodec.encode(source.count(rows.spec())))
                        .isEqualTo(TablesCodec.encode(rows.counted(rows.spec(), null))));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aDatabaseCountsTheMatchingRowsOnce(SqlDialect dialect) throws SQLException {
        SampleRows rows = SampleRows.nasty();

        ask(dialect, rows, source -> {
            assertThat(source.countMatching(rows.spec(), rows.matches()).rows()).isGreaterThan(3);
            assertThat(TablesCodec.encode(source.countMatching(rows.spec(), rows.matches())))
                    .isEqualTo(TablesCodec.encode(rows.counted(rows.spec(), rows.matches())));
            assertThat(source.countMatching(rows.spec(), Set.of()).rows()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void sumsFillSixtyFourBitsAndNoMore(SqlDialect dialect) throws SQLException {
        ask(
                dialect,
                SampleRows.sums(Long.MAX_VALUE - 1, 1),
                source -> assertThat(source.count(SampleRows.sums().spec()).total("sum"))
                        .isEqualTo(Long.MAX_VALUE));
        ask(
                dialect,
                SampleRows.sums(Long.MAX_VALUE, 1),
                source -> assertThatExceptionOfType(ArithmeticException.class)
                        .isThrownBy(() -> source.count(SampleRows.sums().spec())));
        ask(
                dialect,
                SampleRows.sums(Long.MAX_VALUE, -1),
                source -> assertThatExceptionOfType(ArithmeticException.class)
                        .as("as the kernel does: what fits must not depend on the order of the rows")
                        .isThrownBy(() -> source.count(SampleRows.sums().spec())));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void productsThatLeaveSixtyFourBitsAreRefused(SqlDialect dialect) throws SQLException {
        TableSpec squares =
                TableSpec.builder().measure("sum").product("sum", "sum").build();
        long root = 3_037_000_499L;

        ask(
                dialect,
                SampleRows.sums(root),
                source ->
                        assertThat(source.count(squares).product("sum", "sum")).isEqualTo(root * root));
        ask(
                dialect,
                SampleRows.sums(root, root),
                source -> assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> source.count(squares)));
        long[] largest = {Long.MAX_VALUE / 4, Long.MAX_VALUE / 4, Long.MAX_VALUE / 4};
        ask(
                dialect,
                SampleRows.sums(largest),
                source -> assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> source.count(squares)));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aMeasureIsAColumnOfWholeNumbersWithoutGaps(SqlDialect dialect) throws SQLException {
        TableSpec spec = TableSpec.builder().measure("y").build();
        try (Connection connection = connect(dialect);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table halves as select 0.5 as y");
            statement.execute("create temporary table gaps as select 1 as y union all select null");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SqlTables.of(connection, "halves").count(spec))
                    .withMessageContaining("whole numbers");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SqlTables.of(connection, "gaps").count(spec))
                    .withMessageContaining("no value");
            assertThatIllegalStateException()
                    .isThrownBy(() -> SqlTables.of(connection, "nowhere").count(spec))
                    .withMessageContaining("nowhere");
        }
    }

    @Test
    void foldersGiveColumnsAndTheirValuesAreTexts() throws SQLException, IOException {
        Path ratings = folder.resolve("ratings");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "copy (select '007' as agency, '2026-1' as quarter, 'a' as task, 5 as y union all select '마포 구', '2026-2', 'b', 6)"
                            + " to '" + ratings + "' (format parquet, partition_by (agency, quarter))");
        }
        TableSpec spec = TableSpec.builder()
                .pair(org.dajeong.engine.spi.Factor.of("agency"), org.dajeong.engine.spi.Factor.of("task"))
                .measure("y")
                .build();

        assertThat(Samples.text(new ParquetTables(ratings).count(spec)))
                .startsWith("rows 2\nagency | 007 1 5 | 마포 구 1 6\ntask | a 1 5 | b 1 6\n");
        assertThatIllegalStateException().isThrownBy(() -> new ParquetTables(folder.resolve("nothing")).count(spec));
    }
}
