package org.dajeong.engine.linear;

/// Snedecor's F distribution, also with fractional degrees of freedom, and what follows from it.
///
/// Computed from [Beta]; checked against R's `pf`, `qf` and `qt` in `LinearUnitTests`.
public final class SnedecorF {

    private static final double TINY = 1e-300;

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
        return Beta.below(share, second / (first * x + second), first / 2, second / 2);
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
}
