package org.dajeong.engine.share;

/// How many of n answers have a problem, where the true share follows a beta distribution.
///
/// The probabilities of neighbouring counts have a simple ratio. They are laid out from a count near the
/// mean and divided by their sum, so that no gamma function is needed, only the four operations: for n up to
/// a hundred thousand the absolute error of a tail is below 1e-12, the relative below 1e-11.
///
/// ```text
/// P(k + 1) / P(k) = (n − k) / (k + 1) · (α + k) / (β + n − k − 1)
/// ```
///
/// Where the true share is multiplied by r, each problem stays with probability r: of m problems as many
/// are left as of m draws. So that is a finite sum too, and nothing is integrated.
///
/// ```text
/// P(K ≤ c | share times r) = Σ_m P(m) B_m(c)      B_m the binomial distribution of m draws with probability r
/// ```
final class BetaBinomial {

    /// Counts that are so much rarer than the one it begins with, and all beyond, are left out.
    private static final double NOTHING = 1e-40;

    /// Numbers larger than this are divided before they leave the range.
    private static final double LARGE = 1e200;

    private final double[] probabilities;

    /// @param n from 0
    /// @param alpha above 0
    /// @param beta above 0
    BetaBinomial(int n, double alpha, double beta) {
        double[] terms = new double[n + 1];
        int start = (int) (n * (alpha / (alpha + beta)));
        terms[start] = 1;
        // From the middle outwards they only fall, except towards an end with a parameter below 1.
        for (int k = start; k > 0 && (terms[k] > NOTHING || alpha < 1); k--) {
            terms[k - 1] = terms[k] * (k / (n - k + 1.0)) * ((beta + n - k) / (alpha + k - 1));
        }
        for (int k = start; k < n && (terms[k] > NOTHING || beta < 1); k++) {
            terms[k + 1] = terms[k] * ((n - k) / (k + 1.0)) * ((alpha + k) / (beta + n - k - 1));
        }
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        for (int k = 0; k <= n; k++) {
            terms[k] /= sum;
        }
        probabilities = terms;
    }

    /// P(K ≤ k).
    double atMost(int k) {
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += probabilities[i];
        }
        return sum;
    }

    /// P(K ≥ k).
    double atLeast(int k) {
        double sum = 0;
        for (int i = probabilities.length - 1; i >= k; i--) {
            sum += probabilities[i];
        }
        return sum;
    }

    /// The largest k with P(K ≤ k) ≤ `level`; -1 where there is none.
    int lowest(double level) {
        int k = -1;
        double sum = probabilities[0];
        while (sum <= level) {
            k++;
            sum += probabilities[k + 1];
        }
        return k;
    }

    /// The smallest k with P(K ≥ k) ≤ `level`; n + 1 where there is none.
    int highest(double level) {
        int k = probabilities.length;
        double sum = probabilities[k - 1];
        while (sum <= level) {
            k--;
            sum += probabilities[k - 1];
        }
        return k;
    }

    /// P(K ≤ k) where the true share is multiplied by `factor`.
    ///
    /// Absolute error below 1e-10.
    ///
    /// @param k from -1
    /// @param factor from 0 to 1
    double atMost(int k, double factor) {
        if (k < 0) {
            return 0;
        }
        if (factor == 0 || k >= probabilities.length) {
            return 1;
        }
        double sum = atMost(k);
        // Of m problems k stay with probability equal · scale; at most k with probability stay.
        double log = k * StrictMath.log(factor);
        double scale = StrictMath.exp(log);
        double equal = 1;
        double stay = 1;
        for (int m = k; m < probabilities.length - 1; m++) {
            stay -= factor * equal * scale;
            if (stay <= 0) {
                break;
            }
            sum += stay * probabilities[m + 1];
            equal *= (m + 1.0) / (m + 1 - k) * (1 - factor);
            if (equal > LARGE) {
                log += StrictMath.log(equal);
                scale = StrictMath.exp(log);
                equal = 1;
            }
        }
        return Math.min(1, sum);
    }
}
