package org.dajeong.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Files as DuckDB writes them: Snappy, texts in dictionaries.
final class Parquet {

    private Parquet() {}

    /// Writes a CSV again, its column `y` as whole numbers and all others as text.
    static Path copy(Path csv, Path parquet) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * exclude y, cast(y as integer) y from read_csv('%s', all_varchar = true)) to '%s' (format parquet)"
                            .formatted(csv, parquet));
            return parquet;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot write " + parquet, e);
        }
    }
}
