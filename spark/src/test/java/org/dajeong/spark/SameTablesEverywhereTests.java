package org.dajeong.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dajeong.district.Column;
import org.dajeong.district.District;
import org.dajeong.district.Item;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.engine.spi.TablesCodec;
import org.dajeong.sources.ItemShares;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.ParquetTables;
import org.dajeong.sources.Progress;
import org.dajeong.sources.Reading;
import org.dajeong.sources.SampleRows;
import org.dajeong.sources.Scope;
import org.dajeong.sources.SqlTables;
import org.dajeong.sources.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same ratings give the same bytes, whether the kernel, DuckDB, PostgreSQL or a cluster counts them.
class SameTablesEverywhereTests {

    private static final long ROWS = 3_000;

    @TempDir
    static Path folder;

    private static TestPostgres server;
    private static Connection postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = TestPostgres.start(folder.resolve("postgresql"));
        postgres = server.connect();
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        postgres.close();
        server.close();
    }

    /// All who count the same rows, by name.
    private static Map<String, TableSource> counters(String name, SampleRows rows) throws SQLException, IOException {
        Map<String, TableSource> counters = new LinkedHashMap<>();
        TestPostgres.fill(postgres, name, rows);
        Path files = Folders.of(folder.resolve(name), rows);
        counters.put("PostgreSQL", SqlTables.of(postgres, "public", name));
        counters.put("DuckDB", new ParquetTables(files));
        counters.put("Spark", new Cluster(files));
        return counters;
    }

    /// Rows with measures on the cluster; whatever is asked is counted there.
    private record Cluster(Path files) implements TableSource {

        private TableSource source(TableSpec spec) {
            return accepted(new SparkRatings(TestCluster.SESSION).measures(files.toString(), spec));
        }

        @Override
        public Tables count(TableSpec spec) {
            return source(spec).count(spec);
        }

        @Override
        public Tables countMatching(TableSpec spec, Set<Match> any) {
            return source(spec).countMatching(spec, any);
        }
    }

    private static <T> T accepted(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted<T>) reading).value();
    }

    private static void assertSame(Map<String, TableSource> counters, Tables kernel, Function<TableSource, Tables> of) {
        byte[] expected = TablesCodec.encode(kernel);
        counters.forEach((who, source) -> {
            byte[] bytes = TablesCodec.encode(of.apply(source));
            assertThat(bytes).as(who).isEqualTo(expected);
            assertThat(TablesCodec.fingerprint(bytes)).as(who).isEqualTo(TablesCodec.fingerprint(expected));
        });
    }

    @Test
    void nastyLevelsAndLargeSumsAreTheSameBytesEverywhere() throws Exception {
        SampleRows rows = SampleRows.nasty();
        Map<String, TableSource> counters = counters("nasty", rows);
        Tables kernel = rows.counted(rows.spec(), null);

        assertThat(Math.abs(kernel.total("large"))).as("beyond 53 bits").isGreaterThan(1L << 53);
        assertThat(LongStream.of(kernel.sums("waited", Factor.of("quarter")))
                        .min()
                        .orElseThrow())
                .isNegative();
        List<String> levels = kernel.levels(Factor.of("담당"));
        assertThat(levels).contains(ScoreSpec.UNKNOWN, "\uff21", "\ud83d\ude00");
        assertThat(levels.indexOf("\uff21"))
                .as("by code point, which is not the order of Java's chars")
                .isLessThan(levels.indexOf("\ud83d\ude00"));
        assertSame(counters, kernel, source -> source.count(rows.spec()));
        Tables matching = rows.counted(rows.spec(), rows.matches());
        assertThat(matching.rows()).isBetween(3L, 100L);
        assertSame(counters, matching, source -> source.countMatching(rows.spec(), rows.matches()));
    }

    @Test
    void aSumThatLeavesSixtyFourBitsIsRefusedByAll() throws Exception {
        List<long[]> tooLarge = List.of(
                new long[] {Long.MAX_VALUE, 1, 0}, new long[] {Long.MAX_VALUE, -1, 0}, new long[] {Long.MIN_VALUE, 0, 0
                });
        TableSpec spec = SampleRows.sums().spec();

        for (long[] values : tooLarge) {
            SampleRows rows = SampleRows.sums(values);
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> rows.counted(spec, null));
            counters("sums_" + tooLarge.indexOf(values), rows)
                    .forEach((who, source) -> assertThatExceptionOfType(ArithmeticException.class)
                            .as(who)
                            .isThrownBy(() -> source.count(spec)));
        }
        SampleRows fits = SampleRows.sums(Long.MAX_VALUE - 1, 1, 0);
        assertSame(counters("sums_fit", fits), fits.counted(spec, null), source -> source.count(spec));
    }

    @Test
    void aSumOfProductsThatLeavesSixtyFourBitsIsRefusedByAll() throws Exception {
        TableSpec squares =
                TableSpec.builder().measure("sum").product("sum", "sum").build();
        SampleRows rows = SampleRows.sums(3_037_000_499L, 3_037_000_499L);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> rows.counted(squares, null));
        counters("squares", rows)
                .forEach((who, source) -> assertThatExceptionOfType(ArithmeticException.class)
                        .as(who)
                        .isThrownBy(() -> source.count(squares)));
    }

    @Test
    void theDistrictsRatingsAreTheSameBytesEverywhere() throws Exception {
        Outcome.Items outcome = new Outcome.Items(Item.RUBRIC.stream()
                .map(item -> new Outcome.Item(item.column(), item.points()))
                .toList());
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.of("quarter"),
                Stream.of("task", "channel", "hour", "task:hour")
                        .map(Factor::parse)
                        .toList(),
                Optional.of("caller"),
                Optional.of("staff"),
                Item.RUBRIC.stream().map(Item::column).toList());
        SampleRows rows = district(spec.tables());
        TestPostgres.fill(postgres, "district", rows);
        // As a ministry lays them out: the period is a folder's name.
        Path files = Folders.byColumns(folder.resolve("district"), rows, "quarter");
        TableSource cluster = accepted(
                new SparkRatings(TestCluster.SESSION).read(files.toString(), spec, outcome, Scope.ALL, Progress.NONE));

        Map<String, TableSource> counters = Map.of(
                "PostgreSQL", SqlTables.of(postgres, "district"), "DuckDB", new ParquetTables(files), "Spark", cluster);
        assertSame(counters, rows.counted(spec.tables(), null), source -> source.count(spec.tables()));
    }

    /// Ratings with the points of their items as texts, and with the measures that are made of these.
    private static SampleRows district(TableSpec spec) throws IOException {
        List<String> columns = new ArrayList<>();
        Stream.of(Column.values()).forEach(column -> columns.add(column.header()));
        Item.RUBRIC.forEach(item -> columns.add(item.column()));
        List<SampleRows.Row> rows = new ArrayList<>();
        ItemShares split = new ItemShares(Item.RUBRIC.size());
        var _ = District.of(7, ROWS).writeTo(rating -> {
            String[] texts = rating.fields().toArray(String[]::new);
            // Some items are not asked, some values are blank.
            texts[8 + rows.size() % Item.RUBRIC.size()] = rows.size() % 4 == 0 ? "" : "해당없음";
            texts[2 + rows.size() % 6] = rows.size() % 5 == 0 ? " " : texts[2 + rows.size() % 6];
            int[] points = new int[Item.RUBRIC.size()];
            long earned = 0;
            long possible = 0;
            long[] measures = new long[1 + 2 * points.length];
            for (int i = 0; i < points.length; i++) {
                if (i != rows.size() % points.length) {
                    points[i] = rating.points(i);
                    earned += points[i];
                    possible += Item.RUBRIC.get(i).points();
                    measures[1 + points.length + i] = 1;
                }
            }
            measures[0] = ItemShares.outcome(earned, possible);
            split.split(points, possible, measures[0], measures, 1);
            rows.add(new SampleRows.Row(texts, measures));
        });
        return new SampleRows(columns, spec.measures(), rows);
    }
}
