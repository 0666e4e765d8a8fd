package org.dajeong.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A very large made-up Parquet file as DuckDB writes it: the columns of [MillionRows], always the same rows.
final class LargeParquet {

    static final String UNIT = "dept";
    static final String OUTCOME = "y";

    private static final int DEPARTMENTS = 500;
    private static final int[] LEVELS = {7, 2, 5, 10, 4, 5, 12, 3};

    private LargeParquet() {}

    /// Writes the file unless it is there; a hundred million rows take some two minutes, on one thread so that the
    /// random numbers come in their order.
    static Path of(Path folder, long rows) throws SQLException {
        Path file = folder.resolve("rows-%d.parquet".formatted(rows));
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve("unfinished.parquet");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("set threads = 1");
                statement.execute("select setseed(0.42)");
                statement.execute("copy (%s) to '%s' (format parquet)".formatted(query(rows), unfinished));
            }
            if (!unfinished.toFile().renameTo(file.toFile())) {
                throw new IllegalStateException(unfinished + " cannot be renamed");
            }
        }
        return file;
    }

    /// Departments meet different mixes, so that nothing is balanced.
    private static String query(long rows) {
        List<String> levels = new ArrayList<>();
        List<String> draws = new ArrayList<>();
        for (int f = 0; f < LEVELS.length; f++) {
            levels.add("'%2$s' || ((r%1$d // 4 + case when r%1$d %% 3 = 0 then d else 0 end) %% %3$d) as %2$s"
                    .formatted(f, MillionRows.FACTORS.get(f), LEVELS[f]));
            draws.add("cast(floor(random() * 1000000) as integer) as r" + f);
        }
        return """
                select 'dept' || d as %s, %s, greatest(0, least(100, cast(floor(s) as integer) + d %% 9)) as %s
                  from (select cast(floor(random() * %d) as integer) as d, %s,
                               40 + 20 * (random() + random() + random()) as s
                          from range(%d))""".formatted(UNIT, String.join(", ", levels), OUTCOME, DEPARTMENTS, String.join(", ", draws), rows);
    }
}
