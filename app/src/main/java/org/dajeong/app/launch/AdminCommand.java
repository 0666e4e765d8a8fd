package org.dajeong.app.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.dajeong.app.accounts.Administrators;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A password for a system administrator: the first one, or one who is locked out.
@Command
final class AdminCommand implements Task {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Optional<Refusal> misunderstood() {
        return database.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        try {
            return database.beside(session, address -> letIn(session, address));
        } catch (IOException | SQLException e) {
            return session.tell(Refusal.of("admin.failed", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private Exit letIn(Session session, DatabaseAddress address) {
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Administrators administrators = new Administrators(JdbcClient.create(source), Clock.systemDefaultZone());
        if (!administrators.canBeLetIn()) {
            return session.tell(Refusal.of("admin.no-tables"), Exit.FAILED);
        }
        Optional<String> password = new TransactionTemplate(new DataSourceTransactionManager(source))
                .execute(status -> administrators.letIn(login));
        if (password.isEmpty()) {
            return session.tell(Refusal.of("admin.login", login), Exit.REFUSED);
        }
        session.answer("admin.let-in", login, password.get());
        return Exit.DONE;
    }
}
