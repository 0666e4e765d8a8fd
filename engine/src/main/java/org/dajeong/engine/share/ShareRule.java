package org.dajeong.engine.share;

import java.util.OptionalInt;
import org.dajeong.engine.api.Verdict;

/// What is told of a share that was promised to fall, and how likely that is.
public final class ShareRule {

    /// What would happen so seldom by chance is told.
    private static final double LEVEL = 0.05;

    private final double alpha;
    private final double beta;
    private final double factor;

    /// @param alpha first parameter of the true share where nothing changes
    /// @param beta second parameter
    /// @param factor by which the true share would fall as promised, 0 to 1
    public ShareRule(double alpha, double beta, double factor) {
        this.alpha = alpha;
        this.beta = beta;
        this.factor = factor;
    }

    public Verdict verdict(int problems, int answers) {
        return limits(unchanged(answers)).verdict(problems);
    }

    /// The probability of [Verdict#MOVED] where the share truly falls as promised.
    public double chance(int answers) {
        BetaBinomial unchanged = unchanged(answers);
        return unchanged.atMost(unchanged.lowest(LEVEL), factor);
    }

    /// The probability of [Verdict#CANNOT_TELL] where the share truly falls as promised.
    public double cannotTell(int answers) {
        BetaBinomial unchanged = unchanged(answers);
        Limits limits = limits(unchanged);
        int first = limits.moved() + 1;
        int last = Math.min(limits.noChange(), limits.lower()) - 1;
        return first > last ? 0 : unchanged.atMost(last, factor) - unchanged.atMost(limits.moved(), factor);
    }

    /// The smallest number of answers from which on the chance stays reached, up to `most`.
    ///
    /// Between two numbers at which one problem more is still told as moved, the chance only falls. So it is
    /// enough to look at the last number of each such stretch, from `most` downwards.
    public OptionalInt answersNeeded(double chance, int most) {
        int last = most;
        while (last > 0 && chance(last) >= chance) {
            last = before(last);
        }
        return last == most ? OptionalInt.empty() : OptionalInt.of(last + 1);
    }

    /// The largest smaller number of answers of which fewer problems are told as moved.
    private int before(int answers) {
        int moved = unchanged(answers).lowest(LEVEL);
        int high = answers;
        int step = 1 + answers / (8 * (moved + 1));
        int low = high - step;
        while (low > 0 && unchanged(low).lowest(LEVEL) == moved) {
            high = low;
            step *= 2;
            low = high - step;
        }
        low = Math.max(0, low);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (unchanged(middle).lowest(LEVEL) == moved) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private BetaBinomial unchanged(int answers) {
        return new BetaBinomial(answers, alpha, beta);
    }

    private Limits limits(BetaBinomial unchanged) {
        return Limits.of(unchanged, factor, LEVEL);
    }
}
