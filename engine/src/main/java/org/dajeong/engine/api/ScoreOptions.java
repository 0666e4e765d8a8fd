package org.dajeong.engine.api;

/// What an agency settles once, and what a run may vary.
///
/// @param smallestDifference the smallest difference from the agency that matters, in points; part of the method
/// version
/// @param minRatings fewer ratings than this are not published
/// @param minStaff fewer rated staff than this are not published, where staff are known
/// @param reliabilityNeeded the reliability from which a tier is told, between 0 and 1
/// @param draws the number of joint draws behind ranks and the intervals of parts
/// @param seed of those draws
public record ScoreOptions(
        double smallestDifference, int minRatings, int minStaff, double reliabilityNeeded, int draws, long seed) {

    /// Comparable means that at least this share of a unit's contacts is of kinds that other units have too.
    public static final double COMPARABILITY_NEEDED = 0.80;

    /// Nobody may have more than this share of a unit's contacts in a published figure.
    public static final double ONE_PERSON_SHARE_MAX = 0.5;

    public ScoreOptions {
        if (!(smallestDifference >= 0)) {
            throw new IllegalArgumentException("smallestDifference must be 0 or more, but is " + smallestDifference);
        }
        if (minRatings < 1 || minStaff < 1 || draws < 1) {
            throw new IllegalArgumentException(
                    "minRatings %d, minStaff %d and draws %d must be positive".formatted(minRatings, minStaff, draws));
        }
        if (!(reliabilityNeeded > 0 && reliabilityNeeded < 1)) {
            throw new IllegalArgumentException(
                    "reliabilityNeeded must lie between 0 and 1, but is " + reliabilityNeeded);
        }
    }

    /// The method as published.
    public static ScoreOptions standard() {
        return new ScoreOptions(1.0, 5, 3, 0.7, 4_000, 1);
    }

    public ScoreOptions withMinRatings(int minRatings) {
        return new ScoreOptions(smallestDifference, minRatings, minStaff, reliabilityNeeded, draws, seed);
    }

    public ScoreOptions withSeed(long seed) {
        return new ScoreOptions(smallestDifference, minRatings, minStaff, reliabilityNeeded, draws, seed);
    }
}
