package org.dajeong.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.dajeong.app.database.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The fictitious district on an embedded database.
@Command
final class DemoCommand implements Task {

    private final Class<?> application;

    @Mixin
    private final WebOptions web = new WebOptions();

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--data", paramLabel = "--data")
    private @Nullable Path data;

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Optional<Refusal> misunderstood() {
        return web.misunderstood();
    }

    @Override
    public Exit run(Session session) {
        Path folder = data == null ? session.embedded("demo") : data;
        return new WebProgramme(application, session, web, true).onEmbedded(folder, fresh);
    }
}
