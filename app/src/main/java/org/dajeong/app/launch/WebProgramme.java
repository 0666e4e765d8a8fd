package org.dajeong.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dajeong.app.accounts.Administrators;
import org.dajeong.app.database.DatabaseAddress;
import org.dajeong.app.database.Durability;
import org.dajeong.app.database.EmbeddedServer;
import org.dajeong.app.database.EmbeddedServer.Start;
import org.dajeong.app.database.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The pages, to be started on a database.
///
/// @param application the class Spring starts from
/// @param demo whether to show the fictitious district, whose passwords everybody knows: to this computer only, unless
///     somebody asks otherwise
record WebProgramme(Class<?> application, Session session, WebOptions web, boolean demo) {

    /// The Monday after the results of 2026-2: the day on which the demo plays.
    private static final String DEMO_DAY = "2026-07-06";

    private static final String THIS_COMPUTER = "127.0.0.1";

    private static final int ANY_PORT = 0;

    /// How often the first page is opened by a start that prepares the next ones.
    private static final int FIRST_PAGES = 20;

    /// Whether this start only prepares the next ones: it opens its first page, so that the JVM can note what
    /// that loads and compiles, and ends.
    static boolean onlyPrepares() {
        return Boolean.getBoolean("dajeong.prepare");
    }

    /// Starts on the embedded server of a folder, which ends after the pages have.
    Exit onEmbedded(Path folder, boolean fresh) {
        Optional<Refusal> taken = web.taken(address());
        if (taken.isPresent()) {
            return session.tell(taken.get(), Exit.FAILED);
        }
        return switch (EmbeddedServer.start(folder, fresh, Durability.KEPT)) {
            case Start.Refused(Refusal refusal) -> session.tell(refusal, Exit.FAILED);
            case Start.Started(EmbeddedServer server) -> {
                SpringApplication.getShutdownHandlers().add(server::close);
                yield start(server.address());
            }
        };
    }

    /// Starts on a database of the office's own.
    Exit on(DatabaseAddress database) {
        Optional<Refusal> problem = web.taken(address()).or(database::problem);
        return problem.isPresent() ? session.tell(problem.get(), Exit.FAILED) : start(database);
    }

    private Exit start(DatabaseAddress database) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                    .main(application)
                    .logStartupInfo(false)
                    .initializers(starting -> starting.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("launch", settings(database))))
                    .run();
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            if (onlyPrepares()) {
                openFirstPage("http://%s:%s/signin".formatted(address().orElse("localhost"), port));
                return Exit.DONE;
            }
            session.answer(
                    "launch.ready", "http://%s:%s".formatted(web.address().orElse("localhost"), port));
            context.getBeanProvider(Administrators.class).stream()
                    .filter(administrators -> !administrators.anyIsOpen())
                    .forEach(none -> session.tell("launch.no-administrator"));
            return Exit.DONE;
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    return session.tell(web.portTaken(), Exit.FAILED);
                }
            }
            return session.tell(Refusal.of("launch.failed", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private static void openFirstPage(String address) throws IOException {
        for (int i = 0; i < FIRST_PAGES; i++) {
            try (InputStream page = URI.create(address).toURL().openStream()) {
                page.readAllBytes();
            }
        }
    }

    private Map<String, Object> settings(DatabaseAddress database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("server.port", onlyPrepares() ? ANY_PORT : web.port());
        address().ifPresent(address -> settings.put("server.address", address));
        settings.put("dajeong.demo", Boolean.toString(demo));
        if (demo) {
            settings.put("dajeong.today", DEMO_DAY);
        }
        return settings;
    }

    private Optional<String> address() {
        return web.address().or(() -> demo ? Optional.of(THIS_COMPUTER) : Optional.empty());
    }
}
