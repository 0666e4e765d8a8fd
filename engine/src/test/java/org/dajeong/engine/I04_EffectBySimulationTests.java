package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change.Measured;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.GroupTimes.Base;
import org.dajeong.engine.api.GroupTimes.Randomisation;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a course for the lowest departments does nothing, and comparing with the quarter before finds an effect;
/// the model of the scores does not.
///
/// Four quarters pass in 50 units; the ten lowest of the last of them take up a course; then comes a fifth.
class I04_EffectBySimulationTests {

    private static final int UNITS = 50;
    private static final int EARLIER = 4;
    private static final double USUAL_VARIATION = 1;
    private static final int DRAWS = 400;

    // ---- the trap

    @Test
    void whoWasPickedForALowScoreRisesAgainstTheQuarterBefore() {
        Trap trap = Trap.of(simulate(10, seed -> trap(10, seed)));

        assertThat(trap.last().mean()).isGreaterThan(2);
        assertThat(Math.abs(trap.model().mean()))
                .isLessThan(0.5 + 2 * trap.model().error());
        assertThat(trap.last().mean() - trap.model().mean()).isGreaterThan(1.5);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"10, 3.4", "45, 1.5"})
    void whoWasPickedForALowScoreRisesAgainstTheQuarterBeforeInManyDistricts(int n, double found) {
        Trap trap = Trap.of(simulate(200, seed -> trap(n, seed)));

        assertThat(trap.last().mean()).isCloseTo(found, within(0.3));
        // A part of the trap, as large as the share of the quarter that units were picked for.
        assertThat(trap.all().mean()).isCloseTo(trap.last().mean() / EARLIER, within(0.2));
        assertThat(trap.beforeLast().mean())
                .isCloseTo(0, within(3 * trap.beforeLast().error()));
        assertThat(trap.butLast().mean()).isCloseTo(0, within(3 * trap.butLast().error()));
        assertThat(trap.model().mean())
                .isCloseTo(0, within(0.15 + 2 * trap.model().error()));
        assertThat(trap.told().mean())
                .isLessThanOrEqualTo(0.05 + 2 * trap.told().error());
        // p is about the direction that was found: chance is ruled out in one of twenty for each.
        assertThat(trap.better().mean())
                .isLessThanOrEqualTo(0.05 + 2 * trap.better().error());
        assertThat(trap.worse().mean())
                .isLessThanOrEqualTo(0.05 + 2 * trap.worse().error());
    }

    /// Effects found where there is none: against the quarter before, the second before, all before, all but the
    /// last; as a factor of the model, and how often that is told as better. How often chance would be ruled out
    /// for an effect upwards, and for one downwards.
    private record Trap(
            Mean last, Mean beforeLast, Mean all, Mean butLast, Mean model, Mean told, Mean better, Mean worse) {

        static Trap of(List<double[]> all) {
            return new Trap(
                    Mean.of(all, 0),
                    Mean.of(all, 1),
                    Mean.of(all, 2),
                    Mean.of(all, 3),
                    Mean.of(all, 4),
                    Mean.of(all, 5),
                    Mean.of(all, 6),
                    Mean.of(all, 7));
        }
    }

    private static double[] trap(int n, long seed) {
        SimulatedQuarters before = new SimulatedQuarters(UNITS, n, EARLIER, USUAL_VARIATION, seed);
        List<Integer> course = before.lowestLast(10);
        SimulatedQuarters after = before.later(1, Map.of());
        ScoreRun run = after.run(DRAWS);
        Effect.Question question = Effect.Question.of(starts(course));
        Effect effect = run.effect(question);
        double[] result = new double[8];
        Base[] bases = {Base.LAST, Base.BEFORE_LAST, Base.ALL_BEFORE, Base.ALL_BUT_LAST};
        for (int i = 0; i < bases.length; i++) {
            result[i] = run.effect(question.withBase(bases[i]))
                    .beside()
                    .simple()
                    .orElseThrow()
                    .value();
        }
        result[4] = ((Measured) effect.change()).gamma();
        result[5] = effect.verdict(OptionalDouble.empty()) == Verdict.MOVED ? 1 : 0;
        boolean ruledOut = effect.beside().randomisation().map(Randomisation::p).orElse(1.0) <= 0.05;
        boolean upwards = effect.beside().simple().orElseThrow().value() > 0;
        result[6] = ruledOut && upwards ? 1 : 0;
        result[7] = ruledOut && !upwards ? 1 : 0;
        return result;
    }

    // ---- a true effect

    /// Ten units begin after four quarters and gain two points for two quarters.
    @Test
    void aTrueEffectIsHeldByItsInterval() {
        List<double[]> all = simulate(10, I04_EffectBySimulationTests::effect);

        assertThat(Mean.of(all, 0).mean())
                .isCloseTo(2, within(2 * Mean.of(all, 0).error()));
        assertThat(Mean.of(all, 1).mean()).isGreaterThanOrEqualTo(0.7);
    }

    @Tag("long")
    @Test
    void aTrueEffectIsHeldByItsIntervalInManyDistricts() {
        List<double[]> all = simulate(200, I04_EffectBySimulationTests::effect);

        assertThat(Mean.of(all, 0).mean())
                .isCloseTo(2, within(3 * Mean.of(all, 0).error()));
        assertThat(Mean.of(all, 1).mean()).isBetween(0.91, 0.99);
        assertThat(Mean.of(all, 2).mean())
                .isCloseTo(2, within(3 * Mean.of(all, 2).error()));
        assertThat(Mean.of(all, 3).mean()).isBetween(0.88, 0.99);
    }

    /// The effect by the model and whether its interval holds two points; the same by groups and periods; told as
    /// better.
    private static double[] effect(long seed) {
        List<Integer> course = List.of(0, 3, 7, 10, 14, 17, 21, 24, 28, 31);
        Map<Integer, Double> gains = course.stream().collect(Collectors.toMap(unit -> unit, unit -> 2.0));
        SimulatedQuarters before = new SimulatedQuarters(UNITS, 45, EARLIER, USUAL_VARIATION, seed);
        SimulatedQuarters after = before.later(2, gains);
        Effect effect = after.run(DRAWS).effect(Effect.Question.of(starts(course)));
        Measured measured = (Measured) effect.change();
        double value = effect.beside().simple().orElseThrow().value();
        double margin = effect.beside().simple().orElseThrow().margin().orElseThrow();
        return new double[] {
            measured.gamma(),
            measured.low() <= 2 && 2 <= measured.high() ? 1 : 0,
            value,
            Math.abs(value - 2) <= margin ? 1 : 0,
            effect.verdict(OptionalDouble.empty()) == Verdict.MOVED ? 1 : 0
        };
    }

    private static Map<String, String> starts(List<Integer> units) {
        return units.stream()
                .collect(Collectors.toMap(SimulatedQuarters::name, unit -> SimulatedQuarters.quarter(EARLIER)));
    }

    private static List<double[]> simulate(int districts, IntFunction<double[]> district) {
        return IntStream.range(0, districts).parallel().mapToObj(district).toList();
    }
}
