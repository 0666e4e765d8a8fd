package org.dajeong.app.reporting;

/// What one level of a mix factor adds to a contact's score, against the average contact.
///
/// @param estimate in points, negative where such contacts score lower in every department
/// @param low lower end of its 95 % interval
/// @param high upper end of the interval
public record MixCoefficient(String factor, String level, double estimate, double low, double high) {

    public MixCoefficient {
        if (!(low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException(
                    "the interval from %s to %s must hold the estimate %s".formatted(low, high, estimate));
        }
    }
}
