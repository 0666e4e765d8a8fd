package org.dajeong.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.dajeong.sources.SampleRows;
import org.dajeong.sources.TestPostgres;

/// Rows as folders of Parquet files, written by a programme that is not the one that reads them.
final class Folders {

    private Folders() {}

    /// The rows in three files.
    static Path of(Path folder, SampleRows rows) throws SQLException, IOException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            TestPostgres.fill(connection, "rows", rows);
            for (int part = 0; part < 3; part++) {
                statement.execute("copy (select * from rows where rowid %% 3 = %d) to '%s/part-%d.parquet'"
                        .formatted(part, folder, part));
            }
        }
        return folder;
    }

    /// The answer of a query, in folders that are named by the values of some columns.
    static Path byColumns(Path folder, SampleRows rows, String query, String columns) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            TestPostgres.fill(connection, "rows", rows);
            statement.execute(
                    "copy (%s) to '%s' (format parquet, partition_by (%s))".formatted(query, folder, columns));
        }
        return folder;
    }
}
