package org.dajeong.app.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.dajeong.app.backup.Backup;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// One file with everything the database holds; the programme may be running.
@Command
final class BackupCommand implements Task {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Optional<Refusal> misunderstood() {
        return database.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        try {
            return database.beside(session, address -> make(session, address));
        } catch (NoSuchFileException | AccessDeniedException e) {
            return session.tell(Refusal.of("backup.not-writable", file.toAbsolutePath()), Exit.FAILED);
        } catch (IOException | SQLException e) {
            return session.tell(Refusal.of("backup.failed", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private Exit make(Session session, DatabaseAddress address) throws SQLException, IOException {
        return switch (new Backup(Clock.systemUTC(), session.environment()).make(address, file.toAbsolutePath())) {
            case Backup.Outcome.Refused(Refusal refusal) -> session.tell(refusal, Exit.FAILED);
            case Backup.Outcome.Made(int tables, long rows) -> {
                session.answer("backup.made", file, tables, rows);
                yield Exit.DONE;
            }
        };
    }
}
