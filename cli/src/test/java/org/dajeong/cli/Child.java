package org.dajeong.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command line in a JVM of its own.
final class Child {

    private static final int SECONDS_MAX = 120;

    private final Path folder;
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private String without = "";

    /// A JVM that works in this folder.
    Child(Path folder) {
        this.folder = folder;
    }

    /// Runs it in a network of its own, in which there is nothing, not even this machine.
    Child withoutNetwork() {
        before.addAll(List.of("unshare", "--map-root-user", "--net"));
        return this;
    }

    /// Leaves out the jars with this in their names.
    Child withoutJar(String name) {
        without = name;
        return this;
    }

    Child option(String option) {
        options.add(option);
        return this;
    }

    Run dajeong(String... args) throws IOException, InterruptedException {
        return main("org.dajeong.cli.Dajeong", args);
    }

    Run main(String mainClass, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Ddajeong.lang=ko", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // Options meant for the tests' own JVM are not for this one.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end after %d seconds: %s".formatted(SECONDS_MAX, command));
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> without.isEmpty() || !entry.contains(without))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
