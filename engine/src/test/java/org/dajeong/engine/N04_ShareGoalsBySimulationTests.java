package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dajeong.engine.SimulatedShares.Department;
import org.dajeong.engine.SimulatedShares.Truth;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.ShareForecast;
import org.dajeong.engine.api.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: departments picked for a bad quarter are not told as moved when nothing has changed, and what truly changes
/// is told as often as was foretold.
///
/// Of 50 departments the ten whose last quarter was worst promise to halve their share. The next quarter is
/// drawn twice: as if nothing had changed, and with every promise kept.
class N04_ShareGoalsBySimulationTests {

    private static final int PICKED = 10;

    /// What is promised, as a share of what is expected.
    private static final double HALF = 0.5;

    /// What one district says.
    private enum Figure {
        PICKED_MOVED,
        PICKED_LOWER,
        PICKED_NAIVELY_MOVED,
        LEFT_LOWER,
        ALL_MOVED,
        ALL_LOWER,
        COVERED,
        KEPT_MOVED,
        KEPT_MOVED_FORETOLD,
        KEPT_UNTOLD,
        KEPT_UNTOLD_FORETOLD,
        KEPT_NO_CHANGE
    }

    /// @param answers of each department per quarter
    /// @param quarters correlation of answers of one quarter; 0 where the quarters of a department are all alike
    /// @param covered the least share of intervals that hold the truth
    @ParameterizedTest
    @CsvSource({"20, 0.004, 0.92", "60, 0.004, 0.89", "120, 0, 0.95", "120, 0.004, 0.91"})
    void pickedDepartmentsDoNotMoveByThemselves(int answers, double quarters, double covered) {
        check(60, new Truth(answers, 0.03, 0.008, quarters), covered);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "20, 0.03, 0.008, 0, 0.95",
        "60, 0.03, 0.008, 0, 0.95",
        "120, 0.03, 0.008, 0, 0.95",
        "400, 0.03, 0.008, 0, 0.95",
        "20, 0.03, 0.008, 0.004, 0.93",
        "60, 0.03, 0.008, 0.004, 0.9",
        "120, 0.03, 0.008, 0.004, 0.92",
        "400, 0.03, 0.008, 0.004, 0.93",
        "60, 0.03, 0, 0, 0.95",
        "120, 0.03, 0, 0.004, 0.92",
        "60, 0.03, 0.03, 0.01, 0.88",
        "120, 0.1, 0.02, 0.01, 0.93"
    })
    void pickedDepartmentsDoNotMoveByThemselvesInManyDistricts(
            int answers, double mean, double departments, double quarters, double covered) {
        check(300, new Truth(answers, mean, departments, quarters), covered);
    }

    private static void check(int districts, Truth truth, double covered) {
        List<Map<Figure, Double>> found = IntStream.range(0, districts)
                .parallel()
                .mapToObj(seed -> figures(truth, seed))
                .toList();
        String all = text(found);

        for (Figure wrong : List.of(
                Figure.PICKED_MOVED, Figure.PICKED_LOWER, Figure.LEFT_LOWER, Figure.ALL_MOVED, Figure.ALL_LOWER)) {
            Mean mean = mean(found, wrong);
            assertThat(mean.mean()).as("%s, %s: %s", wrong, truth, all).isLessThanOrEqualTo(0.05 + 2 * mean.error());
        }
        // Of twenty answers hardly any two quarters differ beyond chance, picked or not.
        Mean naive = mean(found, Figure.PICKED_NAIVELY_MOVED);
        if (truth.answers() >= 60) {
            assertThat(naive.mean()).as("%s: %s", truth, all).isGreaterThan(0.05 + 4 * naive.error());
        }
        assertThat(mean(found, Figure.COVERED).mean()).as("%s: %s", truth, all).isGreaterThan(covered);
        foretold(found, Figure.KEPT_MOVED, Figure.KEPT_MOVED_FORETOLD, all);
        foretold(found, Figure.KEPT_UNTOLD, Figure.KEPT_UNTOLD_FORETOLD, all);
    }

    /// What happens is as often as was foretold, to three in a hundred.
    private static void foretold(List<Map<Figure, Double>> found, Figure happened, Figure foretold, String all) {
        Mean mean = mean(found, happened);
        assertThat(mean.mean())
                .as("%s: %s", happened, all)
                .isCloseTo(mean(found, foretold).mean(), within(0.03 + 2 * mean.error()));
    }

    private static Mean mean(List<Map<Figure, Double>> found, Figure figure) {
        return Mean.of(
                found.stream()
                        .map(district -> new double[] {district.get(figure)})
                        .toList(),
                0);
    }

    private static String text(List<Map<Figure, Double>> found) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : Figure.values()) {
            Mean mean = mean(found, figure);
            text.append("%n%s %.3f (%.3f)".formatted(figure, mean.mean(), mean.error()));
        }
        return text.toString();
    }

    private static Map<Figure, Double> figures(Truth truth, long seed) {
        SimulatedShares district = new SimulatedShares(truth, seed);
        List<Department> worstFirst = district.departments().stream()
                .sorted(Comparator.comparingLong(
                        department -> -department.last().problems()))
                .toList();
        Map<Figure, Double> sums = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sums.put(figure, 0.0);
        }
        for (int i = 0; i < worstFirst.size(); i++) {
            Department department = worstFirst.get(i);
            ShareForecast forecast = department.forecast();
            double target = HALF * forecast.expected();
            Counted same = district.counted(department.share());
            Verdict verdict = forecast.verdict(same, target);
            double each = 1.0 / SimulatedShares.DEPARTMENTS;
            add(sums, Figure.ALL_MOVED, verdict == Verdict.MOVED, each);
            add(sums, Figure.ALL_LOWER, verdict == Verdict.LOWER, each);
            add(sums, Figure.COVERED, department.covered(), each);
            if (i >= PICKED) {
                add(sums, Figure.LEFT_LOWER, verdict == Verdict.LOWER, 1.0 / (SimulatedShares.DEPARTMENTS - PICKED));
                continue;
            }
            each = 1.0 / PICKED;
            add(sums, Figure.PICKED_MOVED, verdict == Verdict.MOVED, each);
            add(sums, Figure.PICKED_LOWER, verdict == Verdict.LOWER, each);
            add(sums, Figure.PICKED_NAIVELY_MOVED, naivelyMoved(department.last(), same), each);
            Verdict kept = forecast.verdict(district.counted(HALF * department.share()), target);
            add(sums, Figure.KEPT_MOVED, kept == Verdict.MOVED, each);
            add(sums, Figure.KEPT_UNTOLD, kept == Verdict.CANNOT_TELL, each);
            add(sums, Figure.KEPT_NO_CHANGE, kept == Verdict.NO_CHANGE, each);
            sums.merge(Figure.KEPT_MOVED_FORETOLD, each * forecast.chance(truth.answers(), target), Double::sum);
            sums.merge(Figure.KEPT_UNTOLD_FORETOLD, each * forecast.cannotTell(truth.answers(), target), Double::sum);
        }
        return sums;
    }

    private static void add(Map<Figure, Double> sums, Figure figure, boolean counts, double each) {
        sums.merge(figure, counts ? each : 0, Double::sum);
    }

    /// The last quarter against this one, as one would compare two samples.
    private static boolean naivelyMoved(Counted last, Counted now) {
        double together = (double) (last.problems() + now.problems()) / (last.answers() + now.answers());
        double error = Math.sqrt(together * (1 - together) * (1.0 / last.answers() + 1.0 / now.answers()));
        double fall = (double) last.problems() / last.answers() - (double) now.problems() / now.answers();
        return error > 0 && fall >= 1.645 * error;
    }
}
