package org.dajeong.engine.linear;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded draws of things with replacement, as many as there are: the bootstrap.
///
/// The generator is named (L64X128MixRandom), so a seed gives the same draws on every machine.
public final class Resamples {

    private final int size;
    private final RandomGenerator random;

    /// @param size how many things there are, at least 1
    public Resamples(int size, long seed) {
        this.size = size;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// The next draw.
    ///
    /// @return how often each thing was drawn
    public int[] next() {
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            times[(int) ((random.nextLong() >>> 11) * 0x1.0p-53 * size)]++;
        }
        return times;
    }

    /// The value that a share of `sorted` lies below, between two of them by the straight line (R's type
    /// 7).
    ///
    /// @param sorted ascending, at least one
    /// @param share from 0 to 1
    public static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
