package org.dajeong.app.reporting;

/// The figures of one department in one quarter, all scores on the scale from 0 to 100.
///
/// @param contacts how many contacts the figures rest on, at least 1
/// @param raw mean of the ratings
/// @param fair as it would be with the agency's average mix and an average assessor
/// @param low lower end of the 95 % interval of the fair score
/// @param high upper end of the interval
/// @param reliability share of the differences that is not noise, 0 to 1
public record Scores(int contacts, double raw, double fair, double low, double high, double reliability) {

    public Scores {
        if (contacts < 1) {
            throw new IllegalArgumentException("contacts must be at least 1, but is " + contacts);
        }
        if (!(low <= fair && fair <= high)) {
            throw new IllegalArgumentException(
                    "the interval from %s to %s must hold the fair score %s".formatted(low, high, fair));
        }
        if (!Double.isFinite(raw) || !(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("raw must be finite and reliability from 0 to 1, but they are %s and %s"
                    .formatted(raw, reliability));
        }
    }
}
