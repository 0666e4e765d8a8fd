package org.dajeong.engine.api;

import org.dajeong.engine.linear.Beta;
import org.dajeong.engine.linear.Normal;

/// So many of so many, with two 95 % intervals.
///
/// **Estimates** the probability p of what was counted, from `count` of `n` independent trials.
///
/// ```text
/// Wilson           (p̂ + z²/2n ± z √( p̂ (1 − p̂) / n + z²/4n² )) / (1 + z²/n),   z = 1.95996…
/// Clopper–Pearson  [ B(0.025; k, n − k + 1), B(0.975; k + 1, n − k) ],  B quantiles of the beta distribution
/// ```
///
/// Wilson's interval covers 95 % on average over p; Clopper and Pearson's covers at least 95 % at every
/// p and is longer. Never the normal interval p̂ ± z √(p̂ (1 − p̂) / n): of nought in ten it makes an
/// interval of no length.
///
/// **Assumptions.** Trials are independent, with the same p. Contacts of one staff member or one
/// assessor are not quite: the true interval is then longer.
///
/// **Source.** Wilson (1927), *JASA* 22; Clopper and Pearson (1934), *Biometrika* 26; Brown, Cai and
/// DasGupta (2001), *Statistical Science* 16. Reference file: `reference/shares.csv` (R: `prop.test`,
/// `binom.test`).
///
/// @param count from 0 to `n`
/// @param n at least 1
public record Proportion(long count, long n) {

    private static final double TAIL = 0.025;

    public Proportion {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException("a share counts 0 to n of n ≥ 1, but is %d of %d".formatted(count, n));
        }
    }

    /// The share itself, 0 to 1.
    public double value() {
        return (double) count / n;
    }

    /// Wilson's interval, inside 0 to 1.
    public Interval wilson() {
        return wilson(value(), (double) n);
    }

    /// Wilson's interval of a share of an effective number of trials, such as a weighted one.
    ///
    /// @param share 0 to 1
    /// @param n above 0, need not be whole
    /// @throws IllegalArgumentException if they are not
    public static Interval wilson(double share, double n) {
        if (!(share >= 0 && share <= 1) || !(n > 0)) {
            throw new IllegalArgumentException("a share of 0 to 1 of n > 0, but is %s of %s".formatted(share, n));
        }
        double z = Normal.quantile(1 - TAIL);
        double square = z * z / n;
        double middle = share + square / 2;
        double half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        double low = share == 0 ? 0 : Math.max(0, (middle - half) / (1 + square));
        double high = share == 1 ? 1 : Math.min(1, (middle + half) / (1 + square));
        return new Interval(low, high);
    }

    /// Clopper and Pearson's interval; its lower end is 0 where nothing was counted, its upper end 1
    /// where all were.
    public Interval clopperPearson() {
        double low = count == 0 ? 0 : Beta.quantile(TAIL, (double) count, n - count + 1.0);
        double high = count == n ? 1 : Beta.quantile(1 - TAIL, count + 1.0, (double) (n - count));
        return new Interval(low, high);
    }

    /// A 95 % interval of a share.
    ///
    /// @param low from 0
    /// @param high to 1, not below `low`
    public record Interval(double low, double high) {}
}
