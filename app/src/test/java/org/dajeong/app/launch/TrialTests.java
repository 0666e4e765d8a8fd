package org.dajeong.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole programme in a process of its own, from the command to the page and to its end.
class TrialTests {

    @TempDir
    private Path folder;

    @Test
    void servesPagesUntilAskedToEndAndLeavesNothingRunning() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddajeong.lang=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launch.class.getName(),
                        "serve",
                        "--trial",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("trial").toString())
                .redirectErrorStream(true)
                .start();
        ProcessHandle keeper;
        try {
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            URI address = address(said);
            assertThat(said.readLine()).startsWith("There is no system administrator yet.");
            assertThat(admin("first")).startsWith("\"first\" is a system administrator now.");
            assertThat(admin("No Login")).startsWith("\"No Login\" cannot be a user name");
            keeper = process.children().findFirst().orElseThrow();
            HttpURLConnection connection = (HttpURLConnection)
                    address.resolve("/actuator/health").toURL().openConnection();
            assertThat(connection.getResponseCode()).isEqualTo(200);
        } finally {
            process.destroy(); // as Ctrl-C does: the JVM's own end
        }

        assertThat(process.waitFor()).isNotZero();
        assertThat(keeper.isAlive()).isFalse();
        assertThat(servers()).isEmpty();
    }

    private String admin(String login) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Session session = new Session(out, out, Locale.ENGLISH, Map.of(), folder);
        new Launch(session, TrialTests.class)
                .run("admin", login, "--data", folder.resolve("trial").toString());
        return said.toString(StandardCharsets.UTF_8);
    }

    private static URI address(BufferedReader said) throws IOException {
        Pattern ready = Pattern.compile("Dajeong is ready: open (http://localhost:\\d+) in a browser");
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ready.matcher(line);
            if (found.find()) {
                return URI.create(Objects.requireNonNull(found.group(1)));
            }
        }
        throw new AssertionError("It ended before it was ready");
    }

    private Optional<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(folder))
                        .isPresent())
                .findFirst();
    }
}
