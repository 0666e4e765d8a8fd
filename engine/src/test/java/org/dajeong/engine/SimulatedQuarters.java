package org.dajeong.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;

/// A district drawn from the model with quarters, in which some units truly change from one quarter on.
///
/// Units differ by 3 points, a unit's quarters by `between`, raters by 1.2, single calls by 9; tax calls, which some
/// units get more often, lose 4. The same seed gives the same calls in every quarter, however many there are and
/// whoever changes.
///
/// @param n contacts per unit and quarter
/// @param quarters how many quarters have passed
/// @param changed points that a unit gains, by unit
/// @param from the quarter, from 0, in which it does
record SimulatedQuarters(
        int units, int n, int quarters, double between, Map<Integer, Double> changed, int from, long seed)
        implements TableSource {

    private static final double SIGMA = 9;
    private static final double UNIT = 3;
    private static final double RATER = 1.2;
    private static final int RATERS = 12;
    private static final int QUARTERS_MAX = 8;

    private static final ScoreSpec SPEC = new ScoreSpec(
            "unit",
            Optional.of("quarter"),
            List.of(Factor.of("task")),
            Optional.of("rater"),
            Optional.empty(),
            List.of());

    /// A district in which nothing changes.
    SimulatedQuarters(int units, int n, int quarters, double between, long seed) {
        this(units, n, quarters, between, Map.of(), quarters, seed);
    }

    /// The same district one or more quarters later, when some units have changed since.
    SimulatedQuarters later(int more, Map<Integer, Double> changed) {
        return new SimulatedQuarters(units, n, quarters + more, between, changed, quarters, seed);
    }

    @Override
    public Tables count(TableSpec spec) {
        return count(spec, call -> true);
    }

    @Override
    public Tables countMatching(TableSpec spec, Set<Match> any) {
        return count(
                spec,
                call -> any.stream()
                        .anyMatch(match -> level(call, match.first()).equals(match.firstLevel())
                                && level(call, match.second()).equals(match.secondLevel())));
    }

    private record Call(String unit, String quarter, String task, String rater) {

        String get(String column) {
            return switch (column) {
                case "unit" -> unit;
                case "quarter" -> quarter;
                case "task" -> task;
                default -> rater;
            };
        }
    }

    private static String level(Call call, Factor factor) {
        return Factor.level(factor.columns().stream().map(call::get).toArray(String[]::new));
    }

    private Tables count(TableSpec spec, Predicate<Call> wanted) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] unit = normal(random, units, UNIT);
        double[] rater = normal(random, RATERS, RATER);
        double[] quarter = normal(random, QUARTERS_MAX, 2);
        double[] taxShare = new double[units];
        Arrays.setAll(taxShare, d -> random.nextDouble(0.2, 0.8));
        TableCounter counter = new TableCounter(spec);
        List<String> columns = spec.columns();
        String[] names =
                IntStream.range(0, units).mapToObj(SimulatedQuarters::name).toArray(String[]::new);
        String[] raters = IntStream.range(0, RATERS).mapToObj(r -> "r" + r).toArray(String[]::new);
        for (int q = 0; q < quarters; q++) {
            for (int d = 0; d < units; d++) {
                double level = 70
                        + unit[d]
                        + quarter[q]
                        + between * random.nextGaussian()
                        + (q >= from ? changed.getOrDefault(d, 0.0) : 0);
                for (int i = 0; i < n; i++) {
                    int r = random.nextInt(RATERS);
                    boolean tax = random.nextDouble() < taxShare[d];
                    double y = level + rater[r] - (tax ? 4 : 0) + SIGMA * random.nextGaussian();
                    Call call = new Call(names[d], quarter(q), tax ? "tax" : "guide", raters[r]);
                    if (wanted.test(call)) {
                        counter.add(
                                columns.stream().map(call::get).toArray(String[]::new),
                                new long[] {Math.round(100 * y)});
                    }
                }
            }
        }
        return counter.tables();
    }

    private static double[] normal(RandomGenerator random, int size, double deviation) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> deviation * random.nextGaussian());
        return values;
    }

    /// The units whose calls of the last quarter scored lowest on average, the lowest first.
    List<Integer> lowestLast(int size) {
        Factor cell = SPEC.cellFactor();
        Tables tables = count(
                TableSpec.builder().factor(cell).measure(ScoreSpec.OUTCOME).build());
        long[] sums = tables.sums(ScoreSpec.OUTCOME, cell);
        return IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparing(d -> sums[d * quarters + quarters - 1]))
                .limit(size)
                .toList();
    }

    /// The units whose calls so far scored lowest on average, the lowest first.
    List<Integer> lowest(int size) {
        Factor unit = SPEC.unitFactor();
        Tables tables = count(
                TableSpec.builder().factor(unit).measure(ScoreSpec.OUTCOME).build());
        long[] sums = tables.sums(ScoreSpec.OUTCOME, unit);
        return IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparing(d -> sums[d]))
                .limit(size)
                .toList();
    }

    static String name(int unit) {
        return "u%03d".formatted(unit);
    }

    static String quarter(int quarter) {
        return "q" + quarter;
    }

    /// The last quarter so far.
    String last() {
        return quarter(quarters - 1);
    }

    ScoreRun run() {
        // Ranks are not looked at: one draw is enough.
        return run(1);
    }

    ScoreRun run(int draws) {
        ScoreOptions options = new ScoreOptions(1.0, 5, 3, 0.7, draws, 1);
        return ((ScoreResult.Done) Scoring.score(this, SPEC, options)).run();
    }
}
