package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.dajeong.engine.api.Plan;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Split;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.api.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: what a wave will tell is known before it is made, and a budget of ratings goes where it helps most.
class P01_PlanTests {

    private static final List<String> HEADER = List.of("dept", "staff", "caller", "y");
    private static final ScoreSpec SPEC =
            new ScoreSpec("dept", Optional.empty(), List.of(), Optional.of("caller"), Optional.of("staff"), List.of());

    /// In a wave where everything divides, the foretold error is that of the mixed-model equations.
    @ParameterizedTest
    @CsvSource({"12, 2, 6", "24, 4, 6", "30, 5, 6", "36, 3, 12"})
    void theErrorOfAnEvenWaveIsExact(int ratings, int staff, int raters) {
        ScoreRun run = run(wave(new Random(ratings), 20, ratings, staff, raters));
        Wave.Precision expected = run.expected(new Wave(20, ratings, staff, raters));

        for (ScoreSheet.UnitScore unit : run.sheet().units()) {
            ScoreSheet.Figures figures = unit.figures().orElseThrow();
            assertThat(figures.standardError()).isCloseTo(expected.standardError(), within(1e-9));
            assertThat(figures.reliability()).isCloseTo(expected.reliability(), within(1e-9));
        }
    }

    /// A pilot foretells the tiers of waves to come: so many "cannot tell" as foretold, on average over waves.
    @Test
    void theShareOfCannotTellIsForetold() {
        Random random = new Random(5);
        double foretold = 0;
        double seen = 0;
        double error = 0;
        double foretoldError = 0;
        int waves = 20;
        for (int i = 0; i < waves; i++) {
            ScoreRun run = run(wave(random, 40, 60, 5, 12));
            Wave.Precision expected = run.expected(new Wave(40, 60, 5, 12));
            foretold += expected.cannotTell() / waves;
            foretoldError += expected.standardError() / waves;
            List<ScoreSheet.UnitScore> units = run.sheet().units();
            seen += units.stream()
                            .filter(unit -> unit.tier() == Tier.CANNOT_TELL)
                            .count()
                    / (double) units.size()
                    / waves;
            error += units.stream()
                            .mapToDouble(unit -> unit.figures().orElseThrow().standardError())
                            .average()
                            .orElseThrow()
                    / waves;
        }
        assertThat(error).isCloseTo(foretoldError, within(0.01));
        assertThat(seen).isCloseTo(foretold, within(0.04));
    }

    @Test
    void theRatingsForAReliabilityAreTheFewest() {
        ScoreRun run = run(wave(new Random(3), 20, 24, 4, 6));
        for (double reliability : new double[] {0.5, 0.7, 0.8}) {
            long n = run.ratingsFor(reliability, 4, 6).orElseThrow();

            assertThat(run.expected(new Wave(20, n, 4, 6)).reliability()).isGreaterThanOrEqualTo(reliability);
            assertThat(run.expected(new Wave(20, n - 1, 4, 6)).reliability()).isLessThan(reliability);
        }
        assertThat(run.ratingsFor(0.9999999999, 4, 6)).isEmpty();
    }

    @Test
    void aBudgetMakesTheLargestErrorAsSmallAsItCanBe() {
        ScoreRun run = run(uneven());
        Split split = run.split(new Split.Request(60, Split.Aim.ERROR, 0.7));

        assertThat(split.left()).isZero();
        assertThat(split.shares().stream().mapToLong(Split.Share::further).sum())
                .isEqualTo(60);
        double largest = largest(split);
        for (long budget : new long[] {7, 20}) {
            Split other = run.split(new Split.Request(budget, Split.Aim.ERROR, 0.7));
            assertThat(shares(other)).isEqualTo(greedy(run, budget));
        }
        assertThat(largest(run.split(new Split.Request(61, Split.Aim.ERROR, 0.7))))
                .isLessThanOrEqualTo(largest);
        assertThat(split.shares())
                .filteredOn(share -> share.n() > 40)
                .extracting(Split.Share::further)
                .containsOnly(0L);
    }

    @Test
    void aBudgetBringsAsManyUnitsAsItCanToAReliability() {
        ScoreRun run = run(uneven());
        List<Long> needs =
                run.plan(new Plan.Request(0.9, OptionalDouble.empty(), OptionalLong.empty())).units().stream()
                        .filter(unit -> unit.further().isPresent())
                        .map(unit -> unit.further().getAsLong())
                        .sorted()
                        .toList();
        long budget =
                needs.subList(0, needs.size() - 2).stream().mapToLong(n -> n).sum();

        Split enough = run.split(new Split.Request(budget, Split.Aim.RELIABILITY, 0.9));
        Split less = run.split(new Split.Request(budget - 1, Split.Aim.RELIABILITY, 0.9));

        assertThat(reached(enough)).isEqualTo(needs.size() - 2);
        assertThat(reached(less)).isEqualTo(needs.size() - 3);
        assertThat(enough.left()).isZero();
    }

