package org.dajeong.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dajeong.cli.words.Language;
import org.dajeong.cli.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line of Dajeong.
public final class Dajeong {

    /// Wide enough for a Korean sentence beside an option, narrow enough for a terminal.
    private static final int HELP_WIDTH = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final Language preferred;
    private final RatingReader reader;

    private static final List<Class<?>> COMMANDS = List.of(
            ScoreCommand.class,
            WhyCommand.class,
            PlanCommand.class,
            TablesCommand.class,
            ChangeCommand.class,
            EffectCommand.class,
            RatersCommand.class,
            AgreementCommand.class,
            DriversCommand.class,
            ChartCommand.class,
            LinkCommand.class,
            ShareCommand.class,
            SurveyCommand.class,
            IndexCommand.class,
            DisclosureCommand.class,
            FitCommand.class,
            DistrictCommand.class);

    /// The options of the program without a command.
    @Command(name = "dajeong", sortOptions = false)
    private static final class Program {

        @Option(names = "--version", descriptionKey = "option.version", order = 1)
        boolean version;

        @Mixin
        final CommonOptions common = new CommonOptions();
    }

    /// A command line that writes to these streams.
    ///
    /// @param preferred the language where `--lang` asks for none
    Dajeong(PrintStream out, PrintStream err, Language preferred) {
        this(out, err, preferred, new RatingsHere());
    }

    private Dajeong(PrintStream out, PrintStream err, Language preferred, RatingReader reader) {
        this.out = out;
        this.err = err;
        this.preferred = preferred;
        this.reader = reader;
    }

    public static void main(String[] args) {
        System.exit(run(new RatingsHere(), args));
    }

    /// Runs one command whose ratings are counted somewhere else.
    ///
    /// @param reader counts what `score`, `why`, `plan` and `tables` are asked about
    /// @return the exit code of the process
    public static int run(RatingReader reader, String... args) {
        Language language = Language.preferred(System.getProperty("dajeong.lang", ""), System.getenv());
        return new Dajeong(utf8(FileDescriptor.out), utf8(FileDescriptor.err), language, reader).run(args);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    /// Runs one command.
    ///
    /// @return the exit code of the process
    int run(String... args) {
        Messages messages = Messages.in(CommonOptions.language(args).orElse(preferred));
        Session session = new Session(out, err, messages, reader);
        try {
            return run(session, args).code();
        } catch (IOException | RuntimeException | Error e) {
            session.tell("failure", e);
            if (CommonOptions.debug(args)) {
                e.printStackTrace(err);
            } else {
                session.tell("failure.debug");
            }
            return Exit.FAILED.code();
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static Exit run(Session session, String... args) throws IOException {
        CommandLine program = program(session.messages(), List.of(args));
        ParseResult parsed;
        try {
            parsed = program.parseArgs(args);
        } catch (ParameterException e) {
            return new UsageErrors(session).tell(e);
        }
        ParseResult asked = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (asked.isUsageHelpRequested() || ProductCommands.isOne(asked.commandSpec())) {
            asked.commandSpec().commandLine().usage(session.out(), Ansi.OFF);
            return Exit.DONE;
        }
        List<String> unmatched = asked.unmatched();
        if (!unmatched.isEmpty()) {
            return new UsageErrors(session).tell(asked.commandSpec(), unmatched);
        }
        if (asked.commandSpec().userObject() instanceof Task task) {
            return task.run(session);
        }
        return program(session, (Program) program.getCommandSpec().userObject(), program);
    }

    private static Exit program(Session session, Program asked, CommandLine program) {
        Complaints complaints = new Complaints(session.messages());
        asked.common.check(complaints);
        if (!complaints.isEmpty()) {
            return complaints.tell(session, "");
        }
        if (asked.version) {
            session.answer(List.of(session.messages().text("version", Version.ofThisProgram(), Runtime.version())));
        } else {
            program.usage(session.out(), Ansi.OFF);
        }
        return Exit.DONE;
    }

    /// A program that knows the commands that were named, or all of them. Reading the options of all takes longer than
    /// many an answer.
    private static CommandLine program(Messages messages, List<String> args) {
        CommandLine program = new CommandLine(new Program());
        List<Class<?>> named = COMMANDS.stream()
                .filter(command ->
                        args.contains(command.getAnnotation(Command.class).name()))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(program::addSubcommand);
        if (named.isEmpty()) {
            ProductCommands.addTo(program);
        }
        program.addSubcommand(new HelpCommand());
        program.setResourceBundle(messages.bundle());
        program.setUnmatchedArgumentsAllowed(true);
        program.setExpandAtFiles(false);
        program.setUsageHelpWidth(HELP_WIDTH);
        program.setUsageHelpLongOptionsMaxWidth(28);
        return program;
    }
}
