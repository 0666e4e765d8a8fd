package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.engine.api.ScoreSheet.RaterSeverity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: the 95 % interval of a rater's severity holds the truth in 93 to 97 of 100 cases.
class H02_SeverityCoverageTests {

    private static final int UNITS = 50;

    @ParameterizedTest
    @CsvSource({"5, 1.2", "10, 1.2", "10, 3", "45, 1.2"})
    void severitiesAreCovered(int n, double rater) {
        assertThat(coverage(n, rater, 300)).isBetween(0.93, 0.97);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"5, 1.2", "10, 1.2", "10, 3", "45, 1.2"})
    void severitiesAreCoveredInManyDistricts(int n, double rater) {
        assertThat(coverage(n, rater, 2_000)).isBetween(0.93, 0.97);
    }

    /// @param n contacts per unit
    /// @param rater standard deviation of the raters
    private static double coverage(int n, double rater, int districts) {
        long covered = IntStream.range(0, districts)
                .parallel()
                .mapToLong(seed -> covered(new Simulated(UNITS, n, 2, 8, rater, seed)))
                .sum();
        return covered / (double) (districts * Simulated.RATERS);
    }

    private static long covered(Simulated district) {
        double[] truth = district.severity();
        List<RaterSeverity> found = district.run().sheet().raters();
        return IntStream.range(0, Simulated.RATERS)
                .filter(r -> found.stream()
                        .filter(rater -> rater.rater().equals(Simulated.rater(r)))
                        .anyMatch(rater -> Math.abs(rater.estimate() - truth[r]) <= 1.96 * rater.standardError()))
                .count();
    }
}
