package org.dajeong.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/// What picocli could not make sense of, in our own words.
final class UsageErrors {

    private final Session session;
    private final Complaints complaints;

    UsageErrors(Session session) {
        this.session = session;
        this.complaints = new Complaints(session.messages());
    }

    Exit tell(ParameterException error) {
        switch (error) {
            case MissingParameterException missing -> {
                String names =
                        missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
                complaints.add("ask.no-value", names);
            }
            case OverwrittenOptionException twice -> complaints.add("ask.option-twice", name(twice.getOverwritten()));
            default -> complaints.add("ask.not-understood", String.valueOf(error.getMessage()));
        }
        return tell(error.getCommandLine().getCommandSpec());
    }

    /// Arguments that belong to nothing. If there are unknown options among them, the rest most likely belong to those.
    Exit tell(CommandSpec command, List<String> unmatched) {
        List<String> options =
                unmatched.stream().filter(argument -> argument.startsWith("-")).toList();
        List<String> known = command.options().stream().map(UsageErrors::name).toList();
        if (!options.isEmpty()) {
            options.forEach(option -> complaints.addUnknown("ask.option-unknown", beforeValue(option), known));
        } else if (command.parent() == null) {
            complaints.addUnknown(
                    "ask.command-unknown",
                    unmatched.getFirst(),
                    command.subcommands().keySet().stream().toList());
        } else {
            unmatched.forEach(argument -> complaints.add("ask.surplus", argument));
        }
        return tell(command);
    }

    private Exit tell(CommandSpec command) {
        return complaints.tell(session, command.parent() == null ? "" : command.name());
    }

    private static String beforeValue(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
