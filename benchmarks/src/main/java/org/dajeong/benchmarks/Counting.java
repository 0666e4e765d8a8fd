package org.dajeong.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What reading and counting Parquet takes, beside the plainest question that DuckDB can be asked of the same file.
///
/// ```text
/// Counting [ROWS]   prints its lines of docs/benchmarks.md; a hundred million rows without a word
/// ```
final class Counting {

    private static final long ROWS = 100_000_000;
    private static final long YEAR = 1_000_000;
    private static final long DAY = 4_000;
    private static final int ROUNDS = 3;
    private static final String RUNS = "5";
    private static final double LIMIT = 6;

    private Counting() {}

    static void main(String[] arguments) throws IOException, SQLException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : ROWS;
        lines(rows).forEach(System.out::println);
    }

    static List<String> lines() throws IOException, SQLException {
        return lines(ROWS);
    }

    private static List<String> lines(long rows) throws IOException, SQLException {
        // Kept there until somebody cleans up: it takes longer to write than to measure.
        Path folder = Files.createDirectories(
                Path.of("benchmarks", "target", "parquet").toAbsolutePath());
        Path large = LargeParquet.of(folder, rows);
        Path year = LargeParquet.of(folder, YEAR);
        Path day = LargeParquet.of(folder, DAY);
        Files.copy(day, Path.of(year + ".day"), StandardCopyOption.REPLACE_EXISTING);
        Answers average = new Answers(List.of());
        Answers tables = new Answers(List.of());
        for (int round = 0; round < ROUNDS; round++) {
            // In turn, so that a busy machine is busy for both.
            average = average.and(run(large, "average"));
            tables = tables.and(run(large, "tables"));
        }
        Answers score = run(year, "score");
        Answers added = run(year, "day");
        double ratio = tables.median("seconds") / average.median("seconds");
        List<String> lines = new ArrayList<>();
        lines.add("### Reading and counting Parquet");
        lines.add("");
        lines.add(
                "%,d rows, %,d MB as DuckDB writes them: a unit of 500 levels, eight factors, a whole number. %d times %s runs of each, in turn; the first run of each is cold."
                        .formatted(rows, Files.size(large) >> 20, ROUNDS, RUNS));
        lines.add("");
        lines.add("| work | seconds: median (least–most) | processor seconds | peak MB |");
        lines.add("|---|---|---|---|");
        lines.add(line("DuckDB: `avg(y) group by unit`", average));
        lines.add(line("Dajeong: all 36 two-way tables, Σy per level, Σy²", tables));
        lines.add("| ratio, at most %.0f wanted | **%.1f** (%s) | %.1f | |"
                .formatted(
                        LIMIT,
                        ratio,
                        ratio <= LIMIT ? "reached" : "not reached",
                        tables.median("processor") / average.median("processor")));
        lines.add(line("Dajeong: the tables of a score over %,d rows".formatted(YEAR), score));
        lines.add("| one more day (%,d rows) into the tables of %,d: milliseconds | %s | | |"
                .formatted(DAY, YEAR, milliseconds(added.all("seconds"))));
        lines.add("");
        return lines;
    }

    private static String line(String work, Answers answers) {
        return "| %s | %s | %s | %.0f |"
                .formatted(work, answers.spread("seconds"), answers.spread("processor"), answers.last("peak MB"));
    }

    private static String milliseconds(double[] seconds) {
        double[] result = new double[seconds.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = 1000 * seconds[i];
        }
        return Answers.spread(result);
    }

    private static Answers run(Path file, String work) {
        System.err.println(work + ": " + file.getFileName());
        return Answers.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OurCount.class.getName(),
                file.toString(),
                work,
                RUNS));
    }
}
