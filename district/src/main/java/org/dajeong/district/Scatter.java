package org.dajeong.district;

/// Mean and standard deviation of values that come one by one.
///
/// **Source.** Welford (1962), *Technometrics* 4.
final class Scatter {

    private long count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double pull = value - mean;
        mean += pull / count;
        squares += pull * (value - mean);
    }

    double mean() {
        return mean;
    }

    /// With `n - 1` below; 0 for fewer than two values.
    double sd() {
        return count < 2 ? 0 : StrictMath.sqrt(squares / (count - 1));
    }

    double standardError() {
        return sd() / StrictMath.sqrt(count);
    }
}
