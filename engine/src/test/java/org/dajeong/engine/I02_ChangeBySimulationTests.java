package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.api.VisibleChange;
import org.dajeong.engine.linear.Normal;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: units picked because they were low do not move by themselves, and what truly moves is found as often as
/// foretold.
///
/// Two quarters pass in 50 units; the ten lowest take up a task; five of them truly gain in the third quarter.
class I02_ChangeBySimulationTests {

    private static final int UNITS = 50;
    private static final int EARLIER = 2;
    private static final double USUAL_VARIATION = 1;

    // ---- one by one

    @Test
    void whatStandsStillIsSeldomToldAsMoved() {
        check(count(45, 3, 10), 45, 3);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"10, 3", "45, 3", "45, 6", "200, 3"})
    void whatStandsStillIsSeldomToldAsMovedInManyDistricts(int n, double gain) {
        check(count(n, gain, 300), n, gain);
    }

    private static void check(Counts counts, int n, double gain) {
        assertThat(counts.falselyMoved().mean())
                .as("told as moved without having moved, n=%d", n)
                .isLessThanOrEqualTo(0.05 + 2 * counts.falselyMoved().error());
        assertThat(counts.falselyLower().mean())
                .as("told as lower without having fallen, n=%d", n)
                .isLessThanOrEqualTo(0.06 + 2 * counts.falselyLower().error());
        assertThat(counts.covered().mean()).as("coverage, n=%d", n).isBetween(0.92, 0.99);
        // Picked because they were low: the plain difference rises by itself, the change does not.
        assertThat(counts.plainStill().mean()).as("plain difference, n=%d", n).isGreaterThan(0.25);
        assertThat(counts.gammaStill().mean())
                .as("change of what stands still, n=%d", n)
                .isBetween(
                        -0.6 - 2 * counts.gammaStill().error(),
                        2 * counts.gammaStill().error());
        assertThat(counts.recognised().mean())
                .as("of those that gained %s, told as moved, n=%d", gain, n)
                .isCloseTo(
                        counts.foretold().mean(),
                        within(0.1 + 2 * counts.recognised().error()));
        assertThat(counts.untold().mean())
                .as("of those that gained %s, not told, n=%d", gain, n)
                .isCloseTo(
                        counts.untoldForetold().mean(),
                        within(0.1 + 2 * counts.untold().error()));
    }

    /// Of the five units that stand still: told as moved, told as lower, mean change, mean plain difference of
    /// quarters. Of the five that gain: told as moved, cannot be told, and how often either was foretold before the
    /// quarter began. Of all ten: intervals that hold the truth.
    private record Counts(
            Mean falselyMoved,
            Mean falselyLower,
            Mean gammaStill,
            Mean plainStill,
            Mean recognised,
            Mean foretold,
            Mean covered,
            Mean untold,
            Mean untoldForetold) {}

    private static Counts count(int n, double gain, int districts) {
        List<double[]> all = simulate(districts, seed -> district(n, gain, seed));
        return new Counts(
                Mean.of(all, 0),
                Mean.of(all, 1),
                Mean.of(all, 2),
                Mean.of(all, 3),
                Mean.of(all, 4),
                Mean.of(all, 5),
                Mean.of(all, 6),
                Mean.of(all, 7),
                Mean.of(all, 8));
    }

    private static List<double[]> simulate(int districts, IntFunction<double[]> district) {
        return IntStream.range(0, districts).parallel().mapToObj(district).toList();
    }

    private static double[] district(int n, double gain, long seed) {
        SimulatedQuarters before = new SimulatedQuarters(UNITS, n, EARLIER, USUAL_VARIATION, seed);
        List<Integer> lowest = before.lowest(10);
        Map<Integer, Double> gains = new HashMap<>();
        for (int i = 0; i < lowest.size(); i += 2) {
            gains.put(lowest.get(i), gain);
        }
        SimulatedQuarters after = before.later(1, gains);
        ScoreRun run = after.run();
        double[] plain = plain(after, lowest);
        double[] result = new double[9];
        double share = 1.0 / (lowest.size() - gains.size());
        for (int unit : lowest) {
            Change change = run.change(Change.Question.of(SimulatedQuarters.name(unit), after.last())
                    .withOthers(names(lowest)));
            Verdict verdict = change.verdict(gain);
            Change.Measured measured = (Change.Measured) change;
            double truth = gains.getOrDefault(unit, 0.0);
            result[6] += measured.low() <= truth && truth <= measured.high() ? 1.0 / lowest.size() : 0;
            if (gains.containsKey(unit)) {
                result[4] += verdict == Verdict.MOVED ? share : 0;
                result[7] += verdict == Verdict.CANNOT_TELL ? share : 0;
            } else {
                result[0] += verdict == Verdict.MOVED ? share : 0;
                result[1] += verdict == Verdict.LOWER ? share : 0;
                result[2] += share * measured.gamma();
                result[3] += share * plain[unit];
            }
        }
        VisibleChange visible = before.run()
                .visibleChange(new VisibleChange.Question(1, n, 1, EARLIER))
                .orElseThrow();
        result[5] = visible.probabilityRecognised(gain);
        result[8] = visible.probabilityCannotTell(gain, gain);
        return result;
    }

    private static Set<String> names(List<Integer> units) {
        return units.stream().map(SimulatedQuarters::name).collect(Collectors.toSet());
    }

    /// The mean of the last quarter less that of the one before, less the same of the units without the task:
    /// difference in differences.
    private static double[] plain(SimulatedQuarters district, List<Integer> task) {
        Factor cell = Factor.of("unit", "quarter");
        Tables tables = district.count(
                TableSpec.builder().factor(cell).measure(ScoreSpec.OUTCOME).build());
        double[] differences = new double[UNITS];
        for (int c = 0; c < tables.levels(cell).size(); c++) {
            int unit = c / (EARLIER + 1);
            double mean = tables.sums(ScoreSpec.OUTCOME, cell)[c] / 100.0 / tables.counts(cell)[c];
            differences[unit] += switch (c % (EARLIER + 1)) {
                case EARLIER -> mean;
                case EARLIER - 1 -> -mean;
                default -> 0;
            };
        }
        double others = IntStream.range(0, UNITS)
                .filter(unit -> !task.contains(unit))
                .mapToDouble(unit -> differences[unit])
                .average()
                .orElseThrow();
        return Arrays.stream(differences).map(value -> value - others).toArray();
    }

    // ---- together

    /// Ten units with 45 calls show 1.8 points together, where each alone would need 5.1.
    @Test
    void tenUnitsTogetherShowWhatOneCannot() {
        checkTogether(6);
    }

    @Tag("long")
    @Test
    void tenUnitsTogetherShowWhatOneCannotInManyDistricts() {
        checkTogether(300);
    }

    private static void checkTogether(int districts) {
        List<double[]> all = simulate(districts, seed -> {
            SimulatedQuarters before = new SimulatedQuarters(UNITS, 45, EARLIER, USUAL_VARIATION, seed);
            List<Integer> lowest = before.lowest(10);
            Verdict still = together(before.later(1, Map.of()), lowest);
            Verdict gained =
                    together(before.later(1, lowest.stream().collect(Collectors.toMap(d -> d, d -> 1.8))), lowest);
            return new double[] {still == Verdict.MOVED ? 1 : 0, gained == Verdict.MOVED ? 1 : 0};
        });
        Mean still = Mean.of(all, 0);
        Mean gained = Mean.of(all, 1);

        assertThat(still.mean()).isLessThanOrEqualTo(0.05 + 2 * still.error());
        assertThat(gained.mean()).isBetween(0.6, 0.9);
    }

    private static Verdict together(SimulatedQuarters district, List<Integer> units) {
        return district.run()
                .change(new Change.Question(names(units), Set.of(district.last()), Set.of(), Optional.empty()))
                .verdict(1.8);
    }

    /// Ten of fifty gain six points. Unless they are named, the quarter seems to have been better for everybody, and
    /// who did nothing seems to have fallen.
    @Test
    void whoRunsTheTaskDoesNotTellWhatTheQuarterWasLike() {
        List<double[]> all = simulate(4, seed -> {
            SimulatedQuarters before = new SimulatedQuarters(UNITS, 45, EARLIER, USUAL_VARIATION, seed);
            List<Integer> task = before.lowest(10);
            SimulatedQuarters after = before.later(1, task.stream().collect(Collectors.toMap(d -> d, d -> 6.0)));
            ScoreRun run = after.run();
            double named = 0;
            double unnamed = 0;
            List<Integer> others = IntStream.range(0, UNITS)
                    .filter(unit -> !task.contains(unit))
                    .boxed()
                    .limit(8)
                    .toList();
            for (int unit : others) {
                Change.Question question = Change.Question.of(SimulatedQuarters.name(unit), after.last());
                named += gamma(run.change(question.withOthers(names(task)))) / others.size();
                unnamed += gamma(run.change(question)) / others.size();
            }
            return new double[] {named, unnamed};
        });

        Mean named = Mean.of(all, 0);
        Mean unnamed = Mean.of(all, 1);
        assertThat(named.mean()).isCloseTo(0, within(2 * named.error()));
        assertThat(unnamed.mean()).isLessThan(named.mean() - 0.6);
    }

    private static double gamma(Change change) {
        return ((Change.Measured) change).gamma();
    }

    // ---- foretold

    /// The figures of the method: nine points between calls, one between quarters, two earlier quarters.
    @Test
    void theVisibleChangeIsToldBeforeTheStart() {
        double one = Math.sqrt((81 / 45.0 + 1) * 1.5);
        VisibleChange visible = new VisibleChange(one);

        assertThat(visible.points()).isCloseTo(5.1, within(0.05));
        assertThat(visible.probabilityRecognised(visible.points())).isCloseTo(0.80, within(0.001));
        assertThat(visible.probabilityRecognised(3)).isCloseTo(0.43, within(0.005));
        assertThat(visible.probabilityRecognised(0)).isCloseTo(0.05, within(0.0005));
        assertThat(visible.probabilityCannotTell(3, 3)).isCloseTo(0.52, within(0.005));
        assertThat(visible.probabilityCannotTell(3, 0)).isCloseTo(0.52, within(0.005));
        assertThat(visible.probabilityCannotTell(20, 20)).isCloseTo(0, within(0.0005));
    }

    /// All verdicts on one change: told as moved, as lower, as no change, or not told.
    @ParameterizedTest
    @CsvSource({"2, 3, 3", "2, 3, 0", "2, 3, -2", "1, 4, 1", "4, 2, 2"})
    void verdictsAddUp(double error, double promised, double truth) {
        int told = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double gamma = truth + error * Normal.quantile((i + 0.5) / draws);
            Change change = new Change.Measured(gamma, error, gamma - 1.96 * error, gamma + 1.96 * error);
            told += change.verdict(promised) == Verdict.CANNOT_TELL ? 0 : 1;
        }

        assertThat(1 - told / (double) draws)
                .isCloseTo(new VisibleChange(error).probabilityCannotTell(promised, truth), within(1e-3));
    }

    @Test
    void moreUnitsAndMoreQuartersShowSmallerChanges() {
        ScoreRun run = new SimulatedQuarters(UNITS, 45, 3, USUAL_VARIATION, 1).run();
        double between = run.sheet().variance().unitPeriod().orElseThrow();
        double ofQuarter = run.sheet().variance().residual() / 45 + between;

        assertThat(points(run, 1, 1)).isCloseTo(2.49 * Math.sqrt(ofQuarter * 1.5), within(1e-9));
        assertThat(points(run, 1, 2)).isCloseTo(2.49 * Math.sqrt(ofQuarter), within(1e-9));
        assertThat(points(run, 10, 1)).isCloseTo(2.49 * Math.sqrt(ofQuarter * 1.5 / 8), within(1e-9));
        assertThat(run.visibleChange(new VisibleChange.Question(UNITS, 45, 1, 2)))
                .isEmpty();
        assertThat(new Simulated(UNITS, 45, 2, 9, 1, 1).run().visibleChange(new VisibleChange.Question(1, 45, 1, 2)))
                .isEmpty();
    }

    private static double points(ScoreRun run, int units, int quarters) {
        return run.visibleChange(new VisibleChange.Question(units, 45, quarters, 2))
                .orElseThrow()
                .points();
    }
}
