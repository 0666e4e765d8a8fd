package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Assurance;
import org.dajeong.engine.api.ControlChart.Limits;
import org.dajeong.engine.api.ControlChart.State;
import org.dajeong.engine.api.ControlChart.Stretch;
import org.dajeong.engine.api.ControlCharts;
import org.dajeong.engine.api.ControlCharts.Share;
import org.dajeong.engine.api.ControlCharts.Value;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Better;
import org.dajeong.engine.api.ControlOptions.Rebase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: the limits of a chart over time hold a measure's usual variation, and begin anew only where
/// somebody says why.
class L01_ControlChartTests {

    private static final long[] LARGE_N = {7000, 8000, 12500, 9200, 11000, 6500, 8800, 9900, 10500, 7800, 9300, 12100};
    private static final long[] LARGE_D = {1150, 1240, 2160, 1400, 1730, 1120, 1330, 1600, 1580, 1310, 1390, 2080};
    private static final long[] SMALL_N = {41, 38, 52, 45, 12, 47, 39, 44, 50, 36, 43, 48, 40, 46};
    private static final long[] SMALL_D = {9, 7, 12, 8, 0, 11, 9, 30, 12, 6, 9, 13, 8, 10};
    private static final double[] OUTLYING = {
        84.6, 85.2, 83.9, 86.1, 84.4, 97.3, 85.0, 84.8, 86.0, 83.5, 85.5, 84.9, 85.7, 84.2, 86.3
    };

    // ---- figures

