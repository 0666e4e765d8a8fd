package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waiting for what other processes do.
final class Patience {

    /// A hanging test ends some day; no claim depends on how long this is.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Patience() {}

    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
