package org.dajeong.app.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajeong.app.Dajeong;
import org.dajeong.app.database.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Understands the words after `./dajeong` and does what they ask.
public final class Launch {

    private final Session session;
    private final Class<?> application;

    @Command(name = "dajeong")
    private static final class Program {}

    Launch(Session session, Class<?> application) {
        this.session = session;
        this.application = application;
    }

    /// Runs a command; ends the process unless the programme now serves pages to people.
    public static void main(String[] words) {
        Session session = new Session(
                System.out,
                System.err,
                Locale.of(System.getProperty("dajeong.lang", "ko")),
                System.getenv(),
                Path.of(System.getProperty("dajeong.home", "")));
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN); // until Spring reads its own settings
        }
        Exit exit = new Launch(session, Dajeong.class).run(words);
        if (exit != Exit.DONE || WebProgramme.onlyPrepares()) {
            System.exit(exit.code());
        }
    }

    Exit run(String... words) {
        CommandLine program = program();
        ParseResult parsed;
        try {
            parsed = program.parseArgs(words);
        } catch (ParameterException e) {
            return refuse(e.getCommandLine().getCommandSpec(), problem(e));
        }
        ParseResult asked = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandSpec command = asked.commandSpec();
        List<String> unmatched = asked.unmatched();
        if (!unmatched.isEmpty()) {
            return refuse(command, unmatched(command, unmatched.getFirst()));
        }
        if (!(command.userObject() instanceof Task task)) {
            return refuse(command, Refusal.of("launch.no-value", "COMMAND"));
        }
        Optional<Refusal> misunderstood = task.misunderstood();
        return misunderstood.isPresent() ? refuse(command, misunderstood.get()) : task.run(session);
    }

    private CommandLine program() {
        CommandLine program = new CommandLine(new Program());
        program.addSubcommand("demo", new DemoCommand(application));
        program.addSubcommand("serve", new ServeCommand(application));
        program.addSubcommand("admin", new AdminCommand());
        program.addSubcommand("backup", new BackupCommand());
        program.addSubcommand("verify", new VerifyCommand());
        program.addSubcommand("restore", new RestoreCommand());
        program.setUnmatchedArgumentsAllowed(true);
        program.setExpandAtFiles(false);
        return program;
    }

    private Exit refuse(CommandSpec command, Refusal why) {
        session.tell(why, Exit.REFUSED);
        if (command.parent() != null) {
            session.tell("launch.usage." + command.name());
        }
        return Exit.REFUSED;
    }

    private static Refusal problem(ParameterException error) {
        return error instanceof MissingParameterException missing
                ? Refusal.of("launch.no-value", name(missing.getMissing().getFirst()))
                : Refusal.of("launch.not-understood", String.valueOf(error.getMessage()));
    }

    private static Refusal unmatched(CommandSpec command, String word) {
        if (word.startsWith("-")) {
            return Refusal.of("launch.option-unknown", word.replaceFirst("=.*", ""));
        }
        return Refusal.of(command.parent() == null ? "launch.command-unknown" : "launch.surplus", word);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
