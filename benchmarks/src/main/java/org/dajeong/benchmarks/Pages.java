package org.dajeong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Times the demo's start and its pages, with its own ratings and with ten million, and writes the figures into
/// `docs/benchmarks.md`.
///
/// Started by `benchmarks/pages` in the root of the project.
final class Pages {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final String BEGIN = "<!-- pages: written by benchmarks/pages -->";
    private static final String END = "<!-- end of pages -->";
    private static final int PORT = 18_080;
    private static final String ADDRESS = "http://localhost:" + PORT;
    private static final int STARTS = 5;
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 200;
    private static final int PORT_LINE = 3;
    private static final double P95 = 0.95;

    /// The pages with who reads them; `/` leads a leader to his department.
    private static final Map<String, String> READERS =
            Map.of("/", "leader", "/agency", "cs", "/runs", "cs", "/own", "staff", "/waves", "cs", "/uploads", "cs");

    private static final String MANY = """
            insert into intake.rating
            select uuidv7(), wave_id, upload_id, 'benchmark', 1000000 * r.row_number + g, department_id,
                   'x' || g %% 5000, assessor, on_date, task, channel, hour, season, points, outcome
              from generate_series(1, %d) g, (select * from intake.rating order by id limit 1000) r
            """;

    private final Path data;

    private Pages(Path data) {
        this.data = data;
    }

    static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("dajeong-pages-");
        String figures;
        try {
            figures = new Pages(data).figures(Integer.parseInt(arguments.length > 0 ? arguments[0] : "10000"));
        } finally {
            delete(data);
        }
        System.out.println(figures);
        String text = Files.readString(PAGE);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(PAGE, text.substring(0, from) + "\n\n" + figures + "\n" + text.substring(text.indexOf(END)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// @param thousands of ratings to add
    private String figures(int thousands) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("| start | seconds to the first page: median (least–most) |\n|---|---|");
        prepare();
        double first = start(true);
        lines.add("| the very first one: database made, 6,636 ratings loaded, three quarters scored | %s |"
                .formatted(one(first)));
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = start(false);
        }
        Arrays.sort(starts);
        lines.add("| every later one (%d starts) | %s (%s–%s) |"
                .formatted(STARTS, one(starts[STARTS / 2]), one(starts[0]), one(starts[STARTS - 1])));
        Process product = launch(false);
        try {
            waitForFirstPage();
            lines.addAll(pagesWithFewAndMany(thousands));
        } finally {
            stop(product);
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> pagesWithFewAndMany(int thousands) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(
                "\n| page, milliseconds of %d requests after %d: median, p95 | demo's ratings | %,d ratings |\n|---|---|---|"
                        .formatted(REQUESTS, WARM_UP, 1000L * thousands));
        Map<String, String> few = pages();
        add(thousands);
        Map<String, String> many = pages();
        for (String path : READERS.keySet().stream().sorted().toList()) {
            lines.add("| `%s` as %s | %s | %s |".formatted(path, READERS.get(path), few.get(path), many.get(path)));
        }
        return lines;
    }

    private static Map<String, String> pages() throws Exception {
        Map<String, String> times = new HashMap<>();
        for (Map.Entry<String, String> page : READERS.entrySet()) {
            HttpClient reader = signIn(page.getValue());
            for (int i = 0; i < WARM_UP; i++) {
                get(reader, page.getKey());
            }
            double[] each = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                long before = System.nanoTime();
                get(reader, page.getKey());
                each[i] = (System.nanoTime() - before) / 1e6;
            }
            Arrays.sort(each);
            times.put(
                    page.getKey(),
                    String.format(Locale.ROOT, "%.0f, **%.0f**", each[REQUESTS / 2], each[(int) (REQUESTS * P95)]));
        }
        return times;
    }

    private static HttpClient signIn(String login) throws IOException, InterruptedException {
        HttpClient reader = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"").matcher(get(reader, "/signin"));
        if (!token.find()) {
            throw new IllegalStateException("no token on the page of sign-in");
        }
        String form = "_csrf=%s&username=%s&password=dajeong-demo"
                .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), login);
        HttpResponse<String> answer = reader.send(
                HttpRequest.newBuilder(URI.create(ADDRESS + "/signin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/signin")) {
            throw new IllegalStateException(login + " was not let in");
        }
        return reader;
    }

    private static String get(HttpClient reader, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                reader.send(HttpRequest.newBuilder(URI.create(ADDRESS + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private void add(int thousands) throws IOException, SQLException {
        String password = Files.readString(data.resolve("cluster/password")).strip();
        String port =
                Files.readAllLines(data.resolve("cluster/data/postmaster.pid")).get(PORT_LINE);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%s/dajeong".formatted(port.strip()), "dajeong", password);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(MANY.formatted(thousands));
            statement.execute("analyze intake.rating");
        }
    }

    /// Seconds from the command to the first page, and back to nothing.
    private double start(boolean fresh) throws Exception {
        long before = System.nanoTime();
        Process product = launch(fresh);
        try {
            waitForFirstPage();
            return (System.nanoTime() - before) / 1e9;
        } finally {
            stop(product);
        }
    }

    /// One start whose time does not count: a first one notes what the JVM has to load, and for that it opens a page
    /// before it tells its address.
    private void prepare() throws Exception {
        Process product = command(true).start();
        try (BufferedReader lines = product.inputReader(StandardCharsets.UTF_8)) {
            if (lines.lines().noneMatch(line -> line.contains(ADDRESS))) {
                throw new IllegalStateException("the demo did not start");
            }
        } finally {
            stop(product);
        }
    }

    private Process launch(boolean fresh) throws IOException {
        return command(fresh).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder command(boolean fresh) {
        List<String> command = new ArrayList<>(
                List.of("./dajeong", "demo", "--port", String.valueOf(PORT), "--data", data.toString()));
        if (fresh) {
            command.add("--fresh");
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void waitForFirstPage() throws InterruptedException {
        HttpClient visitor = HttpClient.newHttpClient();
        while (true) {
            try {
                get(visitor, "/signin");
                return;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
    }

    private static void stop(Process product) throws InterruptedException {
        product.destroy();
        product.waitFor();
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
