package org.dajeong.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Durability;
import org.dajeong.app.database.EmbeddedServer;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.dajeong.app.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup and restore as somebody types them.
class BackupCommandTests {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aRunningTrialIsBackedUpAndComesBackInAnotherFolder() throws SQLException {
        Path trial = home.resolve(".dajeong/trial");
        Path moved = home.resolve("moved");
        Path file = home.resolve("trial.backup");
        try (EmbeddedServer server = start(trial)) {
            prepare(server.address());

            assertThat(run(Map.of(), "backup", file.toString(), "--trial")).isEqualTo(Exit.DONE);
            assertThat(said()).startsWith("Made the backup \"" + file + "\"");
            assertThat(run(Map.of(), "restore", file.toString(), "--trial")).isEqualTo(Exit.FAILED);
            assertThat(said()).startsWith("Another running Dajeong has the folder");
        }

        assertThat(run(Map.of(), "restore", file.toString(), "--data", moved.toString()))
                .isEqualTo(Exit.DONE);
        assertThat(said()).startsWith("Restored \"" + file + "\" and found every table equal");
        assertThat(run(Map.of(), "restore", file.toString(), "--data", moved.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(said()).startsWith("This database holds data already.");
        assertThat(run(Map.of(), "backup", file.toString(), "--data", moved.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(said()).endsWith("is there already and is not overwritten. Give another name.\n");
        assertThat(run(Map.of(), "backup", home.resolve("no/folder").toString(), "--data", moved.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(said()).contains("cannot be made.");
    }

    @Test
    void anOfficesOwnDatabaseIsNamedByItsAddress() {
        DatabaseAddress database = TestDatabase.fresh();
        Map<String, String> environment = Map.of(
                "PATH",
                "",
                "DATABASE_URL",
                "%s?user=%s&password=%s".formatted(database.url(), database.user(), database.password()));
        String file = home.resolve("office.backup").toString();

        assertThat(run(environment, "backup", file)).isEqualTo(Exit.DONE);
        assertThat(run(environment, "restore", file)).isEqualTo(Exit.DONE);
        assertThat(run(environment, "admin", "first")).isEqualTo(Exit.DONE);
        assertThat(said()).contains("Password that serves once: ");
    }

    @Test
    void aQuestionThatIsWrongGetsASentence() {
        assertThat(run(Map.of(), "backup")).isEqualTo(Exit.REFUSED);
        assertThat(said()).startsWith("FILE has no value.\nUsage: ./dajeong backup FILE");
        assertThat(run(Map.of(), "restore", "file")).isEqualTo(Exit.REFUSED);
        assertThat(said()).startsWith("Which database?");
        assertThat(run(Map.of(), "backup", "file", "--demo", "--trial")).isEqualTo(Exit.REFUSED);
        assertThat(said()).startsWith("Give only one of --demo, --trial and --data.");
        assertThat(run(Map.of(), "backup", "file", "--demo")).isEqualTo(Exit.FAILED);
        assertThat(said()).contains("holds no database of Dajeong.");
        assertThat(home).isEmptyDirectory();
    }

    private static EmbeddedServer start(Path folder) {
        return switch (EmbeddedServer.start(folder, false, Durability.THROWN_AWAY)) {
            case Start.Started(EmbeddedServer server) -> server;
            case Start.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static void prepare(DatabaseAddress database) throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into organization.bureau values (gen_random_uuid(), '행정국', '', 1)");
        }
    }

    private Exit run(Map<String, String> environment, String... words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Session session = new Session(out, out, Locale.ENGLISH, environment, home);
        return new Launch(session, BackupCommandTests.class).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
