package org.dajeong.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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

    /// The rows in folders that are named by the values of some columns, one in another.
    static Path byColumns(Path folder, SampleRows rows, String... columns) throws SQLException, IOException {
        String names = String.join(", ", columns);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var copy = connection.createStatement()) {
            TestPostgres.fill(connection, "rows", rows);
            try (ResultSet each = statement.executeQuery("select distinct " + names + " from rows")) {
                while (each.next()) {
                    Path inner = folder;
                    StringBuilder condition = new StringBuilder("true");
                    for (String column : columns) {
                        inner = inner.resolve(column + "=" + each.getString(column));
                        condition.append(" and %s = '%s'".formatted(column, each.getString(column)));
                    }
                    Files.createDirectories(inner);
                    copy.execute("copy (select * exclude (%s) from rows where %s) to '%s/ratings.parquet'"
                            .formatted(names, condition, inner));
                }
            }
        }
        return folder;
    }
}
