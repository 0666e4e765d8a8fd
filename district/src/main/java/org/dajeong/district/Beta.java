package org.dajeong.district;

/// Draws a share between 0 and 1 with a given mean and variance.
///
/// A beta variable is `x / (x + y)` with `x`, `y` gamma variables of shapes `a` and `b`;
///
/// ```text
/// mean = a / (a + b)      variance = mean (1 - mean) / (a + b + 1)
/// ```
///
/// **Source.** Marsaglia and Tsang (2000), *ACM TOMS* 26, for the gamma variables.
final class Beta {

    /// The smallest `a + b`: where the mean leaves no room for the variance asked for, it is lowered.
    private static final double CONCENTRATION_MIN = 0.25;

    private Beta() {}

    /// @param mean strictly between 0 and 1
    /// @param variance positive; lowered to `mean (1 - mean) / 1.25` if it is above that
    static double draw(Draws draws, double mean, double variance) {
        double concentration = Math.max(CONCENTRATION_MIN, mean * (1 - mean) / variance - 1);
        double x = gamma(draws, mean * concentration);
        double y = gamma(draws, (1 - mean) * concentration);
        double sum = x + y;
        return sum > 0 ? x / sum : 0;
    }

    /// A gamma variable with scale 1.
    static double gamma(Draws draws, double shape) {
        if (shape >= 1) {
            return gammaFromOne(draws, shape);
        }
        double larger = gammaFromOne(draws, shape + 1);
        return larger * StrictMath.exp(StrictMath.log(draws.uniform()) / shape);
    }

    private static double gammaFromOne(Draws draws, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = draws.normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = draws.uniform();
                double square = x * x;
                // The first test saves both logarithms in nine cases of ten.
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
