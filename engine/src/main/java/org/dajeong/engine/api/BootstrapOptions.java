package org.dajeong.engine.api;

/// How intervals are drawn from the data themselves.
///
/// @param draws how often the data are drawn anew
/// @param seed of the draws
public record BootstrapOptions(int draws, long seed) {

    /// Fewer draws do not tell a 95 % interval.
    public static final int DRAWS_MIN = 100;

    public BootstrapOptions {
        if (draws < DRAWS_MIN) {
            throw new IllegalArgumentException("draws must be %d or more, but is %d".formatted(DRAWS_MIN, draws));
        }
    }

    /// The method as published.
    public static BootstrapOptions standard() {
        return new BootstrapOptions(2_000, 1);
    }

    public BootstrapOptions withSeed(long seed) {
        return new BootstrapOptions(draws, seed);
    }
}
