package org.dajeong.app.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of our own for `demo`, `serve --trial` and the tests, reachable from this machine only.
///
/// It lives in one folder, with its programs, its files, its password and its log. One programme at a time may have it.
public final class EmbeddedServer implements AutoCloseable {

    /// Which line of PostgreSQL's `postmaster.pid` holds its port.
    private static final int PORT_LINE = 3;

    private final RunningServer running;
    private final FileChannel lock;
    private final String password;

    private EmbeddedServer(RunningServer running, FileChannel lock, String password) {
        this.running = running;
        this.lock = lock;
        this.password = password;
    }

    /// What comes of asking for a server.
    public sealed interface Start {

        /// It runs.
        record Started(EmbeddedServer server) implements Start {}

        /// It cannot run here; nothing of it runs now.
        record Refused(Refusal refusal) implements Start {}
    }

    /// Starts the server of a folder, making both if they are not there.
    ///
    /// @param fresh whether the data that are there are to be thrown away first
    public static Start start(Path path, boolean fresh, Durability durability) {
        if (!ServerBinaries.fitThisMachine()) {
            return refused("database.machine");
        }
        @Nullable FileChannel lock = null;
        boolean started = false;
        try {
            DataFolder folder = DataFolder.in(path);
            Optional<ServerAccount> account = ServerAccount.of(folder);
            if (account.isEmpty()) {
                return refused("database.root", folder.path());
            }
            lock = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
            if (!lock(lock)) {
                return refused("database.folder.in-use", folder.path(), holder(lock));
            }
            account.get().handOver(folder, folder.lock());
            Start start = open(folder, account.get(), lock, fresh, durability);
            started = start instanceof Start.Started;
            return start;
        } catch (IOException | UncheckedIOException | ReadOnlyFileSystemException e) {
            return new Start.Refused(because(e, path));
        } finally {
            if (lock != null && !started) {
                close(lock);
            }
        }
    }

    private static Start open(
            DataFolder folder, ServerAccount account, FileChannel lock, boolean fresh, Durability durability)
            throws IOException {
        folder.tidy();
        ServerBinaries binaries = ServerBinaries.in(folder);
        account.handOver(folder, binaries.home());
        Cluster cluster = new Cluster(folder, binaries, account);
        if (fresh) {
            RunningServer.stopLeft(cluster);
            DataFolder.delete(folder.cluster());
        }
        Optional<Refusal> unusable = cluster.prepare(durability);
        if (unusable.isPresent()) {
            return new Start.Refused(unusable.get());
        }
        return new Start.Started(
                new EmbeddedServer(RunningServer.start(cluster, durability), lock, cluster.password()));
    }

    /// The programme's own database on a server that another programme runs in this folder.
    public static Optional<DatabaseAddress> runningIn(Path path) throws IOException {
        DataFolder folder = new DataFolder(path);
        Path about = folder.data().resolve("postmaster.pid");
        List<String> lines = Files.exists(about) ? Files.readAllLines(about) : List.of();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        String password = Files.readString(folder.password()).strip();
        return Optional.of(DatabaseAddress.local(port, DatabaseAddress.DAJEONG, DatabaseAddress.DAJEONG, password));
    }

    /// Whether a folder holds a database.
    public static boolean isIn(Path path) {
        return Files.isDirectory(new DataFolder(path).cluster());
    }

    /// The programme's own database, entered as its owner.
    public DatabaseAddress address() {
        return database(DatabaseAddress.DAJEONG);
    }

    /// Another database of this server, entered as the programme's own user.
    DatabaseAddress database(String name) {
        return DatabaseAddress.local(running.port(), name, DatabaseAddress.DAJEONG, password);
    }

    /// Another database of this server, entered as its administrator.
    DatabaseAddress administrator(String name) {
        return DatabaseAddress.local(running.port(), name, Cluster.ADMINISTRATOR, password);
    }

    /// Stops the server and waits until it has stopped. Without this, it stops soon after the programme has ended.
    @Override
    public void close() {
        running.stop();
        close(lock);
    }

    /// The lock ends with this process, so nobody has to clean up after a killed one.
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                return false;
            }
        } catch (OverlappingFileLockException e) {
            return false;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return true;
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(20);
        channel.read(number, 0);
        return new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII);
    }

    private static Refusal because(Exception failure, Path path) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains("No space left on device")) {
            return Refusal.of("database.disk-full", path.toAbsolutePath());
        }
        if (failure instanceof AccessDeniedException
                || failure instanceof ReadOnlyFileSystemException
                || said.contains("Permission denied")
                || said.contains("Read-only file system")) {
            return Refusal.of("database.folder.not-writable", path.toAbsolutePath());
        }
        return Refusal.of("database.start-failed", path.toAbsolutePath(), telling(said));
    }

    /// The lines of a log that most likely say why: the last two that name an error, for the last of them may only say
    /// that there was one; or else the last line.
    private static String telling(String log) {
        List<String> lines = log.strip().lines().toList();
        List<String> errors = lines.stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not|unrecognized|invalid).*"))
                .toList();
        return errors.isEmpty()
                ? lines.isEmpty() ? "" : lines.getLast()
                : String.join("; ", errors.subList(Math.max(0, errors.size() - 2), errors.size()));
    }

    private static Start refused(String key, Object... arguments) {
        return new Start.Refused(Refusal.of(key, arguments));
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
