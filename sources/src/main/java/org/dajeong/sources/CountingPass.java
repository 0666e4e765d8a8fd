package org.dajeong.sources;

import org.dajeong.engine.spi.Tables;

/// A reading that makes tables.
sealed interface CountingPass extends RowReader permits RatingPass, MeasurePass {

    /// The tables of the rows that were counted.
    Tables tables();

    /// Per measure the sum of its magnitudes: while it fits into 64 bits, so does every sum.
    long[] magnitudes();
}
