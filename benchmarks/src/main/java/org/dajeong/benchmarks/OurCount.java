package org.dajeong.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.engine.spi.TablesCodec;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;

/// Reads one Parquet file several times in a program of its own.
///
/// ```text
/// OurCount FILE average RUNS   DuckDB alone: the plain average of each unit
/// OurCount FILE tables RUNS    all two-way tables of the unit and eight factors, by Dajeong
/// OurCount FILE score RUNS     the tables of a score, by Dajeong
/// OurCount FILE day RUNS       the tables of FILE.day added to those of FILE
/// ```
final class OurCount {

    private static final List<Factor> MIX =
            MillionRows.FACTORS.stream().map(Factor::of).toList();

    private static final ScoreSpec SCORE =
            new ScoreSpec(LargeParquet.UNIT, Optional.empty(), MIX, Optional.empty(), Optional.empty(), List.of());

    private OurCount() {}

    static void main(String[] arguments) throws Exception {
        String file = arguments[0];
        int runs = Integer.parseInt(arguments[2]);
        switch (arguments[1]) {
            case "average" -> averages(file, runs);
            case "tables" -> time(runs, () -> tables(file, allPairs()));
            case "score" -> time(runs, () -> tables(file, SCORE.tables()));
            case "day" -> {
                Tables year = tables(file, allPairs());
                Tables day = tables(file + ".day", allPairs());
                time(runs, () -> year.plus(day));
                System.out.println("bytes " + TablesCodec.encode(year).length);
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.out.println("peak MB " + OurFit.peakMegabytes());
    }

    private static void averages(String file, int runs) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String query = "select %s, avg(%s) from '%s' group by all"
                    .formatted(LargeParquet.UNIT, LargeParquet.OUTCOME, file);
            time(runs, () -> {
                int units = 0;
                try (ResultSet averages = statement.executeQuery(query)) {
                    while (averages.next()) {
                        units++;
                    }
                }
                return units;
            });
        }
    }

    private static TableSpec allPairs() {
        TableSpec.Builder spec = TableSpec.builder().factor(Factor.of(LargeParquet.UNIT));
        MIX.forEach(spec::factor);
        List<Factor> factors = spec.build().factors();
        factors.forEach(a -> factors.forEach(b -> spec.pair(a, b)));
        return spec.measure(ScoreSpec.OUTCOME)
                .product(ScoreSpec.OUTCOME, ScoreSpec.OUTCOME)
                .build();
    }

    private static Tables tables(String file, TableSpec tables) {
        Reading<Tables> reading = RatingFiles.counted(
                Input.of(file),
                SCORE,
                new Outcome.Column(LargeParquet.OUTCOME, Optional.empty()),
                tables,
                Progress.NONE);
        return switch (reading) {
            case Reading.Accepted<Tables>(Tables value) -> value;
            case Reading.Refused<Tables>(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private static void time(int runs, Callable<?> work) throws Exception {
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            long before = processorTime();
            Object result = work.call();
            System.out.println("seconds " + (System.nanoTime() - start) / 1e9);
            System.out.println("processor " + (processorTime() - before) / 1e9);
            if (result == null) {
                throw new IllegalStateException("no result");
            }
        }
    }

    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
