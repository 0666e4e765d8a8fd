package org.dajeong.district;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A seeded stream of random draws, the same on every machine.
///
/// Every cell of the district (a department in a quarter) has its own two streams, so what is drawn for
/// one cell depends neither on the other cells nor on how often a rejection method tried elsewhere.
/// Only whole bits are taken from the generator: how it turns them into bounded numbers is its own
/// affair and may change from one JDK to the next.
final class Draws {

    /// What a stream is for.
    enum Purpose {
        EFFECTS(1),
        STAFF(2),
        CIRCUMSTANCES(3),
        LOSSES(4);

        private final long code;

        Purpose(long code) {
            this.code = code;
        }
    }

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final RandomGenerator random;

    private Draws(RandomGenerator random) {
        this.random = random;
    }

    static Draws of(long seed, Purpose purpose, int cell) {
        long stream = (purpose.code << 32) + cell;
        return new Draws(GENERATORS.create(mix(mix(seed) + GOLDEN_RATIO * stream)));
    }

    long bits() {
        return random.nextLong();
    }

    /// A whole number from 0 to `bound - 1`; uneven by at most `bound / 2^32`.
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /// A number strictly between 0 and 1, in steps of 2^-53.
    double uniform() {
        return ((bits() >>> 11) + 0.5) * 0x1p-53;
    }

    double normal() {
        return Normal.quantile(uniform());
    }

    /* The finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds share nothing. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
