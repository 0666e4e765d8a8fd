package org.dajeong.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One run of one of PostgreSQL's programs.
record ServerTool(List<String> command) {

    /// A program ended with an error; the message is what it said.
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(String said) {
            super(said);
        }
    }

    ServerTool {
        command = List.copyOf(command);
    }

    boolean succeeds() throws IOException {
        return run("").exitCode() == 0;
    }

    /// Runs the program with this text as its input.
    ///
    /// @throws Failed if it ends with an error
    String orFail(String input) throws IOException {
        Result result = run(input);
        if (result.exitCode() != 0) {
            throw new Failed(result.said());
        }
        return result.said();
    }

    private record Result(int exitCode, String said) {}

    private Result run(String input) throws IOException {
        Process process = prepare(new ProcessBuilder(command)).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(await(process), said);
    }

    /// In English, at the root of the file system, and unmoved by whatever PostgreSQL settings the caller's shell has.
    static ProcessBuilder prepare(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C.UTF-8");
        return builder.directory(Path.of("/").toFile()).redirectErrorStream(true);
    }

    /// Waits for the end of a process, however long; an interruption is kept for the caller.
    static int await(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
