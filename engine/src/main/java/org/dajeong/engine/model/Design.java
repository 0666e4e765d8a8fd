package org.dajeong.engine.model;

import java.util.List;
import org.dajeong.engine.spi.PairTable;

/// The cross-products of a mixed model's design: what all its equations are made of.
///
/// @param random the grouping factors of the random intercepts
/// @param pairs joint counts of two grouping factors, shape `[k][l]` for `k < l`, rows are levels of `k`; else
///     null
/// @param randomFixed per grouping factor the sum of each fixed column over the rows of each level, shape
///     `[k][level][p]`
/// @param fixed the cross-products of the fixed columns, shape `[p][p]`
@SuppressWarnings("ArrayRecordComponent") // read by this package's solver only, never compared
public record Design(List<Grouping> random, PairTable[][] pairs, double[][][] randomFixed, double[][] fixed) {

    public Design {
        random = List.copyOf(random);
    }

    /// One grouping factor.
    ///
    /// @param counts rows per level
    @SuppressWarnings("ArrayRecordComponent")
    public record Grouping(String name, long[] counts) {

        public int levels() {
            return counts.length;
        }
    }

    /// The sums of one response over the same rows.
    ///
    /// @param random shape `[k][level]`
    /// @param fixed shape `[p]`: its cross-product with every fixed column
    /// @param square its sum of squares
    @SuppressWarnings("ArrayRecordComponent")
    public record Response(double[][] random, double[] fixed, double square) {}
}
