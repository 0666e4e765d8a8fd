package org.dajeong.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.MixedModels;
import org.dajeong.engine.api.ModelFit;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.spi.Factor;
import org.dajeong.sources.Input;
import org.dajeong.sources.Outcome;
import org.dajeong.sources.Progress;
import org.dajeong.sources.RatingFiles;
import org.dajeong.sources.Reading;

/// Fits one file several times in a program of its own, and says what the scripts in `benchmarks/r` say.
///
/// ```text
/// OurFit FILE FORMULA RUNS     the model, by REML
/// OurFit FILE ratings RUNS     no model: the counting that `score` does, in one reading
/// ```
final class OurFit {

    private OurFit() {}

    static void main(String[] arguments) throws IOException {
        Input input = Input.of(arguments[0]);
        int runs = Integer.parseInt(arguments[2]);
        for (int run = 0; run < runs; run++) {
            if (arguments[1].equals("ratings")) {
                count(input);
            } else {
                fit(input, arguments[1], run == runs - 1);
            }
        }
        say("peak MB", peakMegabytes());
    }

    private static void count(Input input) {
        ScoreSpec spec = new ScoreSpec(
                "dept",
                Optional.empty(),
                MillionRows.FACTORS.stream().map(Factor::of).toList(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        long start = System.nanoTime();
        var source =
                accepted(RatingFiles.ratings(input, spec, new Outcome.Column("y", Optional.empty()), Progress.NONE));
        say("counting", seconds(start));
        say("rows", (double) source.count(spec.tables()).rows());
    }

    private static void fit(Input input, String text, boolean last) {
        if (!(Formula.parse(text) instanceof Formula.Parsed.Accepted(Formula formula))) {
            throw new IllegalArgumentException(text);
        }
        long start = System.nanoTime();
        RatingFiles.CountedModel model = accepted(RatingFiles.model(input, formula, Progress.NONE));
        say("counting", seconds(start));
        long counted = System.nanoTime();
        ModelFit fit = MixedModels.fit(model.tables(), model.spec(), ModelFit.Method.REML);
        say("fit", seconds(counted));
        say("seconds", seconds(start));
        if (last) {
            say("criterion", fit.criterion());
            say("residual", fit.residualVariance());
            fit.randomEffects().forEach(effect -> say("component " + effect.group(), effect.variance()));
            fit.fixedEffects().forEach(effect -> say(effect.term(), effect.estimate()));
        }
    }

    private static <T> T accepted(Reading<T> reading) {
        return switch (reading) {
            case Reading.Accepted<T>(T value) -> value;
            case Reading.Refused<T>(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String name, double value) {
        System.out.println(name + " " + value);
    }

    /// The most memory this program ever had, as Linux counts it; 0 elsewhere.
    static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }
}
