package org.dajeong.engine.linear;

/// The standard normal distribution.
///
/// Exponentials and logarithms come from [StrictMath]: the same argument gives the same bits on every machine.
public final class Normal {

    /// Half the width of a 95 % interval, in standard errors.
    public static final double Z95 = 1.96;

    private static final double[] BELOW_TOP = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BELOW_BOTTOM = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };
    private static final double[] MIDDLE_TOP = {
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080e0
    };
    private static final double[] MIDDLE_BOTTOM = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1.0
    };
    private static final double[] TAIL_TOP = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0
    };
    private static final double[] TAIL_BOTTOM = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1.0
    };
    private static final double[] FAR_TOP = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0
    };
    private static final double[] FAR_BOTTOM = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0
    };

    private Normal() {}

    /// The probability of a value of at most `x`.
    ///
    /// Absolute error below 1e-15. **Source.** W. J. Cody's form as given by Hart (1968, algorithm 5666) and
    /// West (2005), *Better approximations to cumulative normal functions*.
    public static double below(double x) {
        double z = Math.abs(x);
        double tail;
        if (z > 37) {
            tail = 0;
        } else {
            double e = StrictMath.exp(-z * z / 2);
            if (z < 7.07106781186547) {
                double top = polynomial(z, BELOW_TOP);
                double bottom = polynomial(z, BELOW_BOTTOM);
                tail = e * top / bottom;
            } else {
                double fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
                tail = e / fraction / 2.506628274631;
            }
        }
        return x > 0 ? 1 - tail : tail;
    }

    /// The value that is exceeded with probability `1 - p`.
    ///
    /// Relative error about 1e-16. **Source.** M. J. Wichura (1988), algorithm AS 241, *Applied Statistics* 37.
    ///
    /// @param p between 0 and 1, both excluded
    /// @throws IllegalArgumentException if it is not
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must lie between 0 and 1, but is " + p);
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(r, MIDDLE_TOP) / polynomial(r, MIDDLE_BOTTOM);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double x;
        if (r <= 5) {
            r -= 1.6;
            x = polynomial(r, TAIL_TOP) / polynomial(r, TAIL_BOTTOM);
        } else {
            r -= 5;
            x = polynomial(r, FAR_TOP) / polynomial(r, FAR_BOTTOM);
        }
        return q < 0 ? -x : x;
    }

    /// The polynomial with these coefficients, the highest power first.
    private static double polynomial(double x, double[] coefficients) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
