package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dajeong.app.database.Rows.column;
import static org.dajeong.app.database.Rows.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the embedded server when its programme is killed.
class KilledProgrammeTests {

    /// One folder for all, so that PostgreSQL's programs are unpacked once.
    @TempDir
    private static Path temporary;

    private Path folder;

    @BeforeEach
    void startAfresh() {
        folder = temporary.resolve("demo");
        started(true).close();
    }

    @Test
    void theServerEndsWithItsProgramme() throws Exception {
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(folder)) {
            assertThat(other.line()).startsWith("started");
            ProcessHandle keeper = other.keeper();
            assertThat(ServerInAnotherProcess.processesIn(folder)).isNotEmpty();

            other.kill();

            Patience.until(() -> ServerInAnotherProcess.processesIn(folder).isEmpty());
            Patience.until(() -> !keeper.isAlive());
        }
    }

    @Test
    void aServerWhoseKeeperWasKilledTooIsStoppedByTheNextStart() throws Exception {
        try (EmbeddedServer server = started(false)) {
            run(server.address(), "create table kept (number int)");
        }
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(folder)) {
            assertThat(other.line()).startsWith("started");
            other.keeper().destroyForcibly();
            other.kill();
            ProcessHandle left = postmaster();
            assertThat(left.isAlive()).isTrue();

            try (EmbeddedServer server = started(false)) {
                Patience.until(() -> !left.isAlive());
                assertThat(column(server.address(), "select count(*) from kept"))
                        .containsExactly("0");
            }
        }
        Patience.until(() -> ServerInAnotherProcess.processesIn(folder).isEmpty());
    }

    @Test
    void committedRowsSurvive() throws Exception {
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(folder)) {
            String url = other.line().replaceAll("^started | as .*$", "");
            String password =
                    Files.readString(folder.resolve("cluster/password")).strip();
            run(
                    new DatabaseAddress(url, DatabaseAddress.DAJEONG, password),
                    "create table kept as select generate_series(1, 1000) as number");
            other.keeper().destroyForcibly();
            other.kill();
            ServerInAnotherProcess.processesIn(folder).forEach(ProcessHandle::destroyForcibly);
        }
        try (EmbeddedServer server = started(false)) {
            assertThat(column(server.address(), "select count(*) from kept")).containsExactly("1000");
        }
    }

    @Test
    void aFolderThatWasBeingMadeIsMadeAgain() throws Exception {
        DataFolder.delete(folder.resolve("cluster"));
        try (ServerInAnotherProcess other = ServerInAnotherProcess.on(folder)) {
            Patience.until(() -> exists("unfinished-"));
            other.kill();
        }
        assertThat(exists("cluster")).isFalse();

        try (EmbeddedServer server = started(false)) {
            assertThat(column(server.address(), "select 1")).containsExactly("1");
            assertThat(exists("unfinished-")).isFalse();
        }
    }

    @Test
    void aNumberThatBelongsToSomebodyElseByNowIsNoServer() throws Exception {
        long own = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("cluster/data/postmaster.pid"), own + "\n" + folder + "\n");

        try (EmbeddedServer server = started(false)) {
            assertThat(column(server.address(), "select 1")).containsExactly("1");
        }
    }

    private EmbeddedServer started(boolean fresh) {
        return switch (EmbeddedServer.start(folder, fresh, Durability.KEPT)) {
            case Start.Started(EmbeddedServer server) -> server;
            case Start.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(folder.resolve("cluster/data/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private boolean exists(String letters) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(one -> one.getFileName().toString().startsWith(letters));
        }
    }
}
