package org.dajeong.engine.linear;

/// Minimises a smooth function of a few numbers, given with its gradient, by the BFGS quasi-Newton method.
///
/// Stops only where rounding stops it: after the usual test on the gradient it goes on as long as the gradient
/// still
/// shrinks, so that two computations of the same function in another order end in the same place to about eleven
/// digits, not to the six that comparing values could tell apart.
public final class Minimizer {

    private static final int STEPS_MAX = 500;
    private static final double GRADIENT_SMALL = 1e-7;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final double STEP_MAX = 2.0;

    private Minimizer() {}

    /// A function with its gradient.
    @FunctionalInterface
    public interface Smooth {
        Point at(double[] x);
    }

    /// A place, the value there, and its gradient.
    public static final class Point {

        private final double[] x;
        private final double value;
        private final double[] gradient;

        public Point(double[] x, double value, double[] gradient) {
            this.x = x;
            this.value = value;
            this.gradient = gradient;
        }

        public double[] x() {
            return x;
        }

        public double value() {
            return value;
        }

        private double steepness() {
            double max = 0;
            for (double g : gradient) {
                max = Math.max(max, Math.abs(g));
            }
            return max;
        }
    }

    /// The lowest place found going down from `start`.
    public static Point minimize(Smooth function, double[] start) {
        int n = start.length;
        Point here = function.at(start.clone());
        double[][] h = identity(n, 1 / Math.max(1, here.steepness()));
        boolean fresh = true;
        for (int step = 0; step < STEPS_MAX && here.steepness() > GRADIENT_SMALL; step++) {
            double[] direction = direction(h, here.gradient);
            double slope = dot(direction, here.gradient);
            if (!(slope < 0)) {
                h = identity(n, 1 / Math.max(1, here.steepness()));
                fresh = true;
                direction = direction(h, here.gradient);
                slope = dot(direction, here.gradient);
            }
            Point next = search(function, here, direction, slope);
            if (next == here) {
                if (fresh) {
                    break;
                }
                h = identity(n, 1 / Math.max(1, here.steepness()));
                fresh = true;
                continue;
            }
            h = fresh ? scaled(n, here, next) : h;
            learn(h, here, next);
            fresh = false;
            here = next;
        }
        return polished(function, here, h);
    }

    private static Point search(Smooth function, Point here, double[] direction, double slope) {
        double length = Math.sqrt(dot(direction, direction));
        double t = length > STEP_MAX ? STEP_MAX / length : 1;
        // Values that differ by less than their own rounding cannot be told apart.
        double rounding = 1e-13 * (1 + Math.abs(here.value));
        for (int halving = 0; halving < 40; halving++) {
            Point next = function.at(moved(here.x, direction, t));
            boolean lower = next.value <= here.value + ENOUGH_DESCENT * t * slope;
            boolean flatter = next.value <= here.value + rounding && next.steepness() < here.steepness();
            if (lower || flatter) {
                return next;
            }
            t /= 2;
        }
        return here;
    }

    private static Point polished(Smooth function, Point start, double[][] h) {
        Point here = start;
        for (int step = 0; step < 20; step++) {
            Point next = function.at(moved(here.x, direction(h, here.gradient), 1));
            if (!(next.steepness() < 0.7 * here.steepness())) {
                return here;
            }
            learn(h, here, next);
            here = next;
        }
        return here;
    }

    /// The BFGS update of the inverse Hessian `h`.
    private static void learn(double[][] h, Point from, Point to) {
        int n = h.length;
        double[] s = difference(to.x, from.x);
        double[] y = difference(to.gradient, from.gradient);
        double sy = dot(s, y);
        if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) {
            return;
        }
        double[] hy = new double[n];
        for (int i = 0; i < n; i++) {
            hy[i] = dot(h[i], y);
        }
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double[][] scaled(int n, Point from, Point to) {
        double[] s = difference(to.x, from.x);
        double[] y = difference(to.gradient, from.gradient);
        double sy = dot(s, y);
        double yy = dot(y, y);
        return identity(n, sy > 0 && yy > 0 ? sy / yy : 1 / Math.max(1, to.steepness()));
    }

    private static double[][] identity(int n, double scale) {
        double[][] h = new double[n][n];
        for (int i = 0; i < n; i++) {
            h[i][i] = scale;
        }
        return h;
    }

    private static double[] direction(double[][] h, double[] gradient) {
        double[] direction = new double[gradient.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -dot(h[i], gradient);
        }
        return direction;
    }

    private static double[] moved(double[] x, double[] direction, double t) {
        double[] result = x.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += t * direction[i];
        }
        return result;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] result = a.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] -= b[i];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
