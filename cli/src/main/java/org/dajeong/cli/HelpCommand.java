package org.dajeong.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `help`: how to use the program, or one command.
@Command(name = "help", sortOptions = false)
final class HelpCommand implements Task {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            hideParamSyntax = true,
            paramLabel = "COMMAND",
            descriptionKey = "option.command")
    @Nullable
    String command;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        CommandLine program = Objects.requireNonNull(spec).parent().commandLine();
        CommandLine asked = command == null ? program : program.getSubcommands().get(command);
        if (asked == null) {
            complaints.addUnknown(
                    "ask.command-unknown",
                    String.valueOf(command),
                    program.getSubcommands().keySet().stream().toList());
        }
        if (asked == null || !complaints.isEmpty()) {
            return complaints.tell(session, "");
        }
        asked.usage(session.out(), Ansi.OFF);
        return Exit.DONE;
    }
}
