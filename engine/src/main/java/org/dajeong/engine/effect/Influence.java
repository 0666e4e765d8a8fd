package org.dajeong.engine.effect;

import java.util.Arrays;
import java.util.List;

/// An estimate, and what each unit contributes to its error.
///
/// ```text
/// standard error = sqrt( mean of psi_i^2 / n )
/// ```
///
/// @param psi the influence of each unit, n of them, adding to 0
/// @param known whether the influences show how units differ: groups of one unit do not
@SuppressWarnings("ArrayRecordComponent")
record Influence(double value, double[] psi, boolean known) {

    double standardError() {
        double squares = 0;
        for (double one : psi) {
            squares = Math.fma(one, one, squares);
        }
        return Math.sqrt(squares) / psi.length;
    }

    /// A weighted sum with fixed weights.
    static Influence sum(List<Influence> parts, double[] weights) {
        double value = 0;
        double[] psi = new double[parts.getFirst().psi.length];
        boolean known = true;
        for (int k = 0; k < weights.length; k++) {
            Influence part = parts.get(k);
            value = Math.fma(weights[k], part.value, value);
            known &= part.known;
            for (int i = 0; i < psi.length; i++) {
                psi[i] = Math.fma(weights[k], part.psi[i], psi[i]);
            }
        }
        return new Influence(value, psi, known);
    }

    static Influence mean(List<Influence> parts) {
        double[] weights = new double[parts.size()];
        Arrays.fill(weights, 1.0 / parts.size());
        return sum(parts, weights);
    }

    /// A mean weighted by the sizes of groups, which are themselves the outcome of chance.
    ///
    /// @param groups the first period of the group of each part
    static Influence bySize(List<Influence> parts, int[] groups, int[] starts) {
        double n = starts.length;
        double[] shares = new double[groups.length];
        double total = 0;
        for (int k = 0; k < groups.length; k++) {
            for (int start : starts) {
                shares[k] += start == groups[k] ? 1 / n : 0;
            }
            total += shares[k];
        }
        double[] weights = new double[groups.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = shares[k] / total;
        }
        Influence sum = sum(parts, weights);
        double[] psi = sum.psi;
        for (int i = 0; i < psi.length; i++) {
            double drift = 0;
            double pull = 0;
            for (int k = 0; k < groups.length; k++) {
                double surprise = (starts[i] == groups[k] ? 1 : 0) - shares[k];
                drift += surprise;
                pull += surprise * parts.get(k).value;
            }
            psi[i] += (pull - drift * sum.value) / total;
        }
        return sum;
    }
}
