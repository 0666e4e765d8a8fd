package org.dajeong.spark;

import java.io.Serializable;
import org.dajeong.engine.spi.Tables;
import org.dajeong.engine.spi.TablesCodec;
import org.dajeong.sources.RatingRows;

/// What one worker has counted, or several together.
///
/// @param rows the rows met
/// @param bytes the tables in their stored form
/// @param magnitudes per measure the sum of its magnitudes: what fits into 64 bits must not depend on who counted what
record Part(State state, long rows, byte[] bytes, long[] magnitudes) implements Serializable {

    /// How the counting ended.
    enum State {
        COUNTED,
        /// A row is wrong, so that nothing is used.
        WRONG,
        /// A sum leaves 64 bits.
        TOO_LARGE
    }

    static Part of(RatingRows rows) {
        Tables tables = rows.tables();
        return new Part(State.COUNTED, tables.rows(), TablesCodec.encode(tables), rows.magnitudes());
    }

    static Part without(State state) {
        return new Part(state, 0, new byte[0], new long[0]);
    }

    Tables tables() {
        return TablesCodec.decode(bytes);
    }

    Part plus(Part other) {
        if (state != State.COUNTED) {
            return other.state == State.WRONG ? other : this;
        }
        if (other.state != State.COUNTED || rows == 0) {
            return other;
        }
        if (other.rows == 0) {
            return this;
        }
        try {
            long[] sums = magnitudes.clone();
            for (int m = 0; m < sums.length; m++) {
                sums[m] = Math.addExact(sums[m], other.magnitudes[m]);
            }
            Tables together = tables().plus(other.tables());
            return new Part(State.COUNTED, together.rows(), TablesCodec.encode(together), sums);
        } catch (ArithmeticException e) {
            return without(State.TOO_LARGE);
        }
    }
}
