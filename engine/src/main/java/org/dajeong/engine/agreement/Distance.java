package org.dajeong.engine.agreement;

import org.dajeong.engine.api.AgreementSpec.Level;

/// How far apart two ratings are.
final class Distance {

    private Distance() {}

    /// The squared distance of two places on the scale of a level; places of an ordinal level are counts
    /// below.
    static double squared(Level level, double a, double b) {
        if (a == b) {
            return 0;
        }
        return switch (level) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> (a - b) * (a - b);
            case RATIO -> (a - b) / (a + b) * ((a - b) / (a + b));
        };
    }
}
