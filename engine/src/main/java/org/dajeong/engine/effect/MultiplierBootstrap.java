package org.dajeong.engine.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dajeong.engine.linear.Normal;

/// Errors of several estimates at once, by multiplying the influence of each unit by chance.
///
/// ```text
/// one draw   b_k = mean over units of v_i psi_ik,  v_i = (1 -/+ sqrt 5) / 2 with mean 0 and variance 1
/// error      (quantile .75 - quantile .25 of b_k) / (the same of a standard normal)
/// critical   quantile .95 of max_k |b_k| / error_k
/// ```
///
/// **Source.** Callaway and Sant'Anna (2021), algorithm 1; the two-point weights are those of Mammen (1993).
final class MultiplierBootstrap {

    private static final double GOLDEN = (Math.sqrt(5) + 1) / 2;

    private final double[] errors;
    private final OptionalDouble critical;

    private MultiplierBootstrap(double[] errors, OptionalDouble critical) {
        this.errors = errors;
        this.critical = critical;
    }

    static MultiplierBootstrap of(List<Influence> estimates, int draws, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n = estimates.isEmpty() ? 0 : estimates.getFirst().psi().length;
        double[][] drawn = new double[estimates.size()][draws];
        double[] v = new double[n];
        for (int b = 0; b < draws; b++) {
            for (int i = 0; i < n; i++) {
                v[i] = random.nextDouble() < GOLDEN / Math.sqrt(5) ? 1 - GOLDEN : GOLDEN;
            }
            for (int k = 0; k < drawn.length; k++) {
                drawn[k][b] = mean(v, estimates.get(k).psi());
            }
        }
        double[] errors =
                Arrays.stream(drawn).mapToDouble(MultiplierBootstrap::error).toArray();
        return new MultiplierBootstrap(errors, critical(estimates, drawn, errors));
    }

    private static double mean(double[] v, double[] psi) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum = Math.fma(v[i], psi[i], sum);
        }
        return sum / v.length;
    }

    private static double error(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        double normal = Normal.quantile(0.75) - Normal.quantile(0.25);
        return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / normal;
    }

    /// The smallest value that at least this share does not exceed.
    private static double quantile(double[] sorted, double p) {
        return sorted[Math.max(0, (int) Math.ceil(p * sorted.length) - 1)];
    }

    private static OptionalDouble critical(List<Influence> estimates, double[][] drawn, double[] errors) {
        List<Integer> told = new ArrayList<>();
        for (int k = 0; k < errors.length; k++) {
            if (estimates.get(k).known() && errors[k] > 0) {
                told.add(k);
            }
        }
        if (told.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] largest = new double[drawn[0].length];
        for (int k : told) {
            for (int b = 0; b < largest.length; b++) {
                largest[b] = Math.max(largest[b], Math.abs(drawn[k][b]) / errors[k]);
            }
        }
        Arrays.sort(largest);
        return OptionalDouble.of(quantile(largest, 0.95));
    }

    double error(int estimate) {
        return errors[estimate];
    }

    OptionalDouble critical() {
        return critical;
    }
}
