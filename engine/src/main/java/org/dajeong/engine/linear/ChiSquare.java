package org.dajeong.engine.linear;

/// The chi-square distribution.
public final class ChiSquare {

    private ChiSquare() {}

    /// The probability of a value above `x`.
    ///
    /// ```text
    /// even k   exp(-y) (1 + y + y^2/2! + ... + y^(k/2-1)/(k/2-1)!)                       y = x/2
    /// odd k    2 Phi(-sqrt(x)) + exp(-y) (y^(1/2)/Gamma(3/2) + ... + y^(k/2-1)/Gamma(k/2))
    /// ```
    ///
    /// **Source.** Abramowitz and Stegun (1964), 26.4.4 and 26.4.5; finite sums, exact up to rounding.
    ///
    /// @param x any number; below 0 the answer is 1
    /// @param freedom degrees of freedom, at least 1
    /// @throws IllegalArgumentException if there are none
    public static double above(double x, int freedom) {
        if (freedom < 1) {
            throw new IllegalArgumentException("degrees of freedom must be at least 1, but are " + freedom);
        }
        if (x <= 0) {
            return 1;
        }
        double y = x / 2;
        boolean even = freedom % 2 == 0;
        double term = even ? 1 : Math.sqrt(y) / (Math.sqrt(Math.PI) / 2);
        double sum = 0;
        for (double order = even ? 1 : 1.5; order <= freedom / 2.0; order++) {
            sum += term;
            term *= y / order;
        }
        return (even ? 0 : 2 * Normal.below(-Math.sqrt(x))) + StrictMath.exp(-y) * sum;
    }
}
