package org.dajeong.engine.model;

import java.util.Arrays;
import org.dajeong.engine.api.ModelFit.Method;
import org.dajeong.engine.linear.Minimizer;
import org.jspecify.annotations.Nullable;

/// Variance components of a mixed model, by REML, ML or penalised REML.
///
/// ```text
/// ML    log|L|^2              + n     (1 + log(2 pi r^2 / n))
/// REML  log|L|^2 + log|R_X|^2 + (n-p) (1 + log(2 pi r^2 / (n-p)))
/// penalised REML: REML - 2 sum_k log theta_k
/// ```
///
/// each minimised over `theta` with the analytic gradient; `r^2` is the penalised residual sum of squares. The
/// penalty
/// keeps every variance above zero. **Sources.** Bates et al. (2015), *JSS* 67(1); Chung, Rabe-Hesketh, Dorie,
/// Gelman,
/// Liu (2013), *Psychometrika* 78.
public final class VarianceFit {

    /// A relative standard deviation below this is tried as exactly zero.
    private static final double NEARLY_ZERO = 1e-3;

    private static final double START = 0.5;

    private final MixedEquations equations;
    private final double[] rightHandSide;
    private final double square;
    private final long rows;
    private final Method method;
    private final boolean penalised;
    private final int[] levels;

    private VarianceFit(
            MixedEquations equations, Design.Response response, long rows, Method method, boolean penalised) {
        this.equations = equations;
        this.rightHandSide = equations.rightHandSide(response);
        this.square = response.square();
        this.rows = rows;
        this.method = method;
        this.penalised = penalised;
        this.levels = equations.design().random().stream()
                .mapToInt(Design.Grouping::levels)
                .toArray();
    }

    /// The components that fit best.
    ///
    /// @param criterion minus twice the maximised log-likelihood, without any penalty
    /// @param theta per grouping factor, not negative
    /// @param residualVariance `r^2 / n` or `r^2 / (n - p)`
    @SuppressWarnings("ArrayRecordComponent")
    public record Estimate(double criterion, double[] theta, double residualVariance) {

        public double variance(int factor) {
            return theta[factor] * theta[factor] * residualVariance;
        }

        public boolean singular() {
            for (double t : theta) {
                if (t == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /// REML or ML; a component may be zero.
    public static Estimate fit(MixedEquations equations, Design.Response response, long rows, Method method) {
        double[] start = new double[equations.design().random().size()];
        Arrays.fill(start, START);
        return new VarianceFit(equations, response, rows, method, false).fit(start);
    }

    /// REML without the penalty, looked for from the penalised estimate, which is seldom far.
    public static Estimate unpenalised(
            MixedEquations equations, Design.Response response, long rows, Estimate penalised) {
        return new VarianceFit(equations, response, rows, Method.REML, false).fit(penalised.theta());
    }

    /// Penalised REML; no component is zero.
    public static Estimate penalised(MixedEquations equations, Design.Response response, long rows) {
        double[] start = new double[equations.design().random().size()];
        Arrays.fill(start, StrictMath.log(START));
        return new VarianceFit(equations, response, rows, Method.REML, true).fit(start);
    }

    /// Penalised REML, looked for from another estimate, which is seldom far.
    public static Estimate penalised(MixedEquations equations, Design.Response response, long rows, Estimate near) {
        double[] start = Arrays.stream(near.theta()).map(StrictMath::log).toArray();
        return new VarianceFit(equations, response, rows, Method.REML, true).fit(start);
    }

    private Estimate fit(double[] start) {
        Minimizer.Point best = Minimizer.minimize(this::at, start);
        double[] theta = theta(best.x());
        if (!penalised) {
            theta = settled(best, theta);
        }
        double[] value = new double[3];
        evaluate(theta, null, value);
        return new Estimate(value[1], theta, value[2]);
    }

    /// Sets nearly-zero components to zero where that is no worse, and goes down again from components that were
    /// driven to zero although a small one would be better.
    private double[] settled(Minimizer.Point found, double[] theta) {
        double[] best = theta;
        double value = found.value();
        for (int k = 0; k < theta.length; k++) {
            if (best[k] < NEARLY_ZERO) {
                double[] zero = best.clone();
                zero[k] = 0;
                double there = evaluate(zero, null, new double[3]);
                if (there <= value + 1e-9 * (1 + Math.abs(value))) {
                    best = zero;
                    value = there;
                }
                double[] up = best.clone();
                up[k] = 0.05;
                if (evaluate(up, null, new double[3]) < value - 1e-8 * (1 + Math.abs(value))) {
                    Minimizer.Point again = Minimizer.minimize(this::at, up);
                    best = theta(again.x());
                    value = again.value();
                }
            }
        }
        return best;
    }

    private double[] theta(double[] x) {
        double[] theta = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            theta[k] = penalised ? StrictMath.exp(x[k]) : Math.abs(x[k]);
        }
        return theta;
    }

    /// The function to minimise, in `log theta` with the penalty (smooth there) and in `theta` without (even, so
    /// that
    /// zero is an ordinary place).
    private Minimizer.Point at(double[] x) {
        double[] theta = theta(x);
        double[] gradient = new double[x.length];
        double value = evaluate(theta, gradient, new double[3]);
        for (int k = 0; k < x.length; k++) {
            if (penalised) {
                gradient[k] *= theta[k];
            } else if (x[k] < 0) {
                gradient[k] = -gradient[k];
            }
        }
        return new Minimizer.Point(x, value, gradient);
    }

    /// @param gradient filled with the gradient by `theta`, if given
    /// @param parts filled with: the penalised criterion, the criterion, the residual variance
    private double evaluate(double[] theta, double @Nullable [] gradient, double[] parts) {
        Factorization factorization = Factorization.of(equations, theta);
        Factorization.Solved solved = factorization.solveScaled(rightHandSide);
        boolean reml = method == Method.REML;
        double freedom = reml ? rows - equations.fixedCount() : rows;
        // What rounding leaves of nothing must not become negative.
        double r2 = Math.max(square - solved.explained(), 1e-14 * square);
        double criterion = factorization.logDeterminantRandom()
                + (reml ? factorization.logDeterminantFixed() : 0)
                + freedom * (1 + StrictMath.log(2 * Math.PI * r2 / freedom));
        double variance = r2 / freedom;
        double value = criterion;
        if (penalised) {
            for (double t : theta) {
                value -= 2 * StrictMath.log(t);
            }
        }
        parts[0] = value;
        parts[1] = criterion;
        parts[2] = variance;
        if (gradient != null) {
            double[] diagonal = factorization.inverseDiagonal(reml);
            for (int k = 0; k < levels.length; k++) {
                double left = levels[k];
                for (int i = 0; i < levels[k]; i++) {
                    int place = equations.place(k, i);
                    double b = solved.scaled()[place];
                    left -= diagonal[place] + b * b / variance;
                }
                gradient[k] = theta[k] == 0 ? 0 : 2 * left / theta[k];
                if (penalised) {
                    gradient[k] -= 2 / theta[k];
                }
            }
        }
        return value;
    }
}
