package org.dajeong.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;

/// The demo in a closed network: a namespace in which nothing but the loopback address exists. It is prepared
/// and started as `./dajeong demo` does, by the list of its parts.
class ClosedNetworkTests {

    @TempDir
    private Path folder;

    @Test
    void theDemoServesItsPagesWithNetworkingDenied() throws Exception {
        String classes = System.getProperty("java.class.path");
        Path parts = folder.resolve("parts.jar");
        run(classes, PartsList.class, parts);

        String said = run(
                classes + File.pathSeparator + parts, Visit.class, folder.resolve("demo"), "-Dspring.aot.enabled=true");

        assertThat(said).contains("outside: denied", "from the list: true", "leader's page: 200", "왜 이런 점수가 나왔나요?");
    }

    private static String run(String classes, Class<?> programme, Path word, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "--map-root-user",
                "--net",
                "sh",
                "-c",
                "ip link set lo up && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, programme.getName(), word.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /// Starts the demo, looks at the leader's page, and ends.
    static final class Visit {

        private static final int PORT = 18_080;
        private static final URI ADDRESS = URI.create("http://localhost:" + PORT);
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        public static void main(String[] folder) throws Exception {
            System.out.println("from the list: " + AotDetector.useGeneratedArtifacts());
            System.out.println("outside: " + (outside() ? "reached" : "denied"));
            Launch.main(new String[] {"demo", "--port", String.valueOf(PORT), "--data", folder[0]});

            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.ALWAYS)
                    .build();
            Matcher token = TOKEN.matcher(get(browser, "/signin").body());
            if (!token.find()) {
                throw new IllegalStateException("the form has no token");
            }
            String form = "username=leader&password=dajeong-demo&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            browser.send(
                    HttpRequest.newBuilder(ADDRESS.resolve("/signin"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            HttpResponse<String> page = get(browser, "/");
            System.out.println("leader's page: " + page.statusCode());
            System.out.println(page.body());
            System.exit(0);
        }

        private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
            return browser.send(HttpRequest.newBuilder(ADDRESS.resolve(path)).build(), BodyHandlers.ofString());
        }

        /// An address that is reserved for documentation: with any network there is a way to it, even if nobody
        /// answers.
        private static boolean outside() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("192.0.2.1", 80), 500);
                return true;
            } catch (IOException noWay) {
                return String.valueOf(noWay.getMessage()).contains("timed out");
            }
        }
    }
}
