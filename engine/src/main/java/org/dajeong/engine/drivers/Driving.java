package org.dajeong.engine.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dajeong.engine.api.BootstrapOptions;
import org.dajeong.engine.api.DriverResult;
import org.dajeong.engine.api.DriverResult.Reason;
import org.dajeong.engine.api.DriverResult.Refused;
import org.dajeong.engine.api.DriverSheet;
import org.dajeong.engine.api.DriverSheet.Driver;
import org.dajeong.engine.api.DriverSheet.Estimate;
import org.dajeong.engine.api.DriverSheet.Method;
import org.dajeong.engine.api.DriverSheet.Quadrant;
import org.dajeong.engine.api.DriverSpec;
import org.dajeong.engine.api.DriverTables;
import org.dajeong.engine.linear.Resamples;
import org.dajeong.engine.spi.Tables;

/// Importance and performance of items, with intervals from blocks drawn anew.
///
/// Each draw takes as many blocks as there are, with replacement, and computes everything again:
/// importances, performances, and the two means that cut the picture. Intervals are the 2.5 % and 97.5 %
/// quantiles of the draws. Draws are independent of each other, so that they may be spread over threads
/// without changing a bit.
///
/// **Source.** Davison and Hinkley (1997), *Bootstrap Methods and their Application*, chapters 2 and 3.
/// The picture: Martilla and James (1977), *Journal of Marketing* 41.
public final class Driving {

    /// Fewer ratings per column than this say nothing about shares.
    private static final int RATINGS_PER_COLUMN = 3;

    private static final int GROUPS_MIN = 10;

    private final DriverSpec spec;
    private final Moments moments;
    private final int items;
    private final Method method;

    private Driving(DriverTables tables, DriverSpec spec) {
        this.spec = spec;
        moments = new Moments(tables.blocks(), spec);
        items = spec.items().size();
        method = items <= AllOrders.ITEMS_MAX ? Method.ALL_ORDERS : Method.RELATIVE_WEIGHTS;
    }

    /// See [org.dajeong.engine.api.Drivers#of].
    public static DriverResult of(DriverTables tables, DriverSpec spec, BootstrapOptions options) {
        long n = tables.blocks().stream().mapToLong(Tables::rows).sum();
        long required = (long) RATINGS_PER_COLUMN * (spec.items().size() + 1);
        if (n < required) {
            return new Refused(Reason.FEW_RATINGS, "", n, required);
        }
        if (spec.group().isPresent() && tables.blocks().size() < GROUPS_MIN) {
            return new Refused(
                    Reason.FEW_GROUPS, spec.group().get(), tables.blocks().size(), GROUPS_MIN);
        }
        Driving driving = new Driving(tables, spec);
        int[] once = new int[driving.moments.blocks()];
        Arrays.fill(once, 1);
        Moments.Drawn found = driving.moments.drawn(once);
        List<String> columns = spec.tables().measures();
        for (int i = 0; i < columns.size(); i++) {
            if (!found.varies(i)) {
                return new Refused(Reason.NO_VARIATION, columns.get(i), n, n);
            }
        }
        return new DriverResult.Done(driving.sheet(found, n, tables.incomplete(), options));
    }

    /// All figures of one draw.
    ///
    /// @param importance per item
    /// @param performance per item, from 0 to 100
    @SuppressWarnings("ArrayRecordComponent")
    private record Figures(double[] importance, double[] performance) {

        double explained() {
            return Arrays.stream(importance).sum();
        }

        double meanPerformance() {
            return Arrays.stream(performance).sum() / performance.length;
        }

        Quadrant quadrant(int item) {
            return Quadrant.of(
                    importance[item] * importance.length >= explained(), performance[item] >= meanPerformance());
        }
    }

    private Figures figures(Moments.Drawn drawn) {
        double[] importance = method == Method.ALL_ORDERS
                ? AllOrders.shares(drawn.correlations())
                : RelativeWeights.shares(drawn.correlations());
        double[] performance = new double[items];
        for (int i = 0; i < items; i++) {
            DriverSpec.Item item = spec.items().get(i);
            performance[i] = 100 * (drawn.means()[i] - item.low()) / (item.high() - item.low());
        }
        return new Figures(importance, performance);
    }

    private DriverSheet sheet(Moments.Drawn found, long n, long incomplete, BootstrapOptions options) {
        Figures figures = figures(found);
        Resamples resamples = new Resamples(moments.blocks(), options.seed());
        List<int[]> times = new ArrayList<>();
        for (int draw = 0; draw < options.draws(); draw++) {
            times.add(resamples.next());
        }
        List<Figures> draws =
                times.parallelStream().map(moments::drawn).map(this::figures).toList();
        List<Driver> drivers = IntStream.range(0, items)
                .mapToObj(item -> driver(item, figures, draws))
                .toList();
        return new DriverSheet(
                n,
                incomplete,
                moments.blocks(),
                method,
                estimate(
                        figures.explained(),
                        draws.stream().mapToDouble(Figures::explained).toArray()),
                figures.meanPerformance(),
                drivers);
    }

    private Driver driver(int item, Figures figures, List<Figures> draws) {
        double[] quadrants = new double[Quadrant.values().length];
        for (Figures draw : draws) {
            quadrants[draw.quadrant(item).ordinal()]++;
        }
        return new Driver(
                spec.items().get(item).name(),
                estimate(
                        figures.importance()[item],
                        draws.stream()
                                .mapToDouble(draw -> draw.importance()[item])
                                .toArray()),
                estimate(
                        figures.performance()[item],
                        draws.stream()
                                .mapToDouble(draw -> draw.performance()[item])
                                .toArray()),
                figures.quadrant(item),
                Arrays.stream(quadrants).mapToObj(count -> count / draws.size()).toList());
    }

    private static Estimate estimate(double value, double[] draws) {
        Arrays.sort(draws);
        return new Estimate(value, Resamples.quantile(draws, 0.025), Resamples.quantile(draws, 0.975));
    }
}
