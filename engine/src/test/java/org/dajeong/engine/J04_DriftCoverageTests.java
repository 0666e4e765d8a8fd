package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.RaterReview.Drift;
import org.dajeong.engine.api.RaterReview.Row;
import org.dajeong.engine.api.Raters;
import org.dajeong.engine.api.ScoreSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: the interval of a drift holds the truth in 93 to 98 of 100 cases, and raters who do not move
/// are seldom said to have moved.
class J04_DriftCoverageTests {

    private static final int UNITS = 50;
    private static final int QUARTERS = 4;
    private static final int RATERS = 8;

    /// @param deviation how much a rater moves from quarter to quarter, in points
    /// @param n calls per unit and quarter
    @ParameterizedTest
    @CsvSource({"1.5, 5"})
    void driftsAreCovered(double deviation, int n) {
        Shares shares = shares(deviation, n, 30);
        assertThat(shares.drift()).isBetween(0.93, 0.985);
        assertThat(shares.severity()).isBetween(0.93, 0.985);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"1.5, 5", "1.5, 20", "0.5, 5", "0, 5"})
    void driftsAreCoveredInManyDistricts(double deviation, int n) {
        Shares shares = shares(deviation, n, 150);
        assertThat(shares.drift()).isBetween(0.93, 1.0);
        assertThat(shares.severity()).isBetween(0.93, 0.995);
        if (deviation == 0) {
            assertThat(shares.told()).isLessThan(0.02);
        }
    }

    /// @param drift how often its interval held the truth
    /// @param severity how often that of a quarter's severity did
    /// @param told how often an interval of the drift did not hold zero
    private record Shares(double drift, double severity, double told) {}

    private static Shares shares(double deviation, int n, int districts) {
        double[][] held = IntStream.range(0, districts)
                .parallel()
                .mapToObj(seed -> held(deviation, n, seed))
                .toArray(double[][]::new);
        double[] sums = new double[3];
        for (double[] one : held) {
            for (int i = 0; i < 3; i++) {
                sums[i] += one[i];
            }
        }
        double all = (double) districts * RATERS * QUARTERS;
        return new Shares(sums[0] / all, sums[1] / all, sums[2] / all);
    }

    private static double[] held(double deviation, int n, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] severity = new double[RATERS];
        double[][] drift = new double[RATERS][QUARTERS];
        double meanSeverity = 0;
        double[] meanDrift = new double[QUARTERS];
        for (int r = 0; r < RATERS; r++) {
            severity[r] = 1.5 * random.nextGaussian();
            meanSeverity += severity[r] / RATERS;
            for (int q = 0; q < QUARTERS; q++) {
                drift[r][q] = deviation * random.nextGaussian();
                meanDrift[q] += drift[r][q] / RATERS;
            }
        }
        List<String[]> rows = new ArrayList<>();
        for (int u = 0; u < UNITS; u++) {
            double unit = 2 * random.nextGaussian();
            for (int q = 0; q < QUARTERS; q++) {
                double cell = random.nextGaussian();
                for (int i = 0; i < n; i++) {
                    int r = random.nextInt(RATERS);
                    double y = 80 + unit + cell + q + severity[r] + drift[r][q] + 8 * random.nextGaussian();
                    rows.add(new String[] {"u" + u, "q" + q, "r" + r, String.format(Locale.ROOT, "%.2f", y)});
                }
            }
        }
        ScoreSpec spec = new ScoreSpec(
                "unit", Optional.of("quarter"), List.of(), Optional.of("rater"), Optional.empty(), List.of());
        Drift found = Raters.review(Rows.of(List.of("unit", "quarter", "rater", "y"), rows), spec)
                .drift()
                .orElseThrow();
        double[] held = new double[3];
        for (Row row : found.rows()) {
            int r = row.rater().charAt(1) - '0';
            int q = row.period().charAt(1) - '0';
            double moved = drift[r][q] - meanDrift[q];
            double severe = severity[r] - meanSeverity + moved;
            held[0] += row.drift().low() <= moved && moved <= row.drift().high() ? 1 : 0;
            held[1] +=
                    row.severity().low() <= severe && severe <= row.severity().high() ? 1 : 0;
            held[2] += row.drift().low() > 0 || row.drift().high() < 0 ? 1 : 0;
        }
        return held;
    }
}
