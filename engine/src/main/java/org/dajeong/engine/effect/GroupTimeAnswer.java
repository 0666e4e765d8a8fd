package org.dajeong.engine.effect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.dajeong.engine.api.GroupTimes;
import org.dajeong.engine.api.GroupTimes.Aggregation;
import org.dajeong.engine.api.GroupTimes.Estimate;
import org.dajeong.engine.api.GroupTimes.Reason;
import org.dajeong.engine.api.Panel;
import org.dajeong.engine.linear.ChiSquare;
import org.dajeong.engine.linear.Cholesky;
import org.dajeong.engine.linear.Independence;

/// Effects per group and period with the influence of each unit, and what is made of them.
///
/// ```text
/// psi_i = n ( 1[began in g] (gain_i - mean) / n_g  -  1[not begun] (gain_i - mean) / n_0 )
/// ```
public final class GroupTimeAnswer {

    private final GroupTimes.Options options;
    private final int periods;
    private final String[] kinds;
    private final int[] starts;
    private final int[] groups;
    private final GroupTimeFit fit;
    private final List<Told> told = new ArrayList<>();
    private final List<GroupTimes.Refused> refused = new ArrayList<>();

    private record Told(int group, int period, int treated, int untreated, Influence influence) {}

    /// Compares all groups in all periods.
    public GroupTimeAnswer(Panel panel, GroupTimes.Options options) {
        this.options = options;
        this.periods = panel.periods();
        List<Panel.Unit> units = panel.units().stream()
                .filter(unit -> unit.values().stream().anyMatch(value -> !Double.isNaN(value)))
                .filter(unit -> unit.start().isEmpty() || unit.start().getAsInt() > 0)
                .toList();
        kinds = units.stream().map(Panel.Unit::kind).toArray(String[]::new);
        starts = units.stream()
                .mapToInt(unit -> unit.start().orElse(GroupTimeFit.NEVER))
                .toArray();
        groups = panel.units().stream()
                .flatMapToInt(unit -> unit.start().stream())
                .distinct()
                .sorted()
                .toArray();
        double[][] values = units.stream()
                .map(unit -> unit.values().stream().mapToDouble(value -> value).toArray())
                .toArray(double[][]::new);
        fit = new GroupTimeFit(values, periods, options);
        for (int group : groups) {
            for (int period = 0; period < periods; period++) {
                if (!fit.isBase(group, period)) {
                    tell(group, period);
                }
            }
        }
    }

