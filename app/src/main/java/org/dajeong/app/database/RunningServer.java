package org.dajeong.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server's processes, which end when this object is closed or when this programme ends, killed or not.
///
/* Why not a shutdown hook: kill -9 runs none. Why not a watcher that looks for our process number: numbers come again.
 * The keeper is a shell that waits for the end of its standard input, which is a pipe from this process; the system
 * closes it with the process. Java leaves no other child a copy of that pipe. The keeper ignores the terminal's Ctrl-C,
 * which reaches it too, so that the programme may still finish its work with the database.
 */
record RunningServer(Process keeper, int port) {

    /// How often another port is tried when somebody else was quicker.
    private static final int ATTEMPTS = 5;

    static RunningServer start(Cluster cluster, Durability durability) throws IOException {
        stopLeft(cluster);
        DataFolder folder = cluster.folder();
        for (int attempt = 1; ; attempt++) {
            Files.deleteIfExists(folder.log());
            int port = freePort();
            Process keeper = keeper(cluster, port, durability);
            if (keeper.inputReader(StandardCharsets.UTF_8).readLine() != null) {
                return new RunningServer(keeper, port);
            }
            ServerTool.await(keeper);
            String said = Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
            boolean mayPass = said.contains("could not bind") || said.contains("\"postmaster.pid\" already exists");
            if (!mayPass || attempt == ATTEMPTS) {
                throw new ServerTool.Failed(said);
            }
            stopLeft(cluster);
        }
    }

    /// Stops the server and waits until it has stopped.
    void stop() {
        try {
            keeper.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerTool.await(keeper);
    }

    /// Stops the server that a killed programme left in the folder, in case its keeper was killed with it.
    static void stopLeft(Cluster cluster) throws IOException {
        Path file = cluster.folder().data().resolve("postmaster.pid");
        Optional<ProcessHandle> process = process(file);
        if (process.isEmpty() || isAnother(cluster, process.get())) {
            Files.deleteIfExists(file); // left by a power failure; the number may belong to anybody by now
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            if (process.get().isAlive()) {
                new ServerTool(cluster.account()
                                .command(
                                        cluster.binaries().program("pg_ctl"),
                                        "-D",
                                        cluster.folder().data().toString(),
                                        "-w",
                                        "-m",
                                        mode,
                                        "stop"))
                        .succeeds();
            }
        }
    }

    private static boolean isAnother(Cluster cluster, ProcessHandle process) {
        return !cluster.binaries().run(process).orElse(true);
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            @Nullable String number = lines.readLine();
            return number != null && number.matches("\\d{1,18}")
                    ? ProcessHandle.of(Long.parseLong(number))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // stopped, perhaps this moment
        }
    }

    private static Process keeper(Cluster cluster, int port, Durability durability) throws IOException {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c cluster_name=dajeong %s"
                .formatted(port, durability.options());
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "eval \"$KEEPER\"",
                "keeper",
                cluster.binaries().home().resolve("bin").toString(),
                cluster.folder().data().toString(),
                cluster.folder().log().toString(),
                options));
        command.addAll(cluster.account().words());
        ProcessBuilder builder = ServerTool.prepare(new ProcessBuilder(command));
        builder.environment().put("KEEPER", script()); // and not as an argument: lists of processes stay readable
        return builder.start();
    }

    private static String script() throws IOException {
        try (@Nullable InputStream script = RunningServer.class.getResourceAsStream("keeper.sh")) {
            if (script == null) {
                throw new IllegalStateException("keeper.sh must stand beside this class");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
