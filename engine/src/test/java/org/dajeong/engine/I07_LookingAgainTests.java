package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: whoever looks again with every quarter, until something can be told, is not wrong more often than whoever
/// looks once.
///
/// Two quarters pass in 50 units; the ten lowest promise something; four quarters later everybody has been looked at up
/// to four times, with one quarter, two, three and four together.
class I07_LookingAgainTests {

    private static final int UNITS = 50;
    private static final int EARLIER = 2;
    private static final int LOOKS = 4;
    private static final double USUAL_VARIATION = 1;

    private static final IntUnaryOperator AS_DECIDED = look -> look;
    private static final IntUnaryOperator AS_IF_EACH_WERE_THE_FIRST = look -> 1;

    @Test
    void whatStandsStillIsSeldomToldAsMovedInFourLooks() {
        check(24, 24);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"10", "24", "45"})
    void whatStandsStillIsSeldomToldAsMovedInFourLooksInManyDistricts(int n) {
        check(300, n);
    }

    private static void check(int districts, int n) {
        Told told = told(districts, n, 0, AS_DECIDED);

        for (Mean wrong : List.of(told.moved(), told.lower())) {
            assertThat(wrong.mean())
                    .as("told wrongly at least once, n=%d: %s", n, told)
                    .isLessThanOrEqualTo(0.05 + 2 * wrong.error());
        }
    }

    /// Why the later looks ask for more.
    @Tag("long")
    @Test
    void ifEveryLookWereTheFirstTwiceAsManyWouldBeToldAsMoved() {
        Mean moved = told(300, 24, 0, AS_IF_EACH_WERE_THE_FIRST).moved();

        assertThat(moved.mean()).isGreaterThan(0.08);
    }

    /// It is worth while to look again.
    @Tag("long")
    @Test
    void mostOfWhatMovedMuchIsToldInTheEnd() {
        Told four = told(100, 24, 6, AS_DECIDED);

        assertThat(four.moved().mean()).isGreaterThan(0.8);
        assertThat(four.noChange().mean()).isLessThan(0.08);
    }

    /// The shares of the verdicts after four looks, of units that all truly gained the same, or nothing.
    private record Told(Mean moved, Mean lower, Mean noChange) {}

    private static Told told(int districts, int n, double gain, IntUnaryOperator counted) {
        List<double[]> all = IntStream.range(0, districts)
                .parallel()
                .mapToObj(district -> district(n, gain, seed(district), counted))
                .toList();
        return new Told(
                Mean.of(all, Verdict.MOVED.ordinal()),
                Mean.of(all, Verdict.LOWER.ordinal()),
                Mean.of(all, Verdict.NO_CHANGE.ordinal()));
    }

    /// The districts of the table in `docs/decisions/method/0008-looking-again.md`.
    private static long seed(int district) {
        return district < 200 ? 20_000L + district : 5_000L + district - 200;
    }

    private static double[] district(int n, double gain, long seed, IntUnaryOperator counted) {
        SimulatedQuarters before = new SimulatedQuarters(UNITS, n, EARLIER, USUAL_VARIATION, seed);
        List<Integer> lowest = before.lowest(10);
        Map<Integer, Double> gains =
                gain > 0 ? lowest.stream().collect(Collectors.toMap(unit -> unit, unit -> gain)) : Map.of();
        Set<String> names = lowest.stream().map(SimulatedQuarters::name).collect(Collectors.toSet());
        Map<String, Verdict> told = new HashMap<>();
        for (int look = 1; look <= LOOKS; look++) {
            ScoreRun run = before.later(look, gains).run();
            Set<String> quarters = IntStream.range(EARLIER, EARLIER + look)
                    .mapToObj(SimulatedQuarters::quarter)
                    .collect(Collectors.toSet());
            for (String unit : names) {
                if (told.getOrDefault(unit, Verdict.CANNOT_TELL) == Verdict.CANNOT_TELL) {
                    Change change = run.change(new Change.Question(Set.of(unit), quarters, names, Optional.empty()));
                    told.put(unit, change.verdict(gain > 0 ? gain : 3, counted.applyAsInt(look)));
                }
            }
        }
        double[] shares = new double[Verdict.values().length];
        told.values().forEach(verdict -> shares[verdict.ordinal()] += 1.0 / names.size());
        return shares;
    }
}
