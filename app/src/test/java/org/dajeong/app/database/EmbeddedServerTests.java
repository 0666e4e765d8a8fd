package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dajeong.app.database.Rows.column;
import static org.dajeong.app.database.Rows.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server in its normal life, and the folders it will not open.
class EmbeddedServerTests {

    /// One folder for all, so that PostgreSQL's programs are unpacked once; what a test breaks, the next start mends.
    @TempDir
    private static Path temporary;

    private Path folder;

    @BeforeEach
    void mend() {
        folder = temporary.resolve("demo");
        started(true).close();
    }

    @Test
    void opensAgainWhatItKept() throws SQLException {
        try (EmbeddedServer server = started(false)) {
            run(server.address(), "create table kept as select 7 as number");
        }
        try (EmbeddedServer server = started(false)) {
            assertThat(column(server.address(), "select number from kept")).containsExactly("7");
        }
    }

    @Test
    void startsEmptyWhenAskedToStartAfresh() throws SQLException {
        try (EmbeddedServer server = started(false)) {
            run(server.address(), "create table kept as select 7 as number");
        }
        try (EmbeddedServer server = started(true)) {
            assertThat(column(server.address(), "select coalesce(to_regclass('kept')::text, 'none')"))
                    .containsExactly("none");
        }
    }

    @Test
    void waitsForTheDisk() throws SQLException {
        try (EmbeddedServer server = started(false)) {
            assertThat(column(
                            server.address(),
                            "select setting from pg_settings where name in"
                                    + " ('fsync', 'synchronous_commit', 'full_page_writes')"))
                    .containsExactly("on", "on", "on");
        }
    }

    @Test
    void answersThisMachineOnlyAndWithThePasswordOnly() throws SQLException, IOException {
        try (EmbeddedServer server = started(false)) {
            DatabaseAddress address = server.address();
            assertThat(column(address, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(column(server.administrator("postgres"), "show unix_socket_directories"))
                    .containsExactly("");
            for (String user : List.of(DatabaseAddress.DAJEONG, Cluster.ADMINISTRATOR)) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> new DatabaseAddress(address.url(), user, "guessed").connect())
                        .withMessageContaining("password authentication failed");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cluster/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNoProcessWhenClosed() throws Exception {
        try (EmbeddedServer server = started(false)) {
            assertThat(server.address().url()).contains("127.0.0.1");
            assertThat(ServerInAnotherProcess.processesIn(folder)).isNotEmpty();
        }
        Patience.until(() -> ServerInAnotherProcess.processesIn(folder).isEmpty());
    }

    @Test
    void runsAsTheOwnerOfTheFolder() throws IOException {
        if (uid(folder) == 0) {
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setAttribute(folder, "unix:uid", 65534);
        }
        try (EmbeddedServer server = started(true)) {
            assertThat(server.address().url()).contains("127.0.0.1");
            for (ProcessHandle process : ServerInAnotherProcess.processesIn(folder)) {
                assertThat(uid(Path.of("/proc", Long.toString(process.pid())))).isEqualTo(uid(folder));
            }
        }
    }

    @Test
    void isForOneProgrammeAtATime() throws IOException, InterruptedException {
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(folder)) {
            assertThat(other.line()).startsWith("started");

            assertThat(refused()).isEqualTo(Refusal.of("database.folder.in-use", folder, Long.toString(other.pid())));
        }
        try (EmbeddedServer server = started(false)) {
            assertThat(server.address().url()).contains("127.0.0.1");
            assertThat(refused().key()).isEqualTo("database.folder.in-use");
        }
    }

    @Test
    void doesNotOpenTheFilesOfAnotherVersion() throws IOException {
        Files.writeString(folder.resolve("cluster/data/PG_VERSION"), "17\n");

        assertThat(refused()).isEqualTo(Refusal.of("database.folder.other-version", folder, "17", "18"));
    }

    @Test
    void doesNotOpenHalfOfItsFilesUnlessToStartAfresh() throws IOException {
        Files.delete(folder.resolve("cluster/password"));

        assertThat(refused()).isEqualTo(Refusal.of("database.folder.incomplete", folder));
        started(true).close();
    }

    @Test
    void saysThatItMayNotWriteInAFolder() throws IOException, InterruptedException {
        Path locked = Files.createDirectory(temporary.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
        // root may write anywhere unless this right is taken from it
        String[] asAnybody = uid(locked) == 0
                ? new String[] {"setpriv", "--bounding-set=-dac_override,-dac_read_search"}
                : new String[0];
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(locked, asAnybody)) {
            assertThat(other.line()).isEqualTo("database.folder.not-writable");
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Path lock = folder.resolve("lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, Path.of("/dev/full"));

        assertThat(refused()).isEqualTo(Refusal.of("database.disk-full", folder));
        Files.delete(lock);
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() throws IOException {
        Files.writeString(folder.resolve("cluster/data/postgresql.conf"), "no_such_setting = 1\n");

        assertThat(refused().key()).isEqualTo("database.start-failed");
        assertThat(refused().arguments().getLast().toString()).contains("no_such_setting");
    }

    @Test
    void keepsNothingUnfinished() throws IOException {
        Files.createDirectories(folder.resolve("unfinished-1/data/base"));
        Files.writeString(folder.resolve("unfinished-1/data/PG_VERSION"), "18\n");

        started(false).close();

        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(one -> one.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("unfinished"))
                    .contains("cluster");
        }
    }

    private EmbeddedServer started(boolean fresh) {
        return switch (EmbeddedServer.start(folder, fresh, Durability.KEPT)) {
            case Start.Started(EmbeddedServer server) -> server;
            case Start.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private Refusal refused() {
        return switch (EmbeddedServer.start(folder, false, Durability.KEPT)) {
            case Start.Started started -> throw new AssertionError(started);
            case Start.Refused(Refusal refusal) -> refusal;
        };
    }

    private static int uid(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
