package org.dajeong.engine.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Minimises a smooth function of a few positive numbers that comes with its gradient and with a matrix near its
/// Hessian.
///
/// Steps of Newton's kind: the matrix given, corrected by what the last steps have shown of the true one
/// (BFGS). Made for functions that are dear, of which one wants to ask as few places as can be: it stops when
/// the next step would be lost in rounding, after about seven to ten places.
public final class Minimizer {

    private static final int STEPS_MAX = 200;

    /// A step that moves nothing by more than this share is the last one: what it leaves is smaller than its own
    /// square root of the rounding.
    private static final double LAST_STEP = 1e-7;

    /// What earlier steps have shown is used when they moved everything by less than this share.
    private static final double NEAR = 0.5;

    private static final int REMEMBERED = 4;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final int HALVINGS_MAX = 40;

    /// No number falls to less than this share of itself in one step. Falls are steps on a logarithmic scale:
    /// straight ones go too far, since the function bends the more the nearer zero is.
    private static final double FALL_MAX = 0.01;

    private Minimizer() {}

    /// A place, and what is known of the function there. What only some places need may be computed when it is asked.
    public interface Place {

        /// The numbers, each above zero.
        double[] x();

        double value();

        double[] gradient();

        /// A symmetric matrix near the Hessian, nowhere negative.
        double[][] curvature();
    }

    /// The lowest place found going down from `start`.
    ///
    /// @param floor what no number falls below
    public static <P extends Place> P minimize(Function<double[], P> function, double[] start, double floor) {
        P here = function.apply(start.clone());
        List<Secant> shown = new ArrayList<>();
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] direction = direction(here, shown, floor);
            double size = size(direction, here.x());
            if (size == 0) {
                return here;
            }
            P next = search(function, here, direction, floor);
            if (next == here) {
                if (shown.isEmpty()) {
                    return here;
                }
                shown.clear();
                continue;
            }
            if (size < LAST_STEP) {
                return next;
            }
            double[] moved = difference(next.x(), here.x());
            if (size(moved, here.x()) > NEAR) {
                shown.clear();
            } else {
                shown.add(new Secant(moved, difference(next.gradient(), here.gradient())));
                if (shown.size() > REMEMBERED) {
                    shown.removeFirst();
                }
            }
            here = next;
        }
        return here;
    }

    /// A step and how much it changed the gradient.
    @SuppressWarnings("ArrayRecordComponent")
    private record Secant(double[] step, double[] change) {}

    /// Where Newton's step leads, among the numbers that are not held at the floor.
    private static double[] direction(Place here, List<Secant> shown, double floor) {
        double[] x = here.x();
        double[] gradient = here.gradient();
        double[][] h = hessian(here, shown);
        int n = x.length;
        double[] matrix = new double[n * n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            boolean held = x[i] <= floor && gradient[i] >= 0;
            for (int j = 0; j < n && !held; j++) {
                if (x[j] > floor || gradient[j] < 0) {
                    matrix[i * n + j] = h[i][j];
                }
            }
            // Enough for a step of about its own size where the function is flat.
            matrix[i * n + i] =
                    held ? 1 : h[i][i] * (1 + 1e-9) + 1e-9 * Math.abs(gradient[i]) / x[i] + Double.MIN_NORMAL;
            right[i] = held ? 0 : -gradient[i];
        }
        return Cholesky.of(matrix, n).solve(right);
    }

    private static double[][] hessian(Place here, List<Secant> shown) {
        double[][] given = here.curvature();
        double[][] h = new double[given.length][];
        for (int i = 0; i < h.length; i++) {
            h[i] = given[i].clone();
        }
        for (Secant secant : shown) {
            double[] s = secant.step();
            double[] y = secant.change();
            double[] hs = new double[h.length];
            for (int i = 0; i < hs.length; i++) {
                hs[i] = dot(h[i], s);
            }
            double shs = dot(s, hs);
            double sy = dot(s, y);
            // Far from a bowl, or nothing but rounding: no news.
            if (sy > 0.2 * shs && sy < 5 * shs) {
                for (int i = 0; i < hs.length; i++) {
                    for (int j = 0; j < hs.length; j++) {
                        h[i][j] += y[i] * y[j] / sy - hs[i] * hs[j] / shs;
                    }
                }
            }
        }
        return h;
    }

    private static <P extends Place> P search(
            Function<double[], P> function, P here, double[] direction, double floor) {
        double[] x = here.x();
        // Values that differ by less than their own rounding cannot be told apart.
        double rounding = 1e-13 * (1 + Math.abs(here.value()));
        double t = 1;
        for (int halving = 0; halving < HALVINGS_MAX; halving++) {
            double[] to = x.clone();
            for (int i = 0; i < to.length; i++) {
                double share = t * direction[i] / x[i];
                double moved = share < 0 ? Math.max(StrictMath.exp(share), FALL_MAX) : 1 + share;
                to[i] = Math.max(moved * x[i], floor);
            }
            double slope = dot(here.gradient(), difference(to, x));
            P next = function.apply(to);
            if (next.value() <= here.value() + ENOUGH_DESCENT * slope + rounding) {
                return next;
            }
            t /= 2;
        }
        return here;
    }

    /// The largest step as a share of the number it moves.
    private static double size(double[] step, double[] x) {
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            size = Math.max(size, Math.abs(step[i]) / x[i]);
        }
        return size;
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
