package org.dajeong.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.sources.parquet.CodedColumn;
import org.dajeong.sources.parquet.CodedFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The two short pieces of code that a hundred million rows go through, for one thread: nanoseconds per row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class Kernels {

    private static final int ROWS = TableCounter.BATCH;
    private static final int FILE_ROWS = 1_000_000;
    private static final int[] LEVELS = {500, 7, 2, 5, 10, 4, 5, 12, 3};

    private final int[][] codes = new int[LEVELS.length][ROWS];
    private final long[][] measures = new long[1][ROWS];
    private final int[] meanings = new int[1 << 10];
    private final int[] decoded = new int[ROWS];
    private TableCounter pairs = new TableCounter(pairs());
    private TableCounter score = new TableCounter(score());
    private Optional<CodedFile> file = Optional.empty();

    private static TableSpec pairs() {
        TableSpec.Builder spec = TableSpec.builder().factor(Factor.of("dept"));
        MillionRows.FACTORS.forEach(name -> spec.factor(Factor.of(name)));
        List<Factor> factors = spec.build().factors();
        factors.forEach(a -> factors.forEach(b -> spec.pair(a, b)));
        return spec.measure("y").product("y", "y").build();
    }

    private static TableSpec score() {
        return new ScoreSpec(
                        "dept",
                        Optional.empty(),
                        MillionRows.FACTORS.stream().map(Factor::of).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())
                .tables();
    }

    /// Makes rows, and counts so many that the tables have their final size.
    @Setup
    public void prepare() throws IOException, SQLException {
        Random random = new Random(1);
        pairs = new TableCounter(pairs());
        score = new TableCounter(score());
        for (int c = 0; c < LEVELS.length; c++) {
            for (int level = 0; level < LEVELS[c]; level++) {
                pairs.code(c, String.valueOf(level));
                score.code(c, String.valueOf(level));
            }
            for (int row = 0; row < ROWS; row++) {
                codes[c][row] = random.nextInt(LEVELS[c]);
            }
        }
        for (int row = 0; row < ROWS; row++) {
            measures[0][row] = random.nextInt(101) * 100;
        }
        for (int batch = 0; batch < 64; batch++) {
            pairs.add(ROWS, codes, measures);
            score.add(ROWS, codes, measures);
        }
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        file = Optional.of(CodedFile.open(LargeParquet.of(folder, FILE_ROWS)));
    }

    /// Closes the file.
    @TearDown
    public void close() throws IOException {
        file.orElseThrow().close();
    }

    /// All pairs of a unit and eight factors, Σy and Σy².
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void countAllPairs() {
        pairs.add(ROWS, codes, measures);
    }

    /// The tables of a score without periods.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void countForAScore() {
        score.add(ROWS, codes, measures);
    }

    /// Nine text columns and a number from pages to codes, unpacking included.
    @Benchmark
    @OperationsPerInvocation(FILE_ROWS)
    public int decodeTenColumns() throws IOException {
        CodedFile from = file.orElseThrow();
        List<CodedColumn> columns = from.columns(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        int last = 0;
        for (int group = 0; group < from.groups(); group++) {
            from.begin(group, columns);
            for (CodedColumn column : columns) {
                for (int left = from.rows(group); left > 0; left -= ROWS) {
                    column.next(Math.min(left, ROWS), meanings, decoded);
                    last += decoded[0];
                }
            }
        }
        return last;
    }
}
