package org.dajeong.engine.agreement;

import org.dajeong.engine.api.Agreement.Range;
import org.dajeong.engine.linear.SnedecorF;

/// The 95 % interval of a coefficient `1 - ratio`, symmetric on the scale of `log ratio`.
final class LogRange {

    private LogRange() {}

    /// @param ratio of the disagreement found to that expected, positive
    /// @param error the standard error of its logarithm
    /// @param contacts how many it is estimated from, at least 2
    static Range of(double ratio, double error, int contacts) {
        double half = SnedecorF.t95(contacts - 1) * error;
        return new Range(1 - ratio * StrictMath.exp(half), 1 - ratio * StrictMath.exp(-half));
    }
}