    private void tell(int group, int period) {
        int[] base = fit.base(group, period);
        if (base.length == 0) {
            if (period >= group) {
                refused.add(new GroupTimes.Refused(group, period, Reason.NO_BASE));
            }
            return;
        }
        double[] treated = new double[starts.length];
        double[] untreated = new double[starts.length];
        Arrays.fill(treated, Double.NaN);
        Arrays.fill(untreated, Double.NaN);
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == group) {
                treated[i] = fit.gain(i, period, base);
            } else if (fit.isUntreated(starts[i], group, period)) {
                untreated[i] = fit.gain(i, period, base);
            }
        }
        int many = known(treated);
        int others = known(untreated);
        if (many == 0 || others == 0) {
            refused.add(new GroupTimes.Refused(group, period, many == 0 ? Reason.NO_TREATED : Reason.NO_UNTREATED));
            return;
        }
        double meanTreated = mean(treated);
        double meanUntreated = mean(untreated);
        double[] psi = new double[starts.length];
        for (int i = 0; i < psi.length; i++) {
            if (!Double.isNaN(treated[i])) {
                psi[i] = psi.length * (treated[i] - meanTreated) / many;
            } else if (!Double.isNaN(untreated[i])) {
                psi[i] = -psi.length * (untreated[i] - meanUntreated) / others;
            }
        }
        told.add(new Told(
                group, period, many, others, new Influence(meanTreated - meanUntreated, psi, many > 1 && others > 1)));
    }

    private static int known(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum / known(values);
    }

    /// Everything there is to tell.
    public GroupTimes answer() {
        List<Told> after = told.stream().filter(one -> one.period >= one.group).toList();
        List<Estimate> estimates =
                estimates(told.stream().map(Told::influence).toList()).estimates();
        List<GroupTimes.GroupTime> effects = new ArrayList<>();
        for (int k = 0; k < estimates.size(); k++) {
            Told one = told.get(k);
            effects.add(new GroupTimes.GroupTime(one.group, one.period, one.treated, one.untreated, estimates.get(k)));
        }
        return new GroupTimes(
                effects,
                refused,
                after.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                estimates(List.of(bySize(after))).estimates().getFirst()),
                byExposure(),
                byGroup(after),
                byPeriod(after),
                preTest(),
                after.isEmpty() ? Optional.empty() : Optional.of(randomisation()));
    }

    private record Bootstrapped(List<Estimate> estimates, OptionalDouble critical) {}

    private Bootstrapped estimates(List<Influence> influences) {
        MultiplierBootstrap bootstrap = MultiplierBootstrap.of(influences, options.draws(), options.seed());
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < influences.size(); k++) {
            Influence one = influences.get(k);
            estimates.add(new Estimate(
                    one.value(),
                    one.known() ? OptionalDouble.of(one.standardError()) : OptionalDouble.empty(),
                    one.known() ? OptionalDouble.of(bootstrap.error(k)) : OptionalDouble.empty()));
        }
        return new Bootstrapped(estimates, bootstrap.critical());
    }

    private Influence bySize(List<Told> parts) {
        return Influence.bySize(
                parts.stream().map(Told::influence).toList(),
                parts.stream().mapToInt(Told::group).toArray(),
                starts);
    }

    // ---- put together

    private Aggregation byExposure() {
        return aggregation(told, one -> one.period - one.group);
    }

    private Aggregation byPeriod(List<Told> after) {
        return aggregation(after, Told::period);
    }

    private Aggregation byGroup(List<Told> after) {
        int[] present = after.stream().mapToInt(Told::group).distinct().toArray();
        List<Influence> parts = IntStream.of(present)
                .mapToObj(group -> Influence.mean(after.stream()
                        .filter(one -> one.group == group)
                        .map(Told::influence)
                        .toList()))
                .toList();
        if (parts.isEmpty()) {
            return new Aggregation(Optional.empty(), List.of(), OptionalDouble.empty());
        }
        return aggregation(present, parts, Influence.bySize(parts, present, starts));
    }

    private Aggregation aggregation(List<Told> effects, ToIntFunction<Told> key) {
        int[] keys = effects.stream().mapToInt(key).distinct().sorted().toArray();
        List<Influence> parts = IntStream.of(keys)
                .mapToObj(at -> bySize(effects.stream()
                        .filter(one -> key.applyAsInt(one) == at)
                        .toList()))
                .toList();
        List<Influence> since = IntStream.range(0, keys.length)
                .filter(k -> keys[k] >= 0)
                .mapToObj(parts::get)
                .toList();
        if (since.isEmpty()) {
            return new Aggregation(Optional.empty(), List.of(), OptionalDouble.empty());
        }
        return aggregation(keys, parts, Influence.mean(since));
    }

    private Aggregation aggregation(int[] keys, List<Influence> parts, Influence overall) {
        Bootstrapped bootstrapped = estimates(parts);
        List<GroupTimes.Part> result = new ArrayList<>();
        for (int k = 0; k < keys.length; k++) {
            result.add(new GroupTimes.Part(keys[k], bootstrapped.estimates.get(k)));
        }
        return new Aggregation(
                Optional.of(estimates(List.of(overall)).estimates().getFirst()), result, bootstrapped.critical);
    }

    // ---- tests

    /// `W = a' V^-1 a` over all effects before the start that do not follow from others.
    private Optional<GroupTimes.PreTest> preTest() {
        List<Told> earlier = told.stream()
                .filter(one -> one.period < one.group && one.influence.known())
                .toList();
        List<Influence> before = earlier.stream().map(Told::influence).toList();
        int size = before.size();
        double[][] covariance = new double[size][size];
        double[] scales = new double[size];
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                covariance[k][l] = covariance(before.get(k).psi(), before.get(l).psi());
            }
            scales[k] = covariance[k][k];
        }
        boolean[] kept = Independence.kept(covariance, scales);
        int[] places = IntStream.range(0, size).filter(k -> kept[k]).toArray();
        if (places.length == 0) {
            return Optional.empty();
        }
        double[] flat = new double[places.length * places.length];
        double[] values = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            values[k] = before.get(places[k]).value();
            for (int l = 0; l < places.length; l++) {
                flat[k * places.length + l] = covariance[places[k]][places[l]];
            }
        }
        double[] solved = Cholesky.of(flat, places.length).solve(values);
        double wald = 0;
        for (int k = 0; k < values.length; k++) {
            wald = Math.fma(values[k], solved[k], wald);
        }
        int smallest = earlier.stream().mapToInt(Told::treated).min().orElseThrow();
        return Optional.of(new GroupTimes.PreTest(wald, places.length, ChiSquare.above(wald, places.length), smallest));
    }

    private static double covariance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum / a.length / a.length;
    }

    private GroupTimes.Randomisation randomisation() {
        double observed = fit.simple(starts, groups);
        Assignments assignments = new Assignments(starts, kinds);
        BigInteger count = assignments.count();
        boolean complete = count.compareTo(BigInteger.valueOf(options.draws())) <= 0;
        // Sums in another order may differ in their last digits.
        double margin = 1e-9 * Math.abs(observed);
        int[] found = new int[2];
        if (complete) {
            assignments.forEach(dealt -> count(found, fit.simple(dealt, groups), observed, margin));
        } else {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
            found[0] = 1;
            found[1] = 1;
            for (int draw = 0; draw < options.draws(); draw++) {
                count(found, fit.simple(assignments.draw(random), groups), observed, margin);
            }
        }
        return new GroupTimes.Randomisation(found[0] / (double) found[1], 1 / count.doubleValue(), complete);
    }

    /// An assignment without an effect to tell counts as one that goes as far.
    private static void count(int[] found, double effect, double observed, double margin) {
        boolean asFar = observed >= 0 ? effect >= observed - margin : effect <= observed + margin;
        found[0] += asFar || Double.isNaN(effect) ? 1 : 0;
        found[1]++;
    }
}
