package org.dajeong.engine.agreement;

import java.util.Optional;
import java.util.stream.IntStream;
import org.dajeong.engine.api.Agreement.Kappa;

/// Cohen's weighted kappa.
///
/// **Estimates** how much less two raters disagree than if each had spread his own values over the
/// contacts by lot:
///
/// ```text
/// q_o = sum p_ij v_ij        q_e = sum p_i. p_.j v_ij        kappa = 1 - q_o / q_e
/// Var = 1/n sum p_ij ( (q_o - v_ij) / q_e + q_o (a_i + b_j - 2 q_e) / q_e^2 )^2
/// a_i = sum_j p_.j v_ij      b_j = sum_i p_i. v_ij
/// ```
///
/// `p_ij` is the share of contacts with value i of the first and j of the second, `v_ij` how much this
/// disagrees. The variance is that of a large sample; it is 0 where both always agree. The interval is
/// symmetric on the scale of `log(1 - kappa)`, with Student's t.
///
/// **Source.** Cohen (1968), *Psychological Bulletin* 70; Fleiss, Cohen and Everitt (1969),
/// *Psychological Bulletin* 72. Reference values: `reference/agreement.csv`.
public final class KappaFit {

    private KappaFit() {}

    /// How much a pair of values disagrees.
    @FunctionalInterface
    public interface Disagreement {

        /// @return 0 for equal values, else not negative
        double of(int first, int second);
    }

    /// Kappa of the contacts that both have rated.
    ///
    /// @param first per contact the value of the first, from 0 to `values - 1`
    /// @param second per contact the value of the second
    /// @return empty where no disagreement is to be expected
    public static Optional<Kappa> of(int[] first, int[] second, int values, Disagreement disagreement) {
        double n = first.length;
        double[] rows = shares(first, values);
        double[] columns = shares(second, values);
        double[] ofRow = new double[values];
        double[] ofColumn = new double[values];
        double expected = 0;
        for (int i : occurring(rows)) {
            for (int j : occurring(columns)) {
                double v = disagreement.of(i, j);
                ofRow[i] += columns[j] * v;
                ofColumn[j] += rows[i] * v;
                expected += rows[i] * columns[j] * v;
            }
        }
        if (!(expected > 0)) {
            return Optional.empty();
        }
        double observed = 0;
        for (int c = 0; c < n; c++) {
            observed += disagreement.of(first[c], second[c]) / n;
        }
        double squares = 0;
        for (int c = 0; c < n; c++) {
            double own = (observed - disagreement.of(first[c], second[c])) / expected;
            double margins = ofRow[first[c]] + ofColumn[second[c]] - 2 * expected;
            double influence = own + observed * margins / expected / expected;
            squares += influence * influence;
        }
        double ratio = observed / expected;
        double error = Math.sqrt(squares) / n;
        return Optional.of(new Kappa(
                1 - ratio,
                error,
                error > 0 ? Optional.of(LogRange.of(ratio, error / ratio, first.length)) : Optional.empty()));
    }

    private static double[] shares(int[] given, int values) {
        double[] shares = new double[values];
        for (int value : given) {
            shares[value] += 1.0 / given.length;
        }
        return shares;
    }

    private static int[] occurring(double[] shares) {
        return IntStream.range(0, shares.length).filter(i -> shares[i] > 0).toArray();
    }
}