    /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, table and limits of the flow rate
    /// example.
    @Test
    void agreesWithNist() {
        ControlChart chart = xmr(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
        Limits limits = limits(chart, 0);

        assertThat(limits.centre()).isCloseTo(50.81, within(0.005));
        assertThat(spread(chart)).isCloseTo(1.8778, within(0.00005));
        assertThat(limits.high()).isCloseTo(55.8041, within(0.00005));
        assertThat(limits.low()).isCloseTo(45.8159, within(0.00005));
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.signals()).isEmpty());
    }

    /// Montgomery, *Introduction to Statistical Quality Control*, viscosity of aircraft primer paint.
    @Test
    void agreesWithMontgomery() {
        ControlChart chart = xmr(
                33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12,
                33.84);

        assertThat(limits(chart, 0).high()).isCloseTo(34.802, within(0.0005));
        assertThat(limits(chart, 0).low()).isCloseTo(32.2446, within(0.0005));
        assertThat(spread(chart)).isCloseTo(0.4807, within(0.00005));
    }

    /// The caption of the first chart in the vignette "Deviations from Excel defaults" of
    /// NHSRplotthedots 0.2.2.
    @Test
    void agreesWithPlotTheDotsOnAnOutlyingPoint() {
        ControlChart chart = xmr(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
        Limits limits = limits(chart, 0);

        assertThat(limits.high()).isCloseTo(4.6, within(0.05));
        assertThat(limits.centre()).isCloseTo(1.94, within(0.005));
        assertThat(limits.low()).isCloseTo(-0.72, within(0.005));
        assertThat(chart.stretches().getFirst().screened()).isEqualTo(2);
    }

    @Test
    void agreesWithFormulasWrittenOutInR() {
        int checked = 0;
        for (Reference reference : Reference.read("/reference/control-charts.csv")) {
            ControlChart chart = switch (reference.model()) {
                case "laney-large" -> ControlCharts.laney(shares(LARGE_D, LARGE_N), ControlOptions.standard());
                case "p-large" -> ControlCharts.p(shares(LARGE_D, LARGE_N), ControlOptions.standard());
                case "laney-small" -> ControlCharts.laney(shares(SMALL_D, SMALL_N), ControlOptions.standard());
                case "p-small" -> ControlCharts.p(shares(SMALL_D, SMALL_N), ControlOptions.standard());
                default -> xmr(OUTLYING);
            };
            int period = reference.name().isEmpty() ? 0 : Integer.parseInt(reference.name()) - 1;
            reference.check(
                    switch (reference.quantity()) {
                        case "centre" -> chart.stretches().getFirst().centre().orElseThrow();
                        case "spread" -> spread(chart);
                        case "screened" -> chart.stretches().getFirst().screened();
                        case "low" -> limits(chart, period).low();
                        default -> limits(chart, period).high();
                    });
            checked++;
        }
        assertThat(checked).isGreaterThan(100);
    }

    /// With numbers in the thousands binomial limits call months unusual that vary as they always did.
    @Test
    void largeNumbersNeedLaneysLimits() {
        ControlChart binomial = ControlCharts.p(shares(LARGE_D, LARGE_N), ControlOptions.standard());
        ControlChart laney = ControlCharts.laney(shares(LARGE_D, LARGE_N), ControlOptions.standard());

        assertThat(unusual(binomial)).isEqualTo(2);
        assertThat(unusual(laney)).isZero();
        assertThat(spread(binomial)).isEqualTo(spread(laney)).isGreaterThan(3);
    }

    // ---- how many points

    @ParameterizedTest
    @CsvSource({"4, NONE", "5, TRIAL", "12, TRIAL", "13, SETTLED"})
    void fewPointsGiveTrialLimitsAndVeryFewNone(int points, State state) {
        ControlChart chart =
                xmr(IntStream.range(0, points).mapToDouble(i -> 80 + i % 2).toArray());

        assertThat(chart.stretches().getFirst().state()).isEqualTo(state);
        assertThat(chart.points()).allMatch(point -> point.limits().isPresent() == (state != State.NONE));
    }

    @Test
    void aBaselineFixesTheLimits() {
        double[] values = {80, 82, 80, 82, 80, 90, 91, 92, 93};
        ControlChart fixed =
                ControlCharts.xmr(values(values), ControlOptions.standard().withBaseline(5));

        assertThat(limits(fixed, 8)).isEqualTo(limits(xmr(80, 82, 80, 82, 80), 0));
        assertThat(fixed.stretches().getFirst().used()).isEqualTo(5);
        assertThat(unusual(fixed)).isEqualTo(4);
    }

    // ---- beginning anew

    @Test
    void limitsBeginAnewOnlyWhereSomebodySaysWhy() {
        double[] values = {80, 82, 80, 82, 80, 82, 90, 92, 90, 92, 90, 92, 90};
        ControlChart untouched = xmr(values);
        ControlChart anew = ControlCharts.xmr(
                values(values), ControlOptions.standard().withRebases(List.of(new Rebase("07", "점심시간 교대를 시작했습니다"))));

        assertThat(untouched.stretches()).hasSize(1);
        assertThat(anew.stretches()).extracting(Stretch::first).containsExactly(0, 6);
        assertThat(anew.stretches().getLast().reason()).contains("점심시간 교대를 시작했습니다");
        assertThat(limits(anew, 0).centre()).isEqualTo(81);
        assertThat(limits(anew, 6).centre()).isCloseTo(90.857, within(0.001));
        assertThat(unusual(anew)).isZero();
    }

    @Test
    void aRebaseNamesALaterPeriodOnceAndAReason() {
        double[] values = {80, 82, 80, 82, 80};
        for (List<Rebase> wrong : List.of(
                List.of(new Rebase("01", "a")),
                List.of(new Rebase("99", "a")),
                List.of(new Rebase("03", "a"), new Rebase("03", "b")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ControlCharts.xmr(
                            values(values), ControlOptions.standard().withRebases(wrong)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Rebase("03", " "));
    }

    // ---- target

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 70, ALWAYS",
        "HIGHER, 81, SOMETIMES",
        "HIGHER, 90, NEVER",
        "LOWER, 70, NEVER",
        "LOWER, 81, SOMETIMES",
        "LOWER, 90, ALWAYS"
    })
    void theTargetIsHeldAgainstTheUsualVariation(Better better, double target, Assurance assurance) {
        ControlOptions options = ControlOptions.standard().withBetter(better).withTarget(target);

        assertThat(ControlCharts.xmr(values(80, 82, 80, 82, 80, 82), options).assurance())
                .contains(assurance);
        assertThat(ControlCharts.xmr(values(80, 82, 80), options).assurance()).isEmpty();
    }

    // ---- nothing varies

    @Test
    void whereNothingVariesNothingIsUnusual() {
        ControlChart same = xmr(DoubleStream.generate(() -> 85.1).limit(20).toArray());
        long[] none = new long[15];
        long[] ten = LongStreams.of(10, 15);

        assertThat(unusual(same)).isZero();
        assertThat(unusual(ControlCharts.p(shares(none, ten), ControlOptions.standard())))
                .isZero();
        assertThat(unusual(ControlCharts.laney(shares(ten, ten), ControlOptions.standard())))
                .isZero();
    }

    /// Leaving out the only range there is would make limits of no width.
    @Test
    void oneDeviationIsNotScreenedAway() {
        ControlChart chart = xmr(10, 10, 10, 10, 10, 9);

        assertThat(chart.stretches().getFirst().screened()).isZero();
        assertThat(limits(chart, 0).high()).isGreaterThan(10);
        assertThat(unusual(chart)).isEqualTo(1);
        assertThat(chart.points().getLast().signals()).hasSize(1);
    }

    @Test
    void aChartIsMadeOfPeriodsThatStandOnce() {
        ControlOptions options = ControlOptions.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> ControlCharts.xmr(List.of(), options));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlCharts.xmr(List.of(new Value("a", 1), new Value("a", 2)), options));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlCharts.xmr(List.of(new Value("a", Double.NaN)), options));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlCharts.p(List.of(new Share("a", 3, 2)), options));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withBaseline(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withTarget(80).withBetter(Better.NEITHER));
    }

    // ---- help

    private static final class LongStreams {

        static long[] of(long value, int times) {
            return IntStream.range(0, times).mapToLong(i -> value).toArray();
        }
    }

    private static ControlChart xmr(double... values) {
        return ControlCharts.xmr(values(values), ControlOptions.standard());
    }

    static List<Value> values(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Value("%02d".formatted(i + 1), values[i]))
                .toList();
    }

    private static List<Share> shares(long[] counts, long[] n) {
        return IntStream.range(0, n.length)
                .mapToObj(i -> new Share("%02d".formatted(i + 1), counts[i], n[i]))
                .toList();
    }

    private static Limits limits(ControlChart chart, int point) {
        return chart.points().get(point).limits().orElseThrow();
    }

    private static double spread(ControlChart chart) {
        return chart.stretches().getFirst().spread().orElseThrow();
    }

    private static long unusual(ControlChart chart) {
        return chart.points().stream()
                .filter(point -> !point.signals().isEmpty())
                .count();
    }
}
