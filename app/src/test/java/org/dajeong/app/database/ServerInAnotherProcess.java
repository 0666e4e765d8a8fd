package org.dajeong.app.database;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajeong.app.database.EmbeddedServer.Start;

/// A programme of its own that starts the server of a folder and then waits, so that a test can kill it.
final class ServerInAnotherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private ServerInAnotherProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /// What runs in the other process.
    public static void main(String[] args) throws IOException {
        switch (EmbeddedServer.start(Path.of(args[0]), false, Durability.KEPT)) {
            case Start.Started(EmbeddedServer server) -> System.out.println("started " + server.address());
            case Start.Refused(Refusal refusal) -> System.out.println(refusal.key());
        }
        System.in.read();
    }

    /// Begins to start the server of this folder.
    ///
    /// @param words put before the other programme's command
    static ServerInAnotherProcess on(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerInAnotherProcess.class.getName(),
                folder.toString()));
        return new ServerInAnotherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Waits for the first line it says: that it has started, or the key of why not.
    String line() throws IOException {
        return String.valueOf(said.readLine());
    }

    long pid() {
        return process.pid();
    }

    /// The shell that looks after its server.
    ProcessHandle keeper() {
        return process.children().findFirst().orElseThrow();
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(1, MINUTES)) {
            kill();
        }
    }

    /// Everything that runs from a folder of an embedded server.
    static List<ProcessHandle> processesIn(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    Optional<String> command = process.info().command();
                    return command.isPresent() && Path.of(command.get()).startsWith(real);
                })
                .toList();
    }
}
