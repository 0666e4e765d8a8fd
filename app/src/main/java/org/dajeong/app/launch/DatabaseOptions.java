package org.dajeong.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Durability;
import org.dajeong.app.database.EmbeddedServer;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.dajeong.app.database.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database: an embedded one, or the office's own where none is named.
final class DatabaseOptions {

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--trial")
    private boolean trial;

    @Option(names = "--data", paramLabel = "--data")
    private @Nullable Path data;

    /// What is to be done with the database.
    interface Work {

        Exit on(DatabaseAddress database) throws SQLException, IOException;
    }

    /// Why there is more than one.
    Optional<Refusal> misunderstood() {
        long named = Stream.of(demo, trial, data != null).filter(is -> is).count();
        return named > 1 ? Optional.of(Refusal.of("launch.one-database")) : Optional.empty();
    }

    /// Works on a database that others may be using.
    Exit beside(Session session, Work work) throws SQLException, IOException {
        Optional<Path> folder = folder(session);
        if (folder.isEmpty()) {
            return onOwn(session, work);
        }
        if (!EmbeddedServer.isIn(folder.get())) {
            return session.tell(Refusal.of("database.folder.none", folder.get()), Exit.FAILED);
        }
        return switch (start(folder.get())) {
            case Start.Started(EmbeddedServer server) -> onStarted(server, work);
            case Start.Refused(Refusal refusal) -> {
                Optional<DatabaseAddress> running = EmbeddedServer.runningIn(folder.get());
                yield refusal.key().equals("database.folder.in-use") && running.isPresent()
                        ? work.on(running.get())
                        : session.tell(refusal, Exit.FAILED);
            }
        };
    }

    /// Works on a database that nobody else is using; an embedded one is made if it is not there.
    Exit alone(Session session, Work work) throws SQLException, IOException {
        Optional<Path> folder = folder(session);
        if (folder.isEmpty()) {
            return onOwn(session, work);
        }
        return switch (start(folder.get())) {
            case Start.Started(EmbeddedServer server) -> onStarted(server, work);
            case Start.Refused(Refusal refusal) -> session.tell(refusal, Exit.FAILED);
        };
    }

    private static Start start(Path folder) {
        return EmbeddedServer.start(folder, false, Durability.KEPT);
    }

    private static Exit onStarted(EmbeddedServer server, Work work) throws SQLException, IOException {
        try (server) {
            return work.on(server.address());
        }
    }

    private static Exit onOwn(Session session, Work work) throws SQLException, IOException {
        Optional<String> url = session.databaseUrl();
        if (url.isEmpty()) {
            return session.tell(Refusal.of("launch.no-database"), Exit.REFUSED);
        }
        Optional<DatabaseAddress> database = DatabaseAddress.parse(url.get());
        if (database.isEmpty()) {
            return session.tell(Refusal.of("database.url.unreadable"), Exit.REFUSED);
        }
        Optional<Refusal> problem = database.get().problem();
        return problem.isPresent() ? session.tell(problem.get(), Exit.FAILED) : work.on(database.get());
    }

    private Optional<Path> folder(Session session) {
        if (data != null) {
            return Optional.of(data);
        }
        return demo || trial ? Optional.of(session.embedded(demo ? "demo" : "trial")) : Optional.empty();
    }
}
