package org.dajeong.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// A private DuckDB for one file: bounded memory, a folder of its own, and no way to fetch anything.
///
/// The driver is found by name: no class of DuckDB is loaded, nor need be installed, before a Parquet file needs
/// it.
final class DuckDb implements AutoCloseable {

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private static final String MEMORY_MAX = "1GB";

    private final Path folder;
    private final Connection connection;

    private DuckDb(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /// The driver is not installed, or does not run on this machine.
    static final class MissingException extends Exception {

        private static final long serialVersionUID = 1;

        MissingException(Throwable cause) {
            super(cause);
        }
    }

    /// Starts an empty database.
    static DuckDb open() throws MissingException, IOException {
        Driver driver = driver();
        Path folder = Files.createTempDirectory("dajeong-duckdb-");
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", MEMORY_MAX);
        settings.setProperty("temp_directory", folder.resolve("spilled").toString());
        settings.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = driver.connect("jdbc:duckdb:", settings);
            DuckDb database = new DuckDb(folder, connection);
            // The agency's: an instant must not have another text on another machine.
            database.execute("set TimeZone = 'Asia/Seoul'");
            return database;
        } catch (SQLException e) {
            delete(folder);
            throw failure(e);
        } catch (LinkageError e) {
            delete(folder);
            throw new MissingException(e);
        }
    }

    private static Driver driver() throws MissingException {
        try {
            return Class.forName(DRIVER, true, DuckDb.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new MissingException(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /// Does one statement.
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A folder that goes with the database.
    Path folder() {
        return folder;
    }

    /// A name as SQL writes it.
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A text as SQL writes it.
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// What a file that cannot be read or written throws.
    static IOException failure(SQLException cause) {
        return new IOException(RowFile.reason(cause), cause);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
