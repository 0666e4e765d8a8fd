package org.dajeong.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The commands of the product, for help: `./dajeong` itself hands them to another programme, which runs them.
final class ProductCommands {

    private static final List<String> NAMES = List.of("demo", "serve", "admin", "backup", "restore", "verify");

    private ProductCommands() {}

    static void addTo(CommandLine program) {
        NAMES.forEach(name -> program.addSubcommand(name, named(name)));
    }

    /// Whether a command is one of the product's.
    static boolean isOne(CommandSpec command) {
        return NAMES.contains(command.name());
    }

    private static CommandSpec named(String name) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage().sortOptions(false);
        switch (name) {
            case "demo" -> web(command.addOption(choice("--fresh", "fresh")));
            case "serve" ->
                web(command.addOption(choice("--trial", "serve-trial")).addOption(choice("--fresh", "fresh")));
            case "admin" -> database(command.addPositional(given("LOGIN", "login")));
            case "backup" -> database(command.addPositional(given("FILE", "backup-file")));
            case "restore" ->
                database(
                        command.addPositional(given("FILE", "restore-file")).addOption(choice("--replace", "replace")));
            default -> database(command);
        }
        return command;
    }

    private static void web(CommandSpec command) {
        command.addOption(value("--port", "PORT", "port"))
                .addOption(value("--address", "ADDRESS", "address"))
                .addOption(value("--data", "FOLDER", "data"));
    }

    private static void database(CommandSpec command) {
        command.addOption(choice("--demo", "database-demo"))
                .addOption(choice("--trial", "database-trial"))
                .addOption(value("--data", "FOLDER", "data"));
    }

    private static OptionSpec choice(String name, String explained) {
        return OptionSpec.builder(name)
                .arity("0")
                .descriptionKey("option." + explained)
                .build();
    }

    private static OptionSpec value(String name, String label, String explained) {
        return OptionSpec.builder(name)
                .arity("1")
                .paramLabel(label)
                .descriptionKey("option." + explained)
                .build();
    }

    private static PositionalParamSpec given(String label, String explained) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .hideParamSyntax(true)
                .descriptionKey("option." + explained)
                .build();
    }
}
