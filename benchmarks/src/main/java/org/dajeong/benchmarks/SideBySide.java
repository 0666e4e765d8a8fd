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
        Path parquet = Parquet.copy(million, folder.resolve("million.parquet"));
        Answers ourMillion = ours(parquet, MillionRows.formula());
        Answers theirMillion = theirs("lme4-million.R", million);
        Answers ourCrossed = ours(parquet, MillionRows.crossedFormula());
        Answers theirCrossed = theirs("lme4-million.R", million, "crossed");
        Path insteval = folder.resolve("insteval.csv");
        var _ = Answers.of(List.of("Rscript", "benchmarks/r/insteval.R", insteval.toString()));
        Answers ourInsteval = ours(insteval, INSTEVAL);
        Answers theirInsteval = theirs("lme4-insteval.R", insteval);
        tell("counting, and cold starts");
        Answers counting = ours(million, "ratings");
        double[] coldFit = cold("./dajeong fit '%s' '%s'".formatted(parquet, MillionRows.formula()));
        double[] coldScore = cold(scoreOfTenThousand(folder.resolve("ratings.csv")));

        machine(theirMillion);
        add("| work | Dajeong, s | the other, s | ratio | wanted | |");
        add("|---|---|---|---|---|---|");
        limit("a model of 1 M rows of Parquet, 41 coefficients, (1\\|dept)", ourMillion, theirMillion, 100);
        limit("the same + (1\\|staff) + (1\\|rater)", ourCrossed, theirCrossed, 50);
        limit("InstEval, three crossed effects", ourInsteval, theirInsteval, 5);
        add("| `./dajeong fit` of the first of these, cold | %s | | | | |".formatted(Answers.spread(coldFit)));
        add("| `./dajeong score`, cold, a district CSV of 10,000 rows | %s | | | under 0.8 | |"
                .formatted(Answers.spread(coldScore)));
        add("| `score` counts a CSV of 1,000,000 rows × 10 columns, one reading | %s | | | | |"
                .formatted(counting.spread("counting")));
        add("");
        compare("A million rows, eight factors, 500 departments", ourMillion, theirMillion, List.of("dept"));
        compare(
                "The same with 5,000 staff and 200 raters",
                ourCrossed,
                theirCrossed,
                List.of("dept", "staff", "rater"));
        compare("InstEval: three crossed effects", ourInsteval, theirInsteval, List.of("s", "d", "dept"));
        return String.join("\n", page) + "\n";
    }

    /// One line of the table: our third run against the median of theirs.
    private void limit(String work, Answers ours, Answers theirs, int wanted) {
        double third = ours.all("seconds")[2];
        double other = theirs.median("seconds");
        add("| %s | %.2f | lme4, fit alone: %s | **%.0f ×** | %d × | %s |"
                .formatted(
                        work,
                        third,
                        theirs.spread("seconds"),
                        other / third,
                        wanted,
                        other / third >= wanted ? "reached" : "not reached"));
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

    private Answers theirs(String script, Path file, String... more) {
        tell("lme4: " + script + " " + String.join(" ", more));
        List<String> command = new ArrayList<>(List.of("Rscript", "benchmarks/r/" + script, file.toString()));
        command.addAll(List.of(more));
        Answers answers = new Answers(List.of());
        for (int run = 0; run < theirRuns; run++) {
            answers = answers.and(Answers.of(command));
        }
        return answers;
    }

    private static String scoreOfTenThousand(Path ratings) {
        Answers told = Answers.of(List.of("sh", "-c", "./dajeong district --rows 10000 --out " + ratings + " 2>&1"));
        return told.line("  ./dajeong score ").strip();
    }

    /// Seconds from the command to the end of its answer, every time in a new process.
    private static double[] cold(String command) {
        double[] seconds = new double[OUR_RUNS];
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            var _ = Answers.of(List.of("sh", "-c", command));
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
        add("| reading and counting, s | %s | not in its time | |".formatted(ours.spread("counting")));
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
