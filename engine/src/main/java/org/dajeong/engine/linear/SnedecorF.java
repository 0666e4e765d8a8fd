package org.dajeong.engine.linear;

/// Snedecor's F distribution, also with fractional degrees of freedom, and what follows from it.
///
/// Logarithms and exponentials come from [StrictMath]: the same argument gives the same bits on every
/// machine.
///
/// **Source.** The continued fraction of the incomplete beta function as in Lentz (1976), *Applied
/// Optics* 15; the logarithm of the gamma function by Lanczos (1964), *SIAM J. Numer. Anal.* B 1. Checked
/// against R's `pf`, `qf` and `qt` in `LinearUnitTests`.
public final class SnedecorF {

    private static final double TINY = 1e-300;
    private static final int TERMS_MAX = 10_000;

    /// Lanczos' coefficients for g = 7.
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private SnedecorF() {}

    /// The probability of a value of at most `x`.
    ///
    /// @param x not negative
    /// @param first degrees of freedom of the numerator, positive
    /// @param second degrees of freedom of the denominator, positive
    /// @throws IllegalArgumentException if an argument is out of its range
    public static double below(double x, double first, double second) {
        if (!(x >= 0) || !(first > 0) || !(second > 0)) {
            throw new IllegalArgumentException(
                    "x must be 0 or more and the degrees of freedom positive, but are %s, %s, %s"
                            .formatted(x, first, second));
        }
        double share = first * x / (first * x + second);
        return share >= 1 ? 1 : beta(share, second / (first * x + second), first / 2, second / 2);
    }

    /// The value that is exceeded with probability `1 - p`.
    ///
    /// Relative error about 1e-12.
    ///
    /// @param p between 0 and 1, both excluded
    /// @throws IllegalArgumentException if an argument is out of its range
    public static double quantile(double p, double first, double second) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must lie between 0 and 1, but is " + p);
        }
        double high = 1;
        while (below(high, first, second) < p) {
            high *= 2;
        }
        double low = high;
        while (low > TINY && below(low, first, second) >= p) {
            low /= 2;
        }
        // Halving takes as many steps as a double has bits, and cannot fail where the density is steep.
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (below(middle, first, second) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /// Half the width of a 95 % interval with an estimated standard error, in standard errors: Student's
    /// t.
    ///
    /// @param freedom degrees of freedom, positive
    public static double t95(double freedom) {
        return Math.sqrt(quantile(0.95, 1, freedom));
    }

    /// The regularised incomplete beta function.
    ///
    /// @param y `1 - x`, given apart so that nothing is lost near 1
    private static double beta(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - beta(y, x, b, a);
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log(y));
        return front * fraction(x, a, b) / a;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= TERMS_MAX; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            result *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return result;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
