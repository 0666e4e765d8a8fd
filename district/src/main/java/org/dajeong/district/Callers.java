package org.dajeong.district;

import java.util.List;
import java.util.stream.IntStream;

/// The fourteen callers and how each differs from the average one: two strict, two lenient.
final class Callers {

    /// In points added to every score he gives; they add up to 0.
    private static final List<Double> SEVERITIES =
            List.of(-2.5, -1.8, 0.5, -0.3, 0.2, -0.4, 0.6, 0.1, -0.2, 0.3, -0.1, 0.3, 1.9, 1.4);

    static final int COUNT = SEVERITIES.size();

    static final List<String> CODES =
            IntStream.rangeClosed(1, COUNT).mapToObj("C%02d"::formatted).toList();

    private Callers() {}

    static double severity(int caller) {
        return SEVERITIES.get(caller);
    }
}
