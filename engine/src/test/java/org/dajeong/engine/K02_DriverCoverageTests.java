package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.BootstrapOptions;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverSpec.Item;
import org.dajeong.engine.api.Drivers;
import org.dajeong.engine.drivers.AllOrders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: the 95 % intervals of importance and performance hold the truth in 92 to 97 of 100 cases.
class K02_DriverCoverageTests {

    private static final int ITEMS = 4;

    /// What a unit of each item adds to the outcome; the last only goes together with the others.
    private static final double[] SLOPES = {1, 0.6, 0.3, 0};

    /// Items share this much.
    private static final double COMMON = 0.3;

    @ParameterizedTest
    @ValueSource(ints = 150)
    void intervalsAreCovered(int n) {
        double[] shares = coverage(n, 100);
        assertThat(shares[0]).isBetween(0.86, 1.0);
        assertThat(shares[ITEMS]).isBetween(0.88, 1.0);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {60, 150, 600})
    void intervalsAreCoveredInManySamples(int n) {
        double[] shares = coverage(n, 1_000);
        assertThat(shares).hasSize(2 * ITEMS);
        for (double share : shares) {
            assertThat(share).isBetween(0.915, 0.97);
        }
    }

    /// How often the intervals of the importances, and then of the performances, held the truth.
    private static double[] coverage(int n, int samples) {
        double[] truth = AllOrders.shares(correlations());
        double[][] held = IntStream.range(0, samples)
                .parallel()
                .mapToObj(seed -> held(n, seed, truth))
                .toArray(double[][]::new);
        double[] shares = new double[2 * ITEMS];
        for (double[] one : held) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] += one[i] / samples;
            }
        }
        return shares;
    }

    /// Of the population.
    private static double[][] correlations() {
        double[][] r = new double[ITEMS + 1][ITEMS + 1];
        double[] withOutcome = new double[ITEMS];
        double variance = 4;
        for (int i = 0; i < ITEMS; i++) {
            for (int j = 0; j < ITEMS; j++) {
                r[i][j] = i == j ? 1 : COMMON;
                withOutcome[i] += SLOPES[j] * r[i][j];
            }
        }
        for (int i = 0; i < ITEMS; i++) {
            variance += SLOPES[i] * withOutcome[i];
        }
        r[ITEMS][ITEMS] = 1;
        for (int i = 0; i < ITEMS; i++) {
            r[i][ITEMS] = withOutcome[i] / Math.sqrt(variance);
            r[ITEMS][i] = r[i][ITEMS];
        }
        return r;
    }

    private static double[] held(int n, long seed, double[] truth) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String[]> rows = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double common = Math.sqrt(COMMON) * random.nextGaussian();
            double y = 2 * random.nextGaussian();
            String[] row = new String[ITEMS + 1];
            for (int i = 0; i < ITEMS; i++) {
                double x = common + Math.sqrt(1 - COMMON) * random.nextGaussian();
                y += SLOPES[i] * x;
                row[i] = String.format(Locale.ROOT, "%.2f", 50 + 10 * x);
            }
            row[ITEMS] = String.format(Locale.ROOT, "%.2f", 50 + 10 * y);
            rows.add(row);
        }
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Item("x" + i, 0, 100))
                .toList();
        DriverSpec spec = new DriverSpec("y", items, Optional.empty());
        List<String> header = List.of("x0", "x1", "x2", "x3", "y");
        DriverSheet sheet = ((DriverResult.Done)
                        Drivers.of(Blocks.ofRows(Rows.of(header, rows), spec), spec, new BootstrapOptions(400, seed)))
                .sheet();
        double[] held = new double[2 * ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            DriverSheet.Estimate importance = sheet.drivers().get(i).importance();
            DriverSheet.Estimate performance = sheet.drivers().get(i).performance();
            held[i] = importance.low() <= truth[i] && truth[i] <= importance.high() ? 1 : 0;
            held[ITEMS + i] = performance.low() <= 50 && 50 <= performance.high() ? 1 : 0;
        }
        return held;
    }
}
