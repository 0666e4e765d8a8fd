package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a 95 % interval holds the truth in 93 to 97 of 100 cases at the sizes offices really have, and a
/// unit like the others is not called different.
class H01_CoverageTests {

    private static final int UNITS = 50;

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 3", "10, 1", "10, 3", "45, 1", "45, 3", "200, 1", "200, 3"})
    void intervalsCoverTheTruth(int n, double tau) {
        check(n, tau, 5, 300);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"5, 1", "5, 3", "10, 1", "10, 3", "45, 1", "45, 3", "200, 1", "200, 3"})
    void intervalsCoverTheTruthInManyDistricts(int n, double tau) {
        check(n, tau, 5, 2_000);
    }

    /// As in the office, where single calls differ by 8 points.
    @ParameterizedTest
    @CsvSource({"5, 3", "10, 1", "10, 3", "45, 1", "45, 3"})
    void intervalsCoverTheTruthAmongUnevenCalls(int n, double tau) {
        check(n, tau, 8, 300);
    }

    /// Five such calls tell almost nothing about units that differ by one point: the penalty keeps the
    /// intervals too wide rather than too narrow.
    @Test
    void whereCallsTellAlmostNothingIntervalsAreTooWide() {
        Counts counts = count(5, 1, 8, 300);

        assertThat(counts.covered()).isBetween(0.97, 0.995);
        assertThat(counts.called()).isLessThan(0.01);
    }

    @Test
    void whereAllUnitsAreEqualAlmostNobodyIsCalled() {
        Counts counts = count(45, 0, 8, 300);

        assertThat(counts.covered()).isGreaterThanOrEqualTo(0.93);
        assertThat(counts.called()).isLessThan(0.01);
    }

    private static void check(int n, double tau, double sigma, int districts) {
        Counts counts = count(n, tau, sigma, districts);

        assertThat(counts.covered()).as("coverage, n=%d tau=%s", n, tau).isBetween(0.93, 0.97);
        assertThat(counts.falselyCalled())
                .as("typical units called, n=%d tau=%s", n, tau)
                .isLessThan(0.05);
        assertThat(counts.wrongSide())
                .as("called on the wrong side, n=%d tau=%s", n, tau)
                .isLessThan(0.005);
    }

    /// Shares: of rows covered, of rows called, of rows within a point that are called, and of the called that
    /// are called on the wrong side.
    private record Counts(double covered, double called, double falselyCalled, double wrongSide) {}

    private static Counts count(int n, double tau, double sigma, int districts) {
        // covered, called, typical, typical called, wrong side
        long[] sums = IntStream.range(0, districts)
                .parallel()
                .mapToObj(seed -> count(new Simulated(UNITS, n, tau, sigma, 1.2, seed)))
                .reduce(new long[5], H01_CoverageTests::plus);
        double rows = (double) districts * UNITS;
        return new Counts(
                sums[0] / rows,
                sums[1] / rows,
                sums[3] / (double) Math.max(1, sums[2]),
                sums[4] / (double) Math.max(1, sums[1]));
    }

    private static long[] plus(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static long[] count(Simulated district) {
        double[] own = district.own();
        ScoreRun run = district.run();
        long[] counts = new long[5];
        for (int d = 0; d < UNITS; d++) {
            ScoreSheet.UnitScore row = run.sheet().units().get(d);
            ScoreSheet.Figures figures = row.figures().orElseThrow();
            double truth = run.sheet().mean() + own[d];
            boolean called = row.tier() == Tier.ABOVE || row.tier() == Tier.BELOW;
            boolean typical = Math.abs(own[d]) <= 1;
            counts[0] += figures.low() <= truth && truth <= figures.high() ? 1 : 0;
            counts[1] += called ? 1 : 0;
            counts[2] += typical ? 1 : 0;
            counts[3] += typical && called ? 1 : 0;
            counts[4] += called && (row.tier() == Tier.ABOVE) != own[d] > 0 ? 1 : 0;
        }
        return counts;
    }
}
