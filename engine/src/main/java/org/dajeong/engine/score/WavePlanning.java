package org.dajeong.engine.score;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.VisibleChange;
import org.dajeong.engine.api.Wave;
import org.dajeong.engine.linear.Normal;

/// What a wave will tell, before it is made.
///
/// With n contacts of a unit spread over k people and m raters,
///
/// ```text
/// mean of the unit = period + own + noise
/// Var(own)   = tau_u^2 + tau_up^2 + tau_s^2 S(n, k)
/// Var(noise) = sigma^2 / n + tau_r^2 (S(n, m) - 1 / m)        S(n, k) = sum of squared shares, 1/k where k divides n
/// reliability = Var(own) / (Var(own) + Var(noise))
/// error       = Var(own) (1 - reliability) (1 - 1 / units)
/// ```
///
/// What all raters have in common cancels out of a comparison of units that have the same raters. Where k and m
/// divide n this is the error of the mixed-model equations; else raters' severities are taken as unknown, which errs
/// on the safe side.
final class WavePlanning {

    /// Nobody asks more of one unit.
    private static final long RATINGS_MAX = 1_000_000;

    private static final double TYPICAL_PROBABILITY_MIN = 0.8;
    private static final int HALVINGS = 60;

    private final Fitted fitted;
    private final ScoreOptions options;

    WavePlanning(Fitted fitted, ScoreOptions options) {
        this.fitted = fitted;
        this.options = options;
    }

    Wave.Precision expected(Wave wave) {
        double own = own(wave.ratings(), wave.staff());
        double reliability = reliability(wave.ratings(), wave.staff(), wave.raters());
        double centred = own * (1 - 1.0 / wave.units());
        double error = Math.sqrt(centred * (1 - reliability));
        OptionalDouble visible = Planning.visible(
                        fitted,
                        new VisibleChange.Question(
                                1, wave.ratings(), 1, fitted.data().periods()))
                .map(change -> OptionalDouble.of(change.points()))
                .orElseGet(OptionalDouble::empty);
        return new Wave.Precision(error, reliability, cannotTell(reliability, error, Math.sqrt(centred)), visible);
    }

    /// The smallest number of ratings of a unit that reaches a reliability.
    OptionalLong ratingsFor(double reliability, int staff, int raters) {
        for (long n = 1; n <= RATINGS_MAX; n++) {
            if (reliability(n, staff, raters) >= reliability) {
                return OptionalLong.of(n);
            }
        }
        return OptionalLong.empty();
    }

    private double reliability(long n, int staff, int raters) {
        double own = own(n, staff);
        double noise = fitted.estimate().residualVariance() / n
                + variance(fitted.model().effects().raterGroup()) * Math.max(0, squares(n, raters) - 1.0 / raters);
        return own / (own + noise);
    }

    private double own(long n, int staff) {
        return variance(0)
                + variance(fitted.model().effects().cellGroup())
                + variance(fitted.model().effects().staffGroup()) * squares(n, staff);
    }

    private double variance(int group) {
        return group < 0 ? 0 : fitted.estimate().variance(group);
    }

    /// The sum of the squared shares of n contacts that are spread over so many as evenly as they can be.
    static double squares(long n, int over) {
        double least = Math.floorDiv(n, over);
        double more = Math.floorMod(n, over);
        return (more * (least + 1) * (least + 1) + (over - more) * least * least) / ((double) n * n);
    }

    /// The share of units that no tier will be told of, when own is normal around the agency.
    private double cannotTell(double reliability, double error, double tau) {
        if (reliability < options.reliabilityNeeded()) {
            return 1;
        }
        double spread = tau * Math.sqrt(reliability);
        double called = options.smallestDifference() + Normal.Z95 * error;
        double typical = Math.min(called, typical(error, tau));
        return 2 * (Normal.below(called / spread) - Normal.below(typical / spread));
    }

    /// How far from the agency a predicted own may lie to be called typical.
    private static double typical(double error, double tau) {
        double low = 0;
        double high = tau;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double inside = Normal.below((tau - middle) / error) - Normal.below((-tau - middle) / error);
            if (inside >= TYPICAL_PROBABILITY_MIN) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
