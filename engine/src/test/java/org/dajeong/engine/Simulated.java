package org.dajeong.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// A district drawn from the model itself: units, raters and chance, all normal, all known.
///
/// @param n contacts per unit
/// @param tau standard deviation of the units
record Simulated(int units, int n, double tau, double sigma, double rater, long seed) implements TableSource {

    static final int RATERS = 12;

    static final ScoreSpec SPEC =
            new ScoreSpec("unit", Optional.empty(), List.of(), Optional.of("rater"), Optional.empty(), List.of());

    private RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Each unit's own part: its effect less the mean effect.
    double[] own() {
        double[] effects = normal(random(), units, tau);
        double mean = Arrays.stream(effects).average().orElseThrow();
        return Arrays.stream(effects).map(value -> value - mean).toArray();
    }

    /// How lenient each rater is, less the mean of all.
    double[] severity() {
        RandomGenerator random = random();
        normal(random, units, tau);
        double[] severity = normal(random, RATERS, rater);
        double mean = Arrays.stream(severity).average().orElseThrow();
        return Arrays.stream(severity).map(value -> value - mean).toArray();
    }

    private static double[] normal(RandomGenerator random, int size, double deviation) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> deviation * random.nextGaussian());
        return values;
    }

    @Override
    public Tables count(TableSpec spec) {
        RandomGenerator random = random();
        double[] effects = normal(random, units, tau);
        double[] severity = normal(random, RATERS, rater);
        TableCounter counter = new TableCounter(spec);
        List<String> columns = spec.columns();
        String[] values = new String[columns.size()];
        for (int d = 0; d < units; d++) {
            for (int i = 0; i < n; i++) {
                int r = random.nextInt(RATERS);
                values[columns.indexOf("unit")] = name(d);
                values[columns.indexOf("rater")] = rater(r);
                double y = 70 + effects[d] + severity[r] + sigma * random.nextGaussian();
                counter.add(values, new long[] {Math.round(100 * y)});
            }
        }
        return counter.tables();
    }

    static String rater(int rater) {
        return "r" + rater;
    }

    static String name(int unit) {
        return "u%03d".formatted(unit);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        throw new UnsupportedOperationException("a district without mix has no unsupported contacts");
    }

    ScoreRun run() {
        // Ranks are not looked at: one draw is enough.
        ScoreOptions options = new ScoreOptions(1.0, 5, 3, 0.7, 1, 1);
        return ((ScoreResult.Done) Scoring.score(this, SPEC, options)).run();
    }
}
