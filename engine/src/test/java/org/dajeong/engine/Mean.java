package org.dajeong.engine;

import java.util.Arrays;
import java.util.List;

/// A mean over simulated districts, with its standard error.
record Mean(double mean, double error) {

    /// @param index of the figure among those of each district
    static Mean of(List<double[]> districts, int index) {
        double[] values =
                districts.stream().mapToDouble(district -> district[index]).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Mean(mean, Math.sqrt(square / (values.length - 1) / values.length));
    }
}
