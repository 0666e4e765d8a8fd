package org.dajeong.engine.api;

import java.util.OptionalInt;
import org.dajeong.engine.api.Proportion.Interval;
import org.dajeong.engine.linear.Beta;
import org.dajeong.engine.share.ShareRule;

/// What the coming quarter of a department is expected to bring if nothing changes: a beta distribution of
/// its true share.
///
/// **The rule.** A promise multiplies the true share by r = target / expected. With K problems of n answers,
/// where k were counted:
///
/// ```text
/// MOVED        P(K ≤ k | nothing changed) ≤ 0.05        K beta-binomial
/// LOWER        P(K ≥ k | nothing changed) ≤ 0.05        worse than expected
/// NO_CHANGE    else, where P(K ≥ k | share times r) ≤ 0.05
/// CANNOT_TELL  else, and where fewer than two earlier quarters had answers, or this one has none
/// ```
///
/// A department that was picked for a bad quarter is expected to be better again by itself, and its quarters
/// go up and down by themselves: both are in the distribution. Counts are whole, so that the chance of a
/// false MOVED is mostly well below 0.05; with few answers no count at all is MOVED.
///
/// Sums are finite and exact: nothing is integrated or drawn. Assumptions, source and checks are those of
/// [ShareSpread]; page: `docs/methods/share-goals.md`.
///
/// @param alpha above 0
/// @param beta above 0
/// @param quarters how many earlier ones had answers
public record ShareForecast(double alpha, double beta, int quarters) {

    /// With fewer earlier quarters nothing is told.
    public static final int QUARTERS_MIN = 2;

    /// More answers are not judged.
    public static final int ANSWERS_MAX = 1_000_000;

    private static final double TAIL = 0.025;

    public ShareForecast {
        if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)
                || !(beta > 0 && beta < Double.POSITIVE_INFINITY)
                || quarters < 0) {
            throw new IllegalArgumentException(
                    "parameters must be positive and finite, quarters not negative, but are %s, %s, %d"
                            .formatted(alpha, beta, quarters));
        }
    }

    /// The share that is expected, between 0 and 1.
    public double expected() {
        return alpha / (alpha + beta);
    }

    /// Where the true share of the coming quarter lies with a probability of 95 %.
    ///
    /// What is *counted* in it varies more.
    public Interval interval() {
        return new Interval(Beta.quantile(TAIL, alpha, beta), Beta.quantile(1 - TAIL, alpha, beta));
    }

    /// What a quarter says about a promise.
    ///
    /// @param target the share that was promised, 0 to 1. One that is not below the expected promises no
    ///     fall: then nothing is NO_CHANGE
    /// @throws IllegalArgumentException if the target is no share, or there are more than `ANSWERS_MAX` answers
    public Verdict verdict(Counted now, double target) {
        ShareRule rule = rule(target);
        int answers = checked(now.answers());
        return tells(answers) ? rule.verdict((int) now.problems(), answers) : Verdict.CANNOT_TELL;
    }

    /// The probability that a true fall from the expected share to the target is told as
    /// [Verdict#MOVED].
    ///
    /// @param answers in the coming quarter
    /// @param target as for [#verdict]
    public double chance(int answers, double target) {
        ShareRule rule = rule(target);
        return tells(checked(answers)) ? rule.chance(answers) : 0;
    }

    /// The probability that the same fall is told as [Verdict#CANNOT_TELL].
    ///
    /// @param answers in the coming quarter
    /// @param target as for [#verdict]
    public double cannotTell(int answers, double target) {
        ShareRule rule = rule(target);
        return tells(checked(answers)) ? rule.cannotTell(answers) : 1;
    }

    /// The smallest number of answers from which on, up to `most`, that chance stays reached.
    ///
    /// The chance does not only rise with the answers: counts are whole, and just before one problem more is
    /// still told as moved it is lowest. The first number that reaches it would often be lost again by a
    /// few answers more. Takes some milliseconds for a `most` of 2,000, a tenth of a second for 10,000, seconds
    /// beyond.
    ///
    /// @param target as for [#verdict]
    /// @param chance wanted, between 0 and 1
    /// @param most from 0
    /// @return empty where it is not reached at `most`, or fewer than two earlier quarters had answers
    public OptionalInt answersNeeded(double target, double chance, int most) {
        ShareRule rule = rule(target);
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("a chance lies between 0 and 1, but is " + chance);
        }
        return tells(checked(most)) ? rule.answersNeeded(chance, most) : OptionalInt.empty();
    }

    private boolean tells(int answers) {
        return quarters >= QUARTERS_MIN && answers > 0;
    }

    private static int checked(long answers) {
        if (answers < 0 || answers > ANSWERS_MAX) {
            throw new IllegalArgumentException("answers are 0 to %d, but are %d".formatted(ANSWERS_MAX, answers));
        }
        return (int) answers;
    }

    private ShareRule rule(double target) {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("a target is a share of 0 to 1, but is " + target);
        }
        return new ShareRule(alpha, beta, Math.min(1, target / expected()));
    }
}
