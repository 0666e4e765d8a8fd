package org.dajeong.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.flywaydb.core.Flyway;

/// A database of its own for a test class, on a real PostgreSQL that all test classes of this run share.
///
/// The server starts with the first database asked for and ends with the tests' process. It does not wait for the disk.
public final class TestDatabase {

    /// Where servers of tests live; the first that nobody uses is taken, so that two runs do not meet.
    private static final Path FOLDER = Path.of("target", "test-database");

    private static final int FOLDERS_MAX = 20;

    private static final String TEMPLATE = "template_dajeong";

    private static final EmbeddedServer SERVER = start();

    private static boolean migrated;
    private static int databases;

    private TestDatabase() {}

    /// A new database with all our tables and no rows.
    public static synchronized DatabaseAddress fresh() {
        if (!migrated) {
            DatabaseAddress template = create(TEMPLATE, "template0");
            Flyway.configure()
                    .dataSource(template.url(), template.user(), template.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            migrated = true;
        }
        return create("test_" + ++databases, TEMPLATE);
    }

    /// A new database without tables.
    public static synchronized DatabaseAddress empty() {
        return create("test_" + ++databases, "template0");
    }

    /// A new database with everything that is in one to which nobody is connected.
    public static synchronized DatabaseAddress copy(DatabaseAddress original) {
        return create("test_" + ++databases, original.url().replaceAll(".*/|[?].*", ""));
    }

    private static DatabaseAddress create(String name, String template) {
        try (Connection connection = SERVER.administrator("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, template, DatabaseAddress.DAJEONG));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.database(name);
    }

    private static EmbeddedServer start() {
        for (int number = 1; number <= FOLDERS_MAX; number++) {
            Path folder = FOLDER.resolve(Integer.toString(number));
            switch (EmbeddedServer.start(folder, true, Durability.THROWN_AWAY)) {
                case Start.Started(EmbeddedServer server) -> {
                    return server;
                }
                case Start.Refused(Refusal refusal) -> {
                    if (!refusal.key().equals("database.folder.in-use")) {
                        throw new IllegalStateException(refusal.toString());
                    }
                }
            }
        }
        throw new IllegalStateException("All %d folders under %s are in use".formatted(FOLDERS_MAX, FOLDER));
    }
}
