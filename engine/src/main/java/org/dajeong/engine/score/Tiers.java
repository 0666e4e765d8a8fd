package org.dajeong.engine.score;

import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.Tier;
import org.dajeong.engine.linear.Normal;

/// What may be said about a row.
///
/// ```text
/// CANNOT_TELL  reliability < 0.7
/// ABOVE        own - 1.96 se >  delta
/// BELOW        own + 1.96 se < -delta
/// TYPICAL      P(|own| <= tau) >= 0.8
/// CANNOT_TELL  otherwise
/// ```
///
/// A unit within `delta` of the agency is called in error with probability at most `2 (1 - Phi(1.96 /
/// sqrt(rho)))`, which is below 5 % for any reliability.
final class Tiers {

    private static final double TYPICAL_PROBABILITY_MIN = 0.8;

    private final ScoreOptions options;

    Tiers(ScoreOptions options) {
        this.options = options;
    }

    /// The tier of a comparable row.
    ///
    /// @param own in points
    /// @param standardError of own
    /// @param tau the usual size of own, in points
    Tier of(double own, double standardError, double reliability, double tau) {
        double half = Normal.Z95 * standardError;
        if (reliability < options.reliabilityNeeded()) {
            return Tier.CANNOT_TELL;
        }
        if (own - half > options.smallestDifference()) {
            return Tier.ABOVE;
        }
        if (own + half < -options.smallestDifference()) {
            return Tier.BELOW;
        }
        double inside = Normal.below((tau - own) / standardError) - Normal.below((-tau - own) / standardError);
        return inside >= TYPICAL_PROBABILITY_MIN ? Tier.TYPICAL : Tier.CANNOT_TELL;
    }
}
