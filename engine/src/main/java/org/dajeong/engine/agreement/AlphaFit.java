package org.dajeong.engine.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.dajeong.engine.api.Agreement.Alpha;
import org.dajeong.engine.api.Agreement.Range;
import org.dajeong.engine.api.AgreementSpec.Level;

/// Krippendorff's alpha.
///
/// **Estimates** how much closer two ratings of one contact are than two ratings of any contacts:
///
/// ```text
/// within  = 1/N  sum over contacts u, over ordered pairs of its ratings: d(i, j)^2 / (m_u - 1)
/// between = 1/(N (N - 1))  sum over values c, k: n_c n_k d(c, k)^2
/// alpha   = 1 - within / between
/// ```
///
/// `m_u` are the ratings of contact u (at least two, other contacts are left out), N all of them, `n_c`
/// those of value c. Squared distances: 0 or 1 (nominal); `(p_k - p_c)^2` with `p_c` the ratings below c
/// and half of those at c (ordinal); `(k - c)^2` (interval); `((k - c) / (k + c))^2` (ratio). Raters may
/// miss any contact.
///
/// The interval leaves out one contact at a time (jackknife) on the scale of `log(1 - alpha)`, where the
/// estimate is nearly symmetric, and takes Student's t with a degree of freedom less than there are
/// contacts. Drawing contacts with replacement, as is more usual, held the truth less often
/// (`docs/methods/agreement.md`).
///
/// **Source.** Krippendorff (2011), *Computing Krippendorff's alpha-reliability*; Hayes and Krippendorff
/// (2007), *Communication Methods and Measures* 1. Jackknife: Tukey (1958), *Annals of Mathematical
/// Statistics* 29; Efron and Tibshirani (1993), *An Introduction to the Bootstrap*, chapter 11. Reference
/// values: `reference/agreement.csv`.
final class AlphaFit {

    private final RatingTable ratings;
    private final Level level;
    private final int[] contacts;

    /// @param ratings with two paired contacts or more
    AlphaFit(RatingTable ratings, Level level) {
        this.ratings = ratings;
        this.level = level;
        contacts = ratings.paired();
    }

    /// The two mean squared distances.
    record Distances(double within, double between) {

        double alpha() {
            return 1 - within / between;
        }
    }

    /// The distances when contact `i` counts `times[i]` times.
    Distances distances(int[] times) {
        long[] counts = new long[ratings.values().length];
        long all = 0;
        for (int i = 0; i < times.length; i++) {
            for (int value : ratings.valueOf(contacts[i])) {
                counts[value] += times[i];
                all += times[i];
            }
        }
        double[] places = level == Level.ORDINAL ? places(counts) : ratings.values();
        double within = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                int[] values = ratings.valueOf(contacts[i]);
                within += times[i] * pairs(values, places) / (values.length - 1);
            }
        }
        return new Distances(within / all, expected(counts, all, places) / all / (all - 1));
    }

    /// Per value the ratings below it and half of those at it.
    private static double[] places(long[] counts) {
        double[] places = new double[counts.length];
        long below = 0;
        for (int c = 0; c < counts.length; c++) {
            places[c] = below + counts[c] / 2.0;
            below += counts[c];
        }
        return places;
    }

    /// The squared distances of all ordered pairs of these ratings.
    private double pairs(int[] values, double[] places) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * squared(places[values[i]], places[values[j]]);
            }
        }
        return sum;
    }

    private double squared(double a, double b) {
        return Distance.squared(level, a, b);
    }

    private double expected(long[] counts, long all, double[] places) {
        if (level == Level.NOMINAL) {
            double same = 0;
            for (long count : counts) {
                same += (double) count * count;
            }
            return (double) all * all - same;
        }
        double sum = 0;
        if (level == Level.RATIO) {
            for (int c = 0; c < counts.length; c++) {
                for (int k = 0; k < c; k++) {
                    sum += 2.0 * counts[c] * counts[k] * squared(places[c], places[k]);
                }
            }
            return sum;
        }
        double mean = 0;
        for (int c = 0; c < counts.length; c++) {
            mean += counts[c] / (double) all * places[c];
        }
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c] * (places[c] - mean) * (places[c] - mean);
        }
        return 2 * all * sum;
    }

    /// The distances of the ratings as they are.
    Distances distances() {
        int[] once = new int[contacts.length];
        Arrays.fill(once, 1);
        return distances(once);
    }

    /// @throws IllegalStateException if all ratings are equal
    Alpha alpha() {
        Distances found = distances();
        if (!(found.between() > 0)) {
            throw new IllegalStateException("all ratings are equal");
        }
        return new Alpha(found.alpha(), interval(found), found.within(), found.between());
    }

    private Optional<Range> interval(Distances found) {
        int n = contacts.length;
        double[] without = new double[n];
        int[] times = new int[n];
        Arrays.fill(times, 1);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            times[i] = 0;
            Distances left = distances(times);
            times[i] = 1;
            if (!(left.within() > 0 && left.between() > 0)) {
                return Optional.empty();
            }
            without[i] = StrictMath.log(left.within() / left.between());
            mean += without[i] / n;
        }
        double squares = 0;
        for (double value : without) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares * (n - 1) / n);
        return Optional.of(LogRange.of(found.within() / found.between(), error, n));
    }
}
