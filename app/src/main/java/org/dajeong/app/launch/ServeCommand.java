package org.dajeong.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The product, on the office's database or for a trial on an embedded one.
@Command
final class ServeCommand implements Task {

    private final Class<?> application;

    @Mixin
    private final WebOptions web = new WebOptions();

    @Option(names = "--trial")
    private boolean trial;

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--data", paramLabel = "--data")
    private @Nullable Path data;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Optional<Refusal> misunderstood() {
        return !trial && (fresh || data != null) ? Optional.of(Refusal.of("launch.trial-only")) : web.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        WebProgramme programme = new WebProgramme(application, session, web, false);
        if (trial) {
            return programme.onEmbedded(data == null ? session.embedded("trial") : data, fresh);
        }
        Optional<String> given = session.databaseUrl();
        if (given.isEmpty()) {
            return session.tell(Refusal.of("database.none"), Exit.REFUSED);
        }
        return DatabaseAddress.parse(given.get())
                .map(programme::on)
                .orElseGet(() -> session.tell(Refusal.of("database.url.unreadable"), Exit.REFUSED));
    }
}
