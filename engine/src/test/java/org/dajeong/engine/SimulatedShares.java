package org.dajeong.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dajeong.engine.api.Counted;
import org.dajeong.engine.api.Proportion.Interval;
import org.dajeong.engine.api.ShareForecast;
import org.dajeong.engine.api.ShareSpread;
import org.dajeong.engine.linear.Normal;

/// A drawn district whose departments have problems in a share of the answers, with known truth: four to six quarters,
/// and one more to be judged.
final class SimulatedShares {

    static final int DEPARTMENTS = 50;

    /// How the truth is drawn.
    ///
    /// @param answers of each department per quarter
    /// @param departments correlation of answers of one department; 0 for departments that are all alike
    /// @param quarters additional correlation of answers of one quarter; 0 for quarters that are all alike
    record Truth(int answers, double mean, double departments, double quarters) {}

    /// One department.
    ///
    /// @param earlier quarters, the last one last
    /// @param forecast from the district's earlier quarters
    /// @param share the true share of the quarter to be judged, where nothing has changed
    record Department(List<Counted> earlier, ShareForecast forecast, double share) {

        Counted last() {
            return earlier.getLast();
        }

        boolean covered() {
            Interval interval = forecast.interval();
            return interval.low() <= share && share <= interval.high();
        }
    }

    private final RandomGenerator random;
    private final Truth truth;

    SimulatedShares(Truth truth, long seed) {
        this.truth = truth;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<Department> departments() {
        List<List<Counted>> earlier = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int d = 0; d < DEPARTMENTS; d++) {
            double level = around(truth.mean, truth.departments);
            List<Counted> quarters = new ArrayList<>();
            int count = 4 + random.nextInt(3);
            for (int q = 0; q < count; q++) {
                quarters.add(counted(around(level, truth.quarters)));
            }
            earlier.add(quarters);
            shares.add(around(level, truth.quarters));
        }
        ShareSpread spread = ShareSpread.of(earlier).orElseThrow();
        List<Department> result = new ArrayList<>();
        for (int d = 0; d < DEPARTMENTS; d++) {
            result.add(new Department(earlier.get(d), spread.forecast(earlier.get(d)), shares.get(d)));
        }
        return result;
    }

    /// A quarter with this true share.
    Counted counted(double share) {
        int problems = 0;
        for (int i = 0; i < truth.answers; i++) {
            problems += random.nextDouble() < share ? 1 : 0;
        }
        return new Counted(problems, truth.answers);
    }

    /// A share of the beta distribution with this mean and correlation of answers.
    private double around(double mean, double correlation) {
        if (correlation == 0) {
            return mean;
        }
        double precision = 1 / correlation - 1;
        double a = gamma(mean * precision);
        double b = gamma((1 - mean) * precision);
        return a + b == 0 ? mean : a / (a + b);
    }

    /// G. Marsaglia and W. W. Tsang (2000), *ACM Transactions on Mathematical Software* 26.
    private double gamma(double shape) {
        if (shape < 1) {
            return shape == 0 ? 0 : gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = Normal.quantile(uniform());
            double v = 1 + x / Math.sqrt(9 * d);
            v = v * v * v;
            if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    private double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }
}
