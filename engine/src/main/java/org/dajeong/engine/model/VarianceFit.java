package org.dajeong.engine.model;

import java.util.Arrays;
import java.util.List;
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
/// penalty keeps every variance above zero. **Sources.** Bates et al. (2015), *JSS* 67(1); Chung, Rabe-Hesketh,
/// Dorie, Gelman, Liu (2013), *Psychometrika* 78.
public final class VarianceFit {

    /// A relative standard deviation below this is tried as exactly zero.
    private static final double NEARLY_ZERO = 1e-3;

    /// The smallest variance that is looked at, relative to the residual one; zero is tried by itself.
    private static final double SMALLEST = 1e-10;

    private static final double START_MIN = 0.01;
    private static final double START_MAX = 4;

    private final MixedEquations equations;
    private final double[] rightHandSide;
    private final double total;
    private final long rows;
    private final Method method;
    private final boolean penalised;
    private final int[] levels;

    private VarianceFit(
            MixedEquations equations, Design.Response response, long rows, Method method, boolean penalised) {
        this.equations = equations;
        this.rightHandSide = equations.rightHandSide(response);
        this.total = response.square();
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
    /// @param factorization of the equations with these components
    @SuppressWarnings("ArrayRecordComponent")
    public record Estimate(double criterion, double[] theta, double residualVariance, Factorization factorization) {

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
        return new VarianceFit(equations, response, rows, method, false).fit(start(equations, response, rows));
    }

    /// REML without the penalty, looked for from the penalised estimate, which is seldom far.
    public static Estimate unpenalised(
            MixedEquations equations, Design.Response response, long rows, Estimate penalised) {
        return new VarianceFit(equations, response, rows, Method.REML, false).fit(penalised.theta());
    }

    /// Penalised REML; no component is zero.
    public static Estimate penalised(MixedEquations equations, Design.Response response, long rows) {
        return new VarianceFit(equations, response, rows, Method.REML, true).fit(start(equations, response, rows));
    }

    /// Penalised REML, looked for from another estimate, which is seldom far.
    public static Estimate penalised(MixedEquations equations, Design.Response response, long rows, Estimate near) {
        return new VarianceFit(equations, response, rows, Method.REML, true).fit(near.theta());
    }

    /// What the analysis of variance of each factor alone says, which is seldom far.
    private static double[] start(MixedEquations equations, Design.Response response, long rows) {
        List<Design.Grouping> random = equations.design().random();
        double[] start = new double[random.size()];
        for (int k = 0; k < start.length; k++) {
            long[] counts = random.get(k).counts();
            double sum = 0;
            double between = 0;
            double squares = 0;
            for (int i = 0; i < counts.length; i++) {
                double n = counts[i];
                double level = response.random()[k][i];
                sum += level;
                between += level * level / n;
                squares += n * n;
            }
            double mean = sum * sum / rows;
            double within = (response.square() - between) / (rows - counts.length);
            double size = (rows - squares / rows) / (counts.length - 1);
            double ratio = ((between - mean) / (counts.length - 1) / within - 1) / size;
            start[k] = Math.sqrt(ratio > START_MIN ? Math.min(ratio, START_MAX) : START_MIN);
        }
        return start;
    }

    private Estimate fit(double[] start) {
        double[] ratios = new double[start.length];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = Math.max(start[k] * start[k], SMALLEST);
        }
        Place best = Minimizer.minimize(this::at, ratios, SMALLEST);
        if (!penalised) {
            best = settled(best);
        }
        return new Estimate(best.criterion, best.theta, best.variance, best.factorization);
    }

    /// Sets nearly-zero components to zero where that is no worse.
    private Place settled(Place found) {
        Place best = found;
        for (int k = 0; k < found.theta.length; k++) {
            if (best.theta[k] < NEARLY_ZERO) {
                double[] zero = best.theta.clone();
                zero[k] = 0;
                Place there = new Place(zero);
                if (there.value <= best.value + 1e-9 * (1 + Math.abs(best.value))) {
                    best = there;
                }
            }
        }
        return best;
    }

    private Place at(double[] ratios) {
        double[] theta = new double[ratios.length];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = Math.sqrt(ratios[k]);
        }
        return new Place(theta);
    }

    /// The criterion, as a function of the variances relative to the residual one, at one place.
    private final class Place implements Minimizer.Place {

        private final double[] theta;
        private final Factorization factorization;
        private final double[] scaled;
        private final double square;
        private final double variance;
        private final double criterion;
        private final double value;
        private double @Nullable [] gradient;

        Place(double[] theta) {
            this.theta = theta;
            factorization = Factorization.of(equations, theta);
            Factorization.Solved solved = factorization.solveScaled(rightHandSide);
            scaled = solved.scaled();
            boolean reml = method == Method.REML;
            double freedom = reml ? rows - equations.fixedCount() : rows;
            // What rounding leaves of nothing must not become negative.
            square = Math.max(total - solved.explained(), 1e-14 * total);
            criterion = factorization.logDeterminantRandom()
                    + (reml ? factorization.logDeterminantFixed() : 0)
                    + freedom * (1 + StrictMath.log(2 * Math.PI * square / freedom));
            variance = square / freedom;
            double penalty = 0;
            if (penalised) {
                for (double t : theta) {
                    penalty -= 2 * StrictMath.log(t);
                }
            }
            value = criterion + penalty;
        }

        @Override
        public double[] x() {
            return Arrays.stream(theta).map(t -> t * t).toArray();
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double[] gradient() {
            if (gradient == null) {
                gradient = slopes();
            }
            return gradient;
        }

        private double[] slopes() {
            double[] diagonal = factorization.inverseDiagonal(method == Method.REML);
            double[] slopes = new double[theta.length];
            for (int k = 0; k < levels.length; k++) {
                double left = levels[k];
                for (int i = 0; i < levels[k]; i++) {
                    int place = equations.place(k, i);
                    double b = scaled[place];
                    left -= diagonal[place] + b * b / variance;
                }
                slopes[k] = (left - (penalised ? 1 : 0)) / (theta[k] * theta[k]);
            }
            return slopes;
        }

        /// The average of the observed and the expected information.
        ///
        /// ```text
        /// (w_k'P w_l - (w_k'P y)(w_l'P y) / y'P y) / sigma^2,   w_k = Z_k Z_k' P y
        /// ```
        ///
        /// with `P` relative to the residual variance, of which the criterion takes the best.
        ///
        /// **Source.** Gilmour, Thompson, Cullis (1995), *Biometrics* 51.
        @Override
        public double[][] curvature() {
            int n = theta.length;
            double[][] working = new double[n][equations.size()];
            double[][] sums = new double[n][];
            double[][] solved = new double[n][];
            double[] squares = new double[n];
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < levels[k]; i++) {
                    int place = equations.place(k, i);
                    double effect = scaled[place] / theta[k];
                    working[k][place] = effect;
                    squares[k] = Math.fma(effect, effect, squares[k]);
                }
                sums[k] = equations.times(working[k]);
                solved[k] = factorization.solve(sums[k]);
            }
            double[][] information = new double[n][n];
            for (int k = 0; k < n; k++) {
                for (int l = 0; l <= k; l++) {
                    double product = 0;
                    for (int i = 0; i < working[l].length; i++) {
                        product += working[l][i] * sums[k][i] - solved[l][i] * sums[k][i];
                    }
                    information[k][l] = (product - squares[k] * squares[l] / square) / variance;
                    information[l][k] = information[k][l];
                }
                if (penalised) {
                    double ratio = theta[k] * theta[k];
                    information[k][k] += 1 / (ratio * ratio);
                }
            }
            return information;
        }
    }
}