    @Test
    void theOrderOfTheRatingsChangesNothing() {
        List<String[]> rows = uneven();
        List<String[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        Split.Request request = new Split.Request(37, Split.Aim.ERROR, 0.7);

        assertThat(run(shuffled).split(request)).isEqualTo(run(rows).split(request));
    }

    /// One contact after the other to the largest error: the definition, with the errors of budgets that only this
    /// unit could spend.
    private static Map<String, Long> greedy(ScoreRun run, long budget) {
        Map<String, Long> given = new HashMap<>();
        Map<String, List<Double>> errors = new HashMap<>();
        List<String> units = run.split(new Split.Request(1, Split.Aim.ERROR, 0.7)).shares().stream()
                .map(Split.Share::unit)
                .toList();
        units.forEach(unit -> given.put(unit, 0L));
        run.sheet()
                .units()
                .forEach(unit -> errors.computeIfAbsent(unit.unit(), _ -> new ArrayList<>())
                        .add(unit.figures().orElseThrow().standardError()));
        for (long b = 1; b <= budget; b++) {
            run.split(new Split.Request(b, Split.Aim.ERROR, 0.7)).shares().forEach(share -> {
                List<Double> known = errors.computeIfAbsent(share.unit(), _ -> new ArrayList<>());
                if (known.size() == share.further()) {
                    known.add(share.standardError());
                }
            });
        }
        for (long b = 0; b < budget; b++) {
            String worst = units.stream()
                    .max(Comparator.comparingDouble((String unit) -> error(errors, unit, given))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            given.merge(worst, 1L, Long::sum);
        }
        return given;
    }

    private static double error(Map<String, List<Double>> errors, String unit, Map<String, Long> given) {
        List<Double> known = errors.getOrDefault(unit, List.of());
        int further = Math.toIntExact(given.getOrDefault(unit, 0L));
        // Beyond what any budget gave it, a unit was better than the worst.
        return further < known.size() ? known.get(further) : known.getFirst() / 1e3;
    }

    private static Map<String, Long> shares(Split split) {
        Map<String, Long> shares = new HashMap<>();
        split.shares().forEach(share -> shares.put(share.unit(), share.further()));
        return shares;
    }

    private static double largest(Split split) {
        return split.shares().stream()
                .mapToDouble(Split.Share::standardError)
                .max()
                .orElseThrow();
    }

    private static long reached(Split split) {
        return split.shares().stream()
                .filter(share -> share.reliability() >= 0.9)
                .count();
    }

    // ---- ratings

    /// Units of 8 to 64 ratings.
    private static List<String[]> uneven() {
        Random random = new Random(11);
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < 12; d++) {
            add(rows, random, d, 8 + 5 * d, 4, 6);
        }
        return rows;
    }

    /// A wave with tau 3 between units, 2 between staff, 2 between raters and 9 between contacts.
    private static List<String[]> wave(Random random, int units, int ratings, int staff, int raters) {
        List<String[]> rows = new ArrayList<>();
        for (int d = 0; d < units; d++) {
            add(rows, random, d, ratings, staff, raters);
        }
        return rows;
    }

    private static void add(List<String[]> rows, Random random, int d, int ratings, int staff, int raters) {
        double unit = 70 + 3 * random.nextGaussian();
        double[] people = random.doubles(staff).toArray();
        for (int s = 0; s < staff; s++) {
            people[s] = 2 * random.nextGaussian();
        }
        for (int i = 0; i < ratings; i++) {
            int person = i % staff;
            int rater = i / staff % raters;
            if (ratings % (staff * raters) != 0) {
                rater = i % raters;
                person = i / raters % staff;
            }
            double y = unit + people[person] + (rater - (raters - 1) / 2.0) + 9 * random.nextGaussian();
            rows.add(new String[] {
                "d%02d".formatted(d), "s" + person, "c" + rater, String.valueOf(Math.round(Math.clamp(y, 0, 100)))
            });
        }
    }

    private static ScoreRun run(List<String[]> rows) {
        return ((ScoreResult.Done) Scoring.score(Rows.of(HEADER, rows), SPEC, ScoreOptions.standard())).run();
    }
}
