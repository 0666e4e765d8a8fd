package org.dajeong.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Fits the same files with Dajeong and with lme4 in one run, and writes the figures into `docs/benchmarks.md`.
///
/// Started by `benchmarks/run` in the root of the project. Every program is timed in a process of its own.
final class SideBySide {

    private static final Path PAGE = Path.of("docs", "benchmarks.md");
    private static final String BEGIN = "<!-- figures: written by benchmarks/run -->";
    private static final String END = "<!-- end of figures -->";

    private static final String INSTEVAL =
            "y ~ factor(studage) + factor(lectage) + factor(service) + (1|s) + (1|d) + (1|dept)";
    private static final int OUR_RUNS = 5;
    private static final String THEIR_RUNS = "3";

    private final List<String> page = new ArrayList<>();
    private final int theirRuns;

    private SideBySide(int theirRuns) {
        this.theirRuns = theirRuns;
    }

    static void main(String[] arguments) throws IOException {
        int theirRuns = Integer.parseInt(arguments.length > 0 ? arguments[0] : THEIR_RUNS);
        Path folder = Files.createTempDirectory("dajeong-benchmarks-");
        try {
            String figures = new SideBySide(theirRuns).figures(folder);
            System.out.println(figures);
            String text = Files.readString(PAGE);
            int from = text.indexOf(BEGIN) + BEGIN.length();
            int to = text.indexOf(END);
            Files.writeString(PAGE, text.substring(0, from) + "\n\n" + figures + "\n" + text.substring(to));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private String figures(Path folder) throws IOException {
        Path million = folder.resolve("million.csv");
        tell("writing a million rows");
        MillionRows.write(million);
        Answers ourMillion = ours(million, MillionRows.formula());
        Answers theirMillion = theirs("lme4-million.R", million);
        Path insteval = folder.resolve("insteval.csv");
        var _ = Answers.of(List.of("Rscript", "benchmarks/r/insteval.R", insteval.toString()));
        Answers ourInsteval = ours(insteval, INSTEVAL);
        Answers theirInsteval = theirs("lme4-insteval.R", insteval);
        tell("counting, and a cold start");
        Answers counting = ours(million, "ratings");
        double[] cold = coldScores(folder.resolve("ratings.csv"));

        machine(theirMillion);
        compare("A million rows, eight factors, 500 departments, REML", ourMillion, theirMillion, List.of("dept"));
        compare("InstEval: three crossed effects, REML", ourInsteval, theirInsteval, List.of("s", "d", "dept"));
        add("### Around the fit");
        add("");
        add("| what | seconds: median (least–most) |");
        add("|---|---|");
        add("| `score` counts a CSV of 1,000,000 rows × 10 columns, one reading | %s |"
                .formatted(counting.spread("counting")));
        add(
                "| `./dajeong score`, cold, on a district CSV of 10,000 rows: from the command to the end of the table | %s |"
                        .formatted(Answers.spread(cold)));
        return String.join("\n", page) + "\n";
    }

    private static void tell(String what) {
        System.err.println(what);
    }

    private static Answers ours(Path file, String formula) {
        tell("Dajeong: " + formula);
        return Answers.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As ./dajeong starts it.
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OurFit.class.getName(),
                file.toString(),
                formula,
                String.valueOf(OUR_RUNS)));
    }

    private Answers theirs(String script, Path file) {
        tell("lme4: " + script);
        Answers answers = new Answers(List.of());
        for (int run = 0; run < theirRuns; run++) {
            answers = answers.and(Answers.of(List.of("Rscript", "benchmarks/r/" + script, file.toString())));
        }
        return answers;
    }

    /// Seconds from the command to the end of its answer, every time in a new process.
    private static double[] coldScores(Path ratings) {
        Answers told = Answers.of(List.of("sh", "-c", "./dajeong district --rows 10000 --out " + ratings + " 2>&1"));
        String score = told.line("  ./dajeong score ").strip();
        double[] seconds = new double[OUR_RUNS];
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            var _ = Answers.of(List.of("sh", "-c", score));
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        return seconds;
    }

    private void machine(Answers lme4) throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        add("Machine: %d cores of %s, %s. JDK %s (%s). %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        System.getProperty("os.name"),
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        lme4.line("R ").strip()));
        add("Dajeong: %d runs in one program, the first one cold; lme4: %d, each in a program of its own."
                .formatted(OUR_RUNS, theirRuns));
        add("");
    }

    private void compare(String title, Answers ours, Answers theirs, List<String> components) {
        add("### " + title);
        add("");
        add("| | Dajeong | lme4 | |");
        add("|---|---|---|---|");
        add("| reading and counting the CSV, s | %s | not in its time | |".formatted(ours.spread("counting")));
        add("| fit, s | %s | %s | |".formatted(ours.spread("fit"), theirs.spread("seconds")));
        add("| file to answer, s | %s | fit alone: %s | **%.1f ×** faster |"
                .formatted(
                        ours.spread("seconds"),
                        theirs.spread("seconds"),
                        theirs.median("seconds") / ours.median("seconds")));
        add("| peak memory, MB | %.0f | %.0f | theirs ÷ ours %.1f |"
                .formatted(
                        ours.last("peak MB"), theirs.last("peak MB"), theirs.last("peak MB") / ours.last("peak MB")));
        double criterion = ours.last("criterion");
        add("| criterion | %.8f | %.8f | ours − theirs %s |"
                .formatted(criterion, theirs.last("criterion"), Answers.small(criterion - theirs.last("criterion"))));
        agree("residual variance", "residual", ours, theirs);
        components.forEach(name -> agree("variance of " + name, "component " + name, ours, theirs));
        add("");
    }

    private void agree(String title, String name, Answers ours, Answers theirs) {
        double relative = ours.last(name) / theirs.last(name) - 1;
        add("| %s | %.9f | %.9f | relative %s |"
                .formatted(title, ours.last(name), theirs.last(name), Answers.small(relative)));
    }

    private void add(String line) {
        page.add(line);
    }
}
