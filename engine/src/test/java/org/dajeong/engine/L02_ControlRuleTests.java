package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dajeong.engine.api.ControlChart;
import org.dajeong.engine.api.ControlChart.Assurance;
import org.dajeong.engine.api.ControlChart.Direction;
import org.dajeong.engine.api.ControlChart.Meaning;
import org.dajeong.engine.api.ControlChart.Rule;
import org.dajeong.engine.api.ControlChart.Signal;
import org.dajeong.engine.api.ControlCharts;
import org.dajeong.engine.api.ControlOptions;
import org.dajeong.engine.api.ControlOptions.Better;
import org.dajeong.engine.api.ControlOptions.Rebase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a point is unusual by one of four rules, tells which, and is not coloured by another's
/// faults.
///
/// The numbers of faults are those of NHSRplotthedots, a public R package that draws such charts; each
/// case is our own.
class L02_ControlRuleTests {

    /// Ten points that alternate: centre 50, a standard deviation of 2 / 1.128, limits about 44.7 and
    /// 55.3.
    private static final double[] QUIET = {49, 51, 49, 51, 49, 51, 49, 51, 49, 51};

    // ---- the four rules, both sides of each boundary

    @ParameterizedTest
    @CsvSource({"55.2, false", "55.4, true", "44.8, false", "44.6, true"})
    void aPointOutsideOfTheLimits(double value, boolean unusual) {
        assertThat(marked(after(value), Rule.OUTSIDE)).isEqualTo(unusual ? List.of(10) : List.of());
    }

    @Test
    void sevenOnOneSideAreARunAndSixAreNot() {
        ControlChart six = after(49.5, 51, 50.2, 51, 50.2, 51, 50.2, 49);
        ControlChart seven = after(49.5, 51, 50.2, 51, 50.2, 51, 50.2, 51, 49);
        ControlChart onTheLine = after(49.5, 51, 50.2, 51, 50, 51, 50.2, 51, 51, 49);

        assertThat(marked(six, Rule.RUN)).isEmpty();
        assertThat(marked(seven, Rule.RUN)).containsExactly(11, 12, 13, 14, 15, 16, 17);
        assertThat(marked(onTheLine, Rule.RUN)).isEmpty();
    }

    @Test
    void sevenRisingPointsAreATrendAndSixAreNot() {
        assertThat(marked(after(47, 48, 49, 50, 51, 52, 49), Rule.TREND)).isEmpty();
        assertThat(marked(after(47, 48, 49, 50, 51, 52, 53, 49), Rule.TREND))
                .containsExactly(10, 11, 12, 13, 14, 15, 16);
        assertThat(marked(after(47, 48, 49, 49, 50, 51, 52, 49), Rule.TREND)).isEmpty();
    }

    /// Two thirds of the way to the limit is 53.55.
    @Test
    void twoOfThreeNearALimit() {
        assertThat(marked(after(54, 50.5, 54, 49), Rule.NEAR_LIMIT)).containsExactly(10, 12);
        assertThat(marked(after(54, 53.4, 53.4, 49), Rule.NEAR_LIMIT)).isEmpty();
        assertThat(marked(after(54, 50.5, 50.5, 54, 49), Rule.NEAR_LIMIT)).isEmpty();
        assertThat(marked(after(46, 46, 49.5, 51), Rule.NEAR_LIMIT)).containsExactly(10, 11);
    }

    // ---- faults of others

    /// Fault 142, 151: limits that begin anew by themselves after a run would explain every run away.
    @Test
    void fault142_noRunBeginsLimitsAnewByItself() {
        ControlChart chart = after(49, 52, 53, 52, 53, 52, 53, 52, 53, 52, 53);

        assertThat(chart.stretches()).hasSize(1);
        assertThat(marked(chart, Rule.RUN)).hasSize(10);
    }

    /// Fault 143: both near a limit, but not the same one.
    @Test
    void fault143_twoNearOppositeLimitsAreUsual() {
        assertThat(marked(after(54, 46, 50.5, 49), Rule.NEAR_LIMIT)).isEmpty();
        assertThat(marked(after(54, 46, 54, 49), Rule.NEAR_LIMIT)).isEmpty();
        assertThat(marked(after(54, 49.5, 54, 49), Rule.NEAR_LIMIT)).isEmpty();
    }

    /// Faults 153 and 194: a point beyond the limit is beyond two thirds of the way to it as well.
    @Test
    void fault153_aPointOutsideCountsAsNear() {
        ControlChart chart = after(56, 54, 50.5, 49);

        assertThat(marked(chart, Rule.NEAR_LIMIT)).containsExactly(10, 11);
        assertThat(marked(chart, Rule.OUTSIDE)).containsExactly(10);
    }

