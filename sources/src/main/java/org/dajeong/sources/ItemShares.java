package org.dajeong.sources;

/// The outcome of a row from the points of its items, in integers.
///
/// ```text
/// outcome = 100 * earned / possible points, in hundredths, rounded half up
///         = (20000 * earned + possible) div (2 * possible)
/// ```
///
/// An item's share of the outcome is `100 * points / possible`, rounded so that the shares add up to the
/// outcome: every share is rounded down, and the hundredths that are left go one by one to the largest
/// remainders, ties to the earlier item. An item that was not asked, or earned nothing, has share 0.
///
/// **Source.** Hamilton's method of apportionment, in Balinski and Young (1982), *Fair Representation*.
/// Checked against exact fractions in `ItemSharesTests`.
public final class ItemShares {

    private static final long HUNDREDTHS = 10_000;

    private final long[] remainders;

    /// Room for rows of this many items; not for several threads at once.
    public ItemShares(int items) {
        remainders = new long[items];
    }

    /// The outcome in hundredths of a point.
    ///
    /// @param earned from 0 to `possible`
    /// @param possible at least 1
    public static long outcome(long earned, long possible) {
        return (2 * HUNDREDTHS * earned + possible) / (2 * possible);
    }

    /// Splits the outcome over the items.
    ///
    /// @param points per item, 0 where it was not asked
    /// @param possible the possible points of the items that were asked, at least 1
    /// @param outcome their [#outcome]
    /// @param shares where the shares are written, from `offset` on
    public void split(int[] points, long possible, long outcome, long[] shares, int offset) {
        long left = outcome;
        for (int i = 0; i < points.length; i++) {
            long exact = HUNDREDTHS * points[i];
            shares[offset + i] = exact / possible;
            remainders[i] = exact % possible;
            left -= shares[offset + i];
        }
        // What is left is at most the number of items with a remainder, so that nobody gets two.
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < points.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            shares[offset + largest]++;
            remainders[largest] = -1;
        }
    }
}
