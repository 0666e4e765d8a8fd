package org.dajeong.app.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.dajeong.app.accounts.AuditTrail;
import org.dajeong.app.accounts.AuditTrail.Verification;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks whether the trail of what was seen and changed is whole.
@Command
final class VerifyCommand implements Task {

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Optional<Refusal> misunderstood() {
        return database.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        try {
            return database.beside(session, address -> verify(session, address));
        } catch (IOException | SQLException e) {
            return session.tell(Refusal.of("verify.failed", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private static Exit verify(Session session, DatabaseAddress address) {
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        AuditTrail audit = new AuditTrail(JdbcClient.create(source), Clock.systemUTC());
        // One transaction, so that the trail is read piece by piece and not loaded as a whole.
        Verification found =
                new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> audit.verify());
        if (found.broken().isPresent()) {
            return session.tell(Refusal.of("verify.broken", found.broken().get(), found.whole()), Exit.FAILED);
        }
        session.answer("verify.whole", found.whole(), found.last());
        return Exit.DONE;
    }
}
