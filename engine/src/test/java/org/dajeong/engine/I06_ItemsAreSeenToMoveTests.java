package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.api.VisibleChange;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// FEATURE: before a quarter begins one is told how probable it is that a change of an item will be recognised, and it
/// comes true.
class I06_ItemsAreSeenToMoveTests {

    private static final int UNITS = 40;
    private static final int N = 24;
    private static final int EARLIER = 4;
    private static final int MOVERS = 4;

    /// The item earns 20 of 100 points, or nothing; the rest of the form the other 80.
    private static final int ITEM = 20;

    private static final ScoreSpec SPEC = new ScoreSpec(
            "unit", Optional.of("quarter"), List.of(), Optional.empty(), Optional.empty(), List.of("closing", "rest"));

    /// Calls in which an item is kept or not; from the last quarter on some units keep it more often.
    private record Calls(int quarters, double gain, long seed) implements TableSource {

        @Override
        public Tables count(TableSpec spec) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            TableCounter counter = new TableCounter(spec);
            for (int unit = 0; unit < UNITS; unit++) {
                double level = random.nextDouble(0.45, 0.7);
                for (int quarter = 0; quarter < quarters; quarter++) {
                    boolean moved = quarter == EARLIER && unit < MOVERS;
                    double kept = level + 0.04 * random.nextGaussian() + (moved ? gain / ITEM : 0);
                    for (int call = 0; call < N; call++) {
                        long closing = random.nextDouble() < kept ? 100L * ITEM : 0;
                        long rest = Math.round(100 * (60 + 5 * random.nextGaussian()));
                        counter.add(
                                spec.columns().stream()
                                        .map(Map.of("unit", name(unit), "quarter", "q" + quarter)::get)
                                        .toArray(String[]::new),
                                spec.measures().stream()
                                        .mapToLong(measure -> switch (measure) {
                                            case "outcome" -> closing + rest;
                                            case "share closing" -> closing;
                                            case "share rest" -> rest;
                                            default -> 1;
                                        })
                                        .toArray());
                    }
                }
            }
            return counter.tables();
        }

        @Override
        public Tables countMatching(TableSpec spec, Set<Match> any) {
            throw new IllegalStateException("there is no mix that others would not have");
        }

        ScoreRun run() {
            return ((ScoreResult.Done) Scoring.score(this, SPEC, new ScoreOptions(1.0, 5, 3, 0.7, 1, 1))).run();
        }
    }

    private static String name(int unit) {
        return "u%02d".formatted(unit);
    }

    private static final VisibleChange.Question QUESTION = new VisibleChange.Question(1, N, 1, EARLIER);

    /// @param foretold the mean of what was told before the quarter
    /// @param recognised how often it came true
    private record Counted(double foretold, double recognised) {}

    private static Counted count(int districts, double gain) {
        double[][] all = IntStream.range(0, districts)
                .parallel()
                .mapToObj(seed -> {
                    double foretold = new Calls(EARLIER, 0, seed)
                            .run()
                            .visibleChange(QUESTION.withItem("closing"))
                            .orElseThrow()
                            .probabilityRecognised(gain);
                    ScoreRun after = new Calls(EARLIER + 1, gain, seed).run();
                    long moved = IntStream.range(0, MOVERS)
                            .filter(unit -> after.change(Change.Question.of(name(unit), "q" + EARLIER)
                                                    .withItem("closing"))
                                            .verdict(gain)
                                    == Verdict.MOVED)
                            .count();
                    return new double[] {foretold, moved / (double) MOVERS};
                })
                .toArray(double[][]::new);
        return new Counted(
                Arrays.stream(all).mapToDouble(one -> one[0]).average().orElseThrow(),
                Arrays.stream(all).mapToDouble(one -> one[1]).average().orElseThrow());
    }

    @Test
    void whatIsForetoldOfAnItemComesTrue() {
        Counted counted = count(25, 5);

        assertThat(counted.recognised()).isCloseTo(counted.foretold(), within(0.15));
    }

    @Test
    @Tag("long")
    void whatIsForetoldOfAnItemComesTrueInTwoHundredDistricts() {
        for (double gain : new double[] {3, 5, 7}) {
            Counted counted = count(200, gain);

            assertThat(counted.recognised()).as("gain %s", gain).isCloseTo(counted.foretold(), within(0.06));
        }
    }

    @Test
    void anItemHasVariancesOfItsOwn() {
        ScoreRun run = new Calls(EARLIER, 0, 1).run();
        double whole = run.visibleChange(QUESTION).orElseThrow().points();
        double closing =
                run.visibleChange(QUESTION.withItem("closing")).orElseThrow().points();
        double rest = run.visibleChange(QUESTION.withItem("rest")).orElseThrow().points();

        assertThat(closing).isLessThan(whole);
        assertThat(rest).isLessThan(closing);
    }

    @Test
    void anItemThatTheRunDoesNotHaveIsRefused() {
        ScoreRun run = new Calls(EARLIER, 0, 1).run();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.visibleChange(QUESTION.withItem("smile")))
                .withMessageContaining("smile is not an item: [closing, rest]");
    }
}
