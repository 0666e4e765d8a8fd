package org.dajeong.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.dajeong.app.backup.Restore;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A database as a backup holds it; the programme must not be running.
@Command
final class RestoreCommand implements Task {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Optional<Refusal> misunderstood() {
        return database.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        try {
            return database.alone(session, address -> restore(session, address));
        } catch (IOException | SQLException e) {
            return session.tell(Refusal.of("restore.failed", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private Exit restore(Session session, DatabaseAddress address) throws SQLException, IOException {
        return switch (new Restore(replace).from(file, address)) {
            case Restore.Outcome.Refused(Refusal refusal) -> session.tell(refusal, Exit.FAILED);
            case Restore.Outcome.Restored(int tables, long rows) -> {
                session.answer("restore.done", file, tables, rows);
                yield Exit.DONE;
            }
        };
    }
}
