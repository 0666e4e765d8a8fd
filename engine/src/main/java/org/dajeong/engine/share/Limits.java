package org.dajeong.engine.share;

import org.dajeong.engine.api.Verdict;

/// Which counts of problems, of a given number of answers, are told as what.
///
/// @param moved the largest that is MOVED; -1 where none is
/// @param noChange the smallest that is NO_CHANGE, unless it is another
/// @param lower the smallest that is LOWER; one more than there are answers where none is
record Limits(int moved, int noChange, int lower) {

    /// The limits of counts.
    ///
    /// @param unchanged the counts where nothing has changed
    /// @param factor by which the share would fall as promised, 0 to 1
    static Limits of(BetaBinomial unchanged, double factor, double level) {
        int lower = unchanged.highest(level);
        // Above `low` or at it; P(K ≥ k) falls with k.
        int low = 0;
        int high = lower;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (1 - unchanged.atMost(middle - 1, factor) <= level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Limits(unchanged.lowest(level), low, lower);
    }

    Verdict verdict(long problems) {
        if (problems <= moved) {
            return Verdict.MOVED;
        }
        if (problems >= lower) {
            return Verdict.LOWER;
        }
        return problems >= noChange ? Verdict.NO_CHANGE : Verdict.CANNOT_TELL;
    }
}