    /// Fault 167: falling points as much as rising ones.
    @Test
    void fault167_aFallingTrendIsATrend() {
        ControlChart chart = chart(DoubleStream.iterate(0, x -> x - 1).limit(8).toArray());

        assertThat(marked(chart, Rule.TREND)).hasSize(8);
        assertThat(chart.points().getFirst().signals()).contains(new Signal(Rule.TREND, Direction.DOWN));
    }

    /// Fault 171: a falling trend above the centre is a concern, marks its own seven points and no
    /// others.
    @Test
    void fault171_aTrendIsJudgedByItsDirection() {
        ControlChart chart = after(48, 55, 54, 53.5, 53, 52.5, 52, 51.5, 52, 49);
        Signal falling = new Signal(Rule.TREND, Direction.DOWN);

        assertThat(marked(chart, Rule.TREND)).containsExactly(11, 12, 13, 14, 15, 16, 17);
        assertThat(chart.points().get(14).signals()).contains(falling, new Signal(Rule.RUN, Direction.UP));
        assertThat(chart.meaning(falling)).isEqualTo(Meaning.CONCERN);
        assertThat(lowerIsBetter(chart).meaning(falling)).isEqualTo(Meaning.IMPROVEMENT);
    }

    /// Fault 172: after a rebase the target is held against the new limits, not against all points.
    @Test
    void fault172_theTargetIsHeldAgainstTheLastStretch() {
        double[] values = IntStream.range(0, 30)
                .mapToDouble(i -> i < 20 ? 60 + i % 3 : 88 + i % 5)
                .toArray();
        ControlOptions options = ControlOptions.standard().withTarget(90);

        assertThat(chart(options, values).assurance()).contains(Assurance.NEVER);
        assertThat(chart(options.withRebases(List.of(new Rebase("21", "창구를 하나 더 열었습니다"))), values)
                        .assurance())
                .contains(Assurance.SOMETIMES);
    }

    /// Fault 200: a point that ends one pattern and begins another tells both.
    @Test
    void fault200_aPointKeepsBothItsPatterns() {
        ControlChart chart = chart(0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1);

        assertThat(chart.points().get(7).signals())
                .contains(new Signal(Rule.TREND, Direction.UP), new Signal(Rule.TREND, Direction.DOWN));
    }

    @Test
    void noPatternReachesAcrossARebase() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        ControlOptions anew = ControlOptions.standard().withRebases(List.of(new Rebase("06", "조사표가 바뀌었습니다")));

        assertThat(marked(chart(values), Rule.TREND)).hasSize(10);
        assertThat(marked(chart(anew, values), Rule.TREND)).isEmpty();
    }

    @Test
    void whereNeitherWayIsBetterASignalIsNeither() {
        ControlChart chart = chart(ControlOptions.standard().withBetter(Better.NEITHER), QUIET);

        assertThat(chart.meaning(new Signal(Rule.RUN, Direction.UP))).isEqualTo(Meaning.NEITHER);
    }

    // ---- how often nothing looks like something

    /// 2,000 series in which nothing ever changes (normal, independent): how many have an unusual point.
    @ParameterizedTest
    @CsvSource({"5, 0, 1", "12, 6, 9", "24, 15, 21", "60, 45, 53"})
    void someQuietSeriesLookUnusual(int periods, double lowPercent, double highPercent) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261);
        int alarms = 0;
        for (int series = 0; series < 2_000; series++) {
            ControlChart chart = chart(
                    DoubleStream.generate(random::nextGaussian).limit(periods).toArray());
            alarms += chart.points().stream().allMatch(point -> point.signals().isEmpty()) ? 0 : 1;
        }
        assertThat(alarms / 20.0).isBetween(lowPercent, highPercent);
    }

    // ---- help

    /// The limits come from the quiet points before these.
    private static ControlChart after(double... values) {
        double[] all = DoubleStream.concat(DoubleStream.of(QUIET), DoubleStream.of(values))
                .toArray();
        return chart(ControlOptions.standard().withBaseline(QUIET.length), all);
    }

    private static ControlChart chart(double... values) {
        return chart(ControlOptions.standard(), values);
    }

    private static ControlChart chart(ControlOptions options, double... values) {
        return ControlCharts.xmr(L01_ControlChartTests.values(values), options);
    }

    private static ControlChart lowerIsBetter(ControlChart chart) {
        return new ControlChart(chart.kind(), Better.LOWER, chart.stretches(), chart.points(), chart.assurance());
    }

    private static List<Integer> marked(ControlChart chart, Rule rule) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            if (chart.points().get(i).signals().stream().anyMatch(signal -> signal.rule() == rule)) {
                places.add(i);
            }
        }
        return places;
    }
}
