package org.dajeong.engine.api;

import java.util.List;
import org.dajeong.engine.linear.Normal;

/// The mean of a survey in which respondent i stands for w_i persons.
///
/// ```text
/// m     = Σ w x / Σ w
/// se    = √( n / (n − 1) · Σ ( w (x − m) )² ) / Σ w
/// n_eff = ( Σ w )² / Σ w²                              Kish's effective size
/// ```
///
/// The standard error is the linearised one for independent respondents drawn with replacement, and
/// takes the weights as given: after raking it is a little too large for what goes together with the
/// margins.
///
/// **Source.** Kish (1965), *Survey Sampling*; Särndal, Swensson and Wretman (1992), 5.7. Reference file:
/// `reference/weights.csv`.
///
/// @param value in the unit of the answers
/// @param standardError of `value`, never negative
/// @param effectiveSize so many equally weighted respondents would tell as much, 1 to `n`
/// @param n respondents, at least 2
public record WeightedMean(double value, double standardError, double effectiveSize, int n) {

    /// One respondent.
    ///
    /// @param value finite
    /// @param weight finite, above 0
    public record Answer(double value, double weight) implements Comparable<Answer> {

        public Answer {
            if (!Double.isFinite(value) || !(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "an answer is finite and weighs more than 0: %s, %s".formatted(value, weight));
            }
        }

        @Override
        public int compareTo(Answer other) {
            int order = Double.compare(value, other.value);
            return order == 0 ? Double.compare(weight, other.weight) : order;
        }
    }

    /// The mean of answers; their order changes nothing, not even the last digit.
    ///
    /// @param answers at least two
    /// @throws IllegalArgumentException if there are fewer
    public static WeightedMean of(List<Answer> answers) {
        if (answers.size() < 2) {
            throw new IllegalArgumentException("a mean needs at least two answers, not " + answers.size());
        }
        List<Answer> sorted = answers.stream().sorted().toList();
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (Answer answer : sorted) {
            weights += answer.weight();
            squares += answer.weight() * answer.weight();
            sum += answer.weight() * answer.value();
        }
        double mean = sum / weights;
        double spread = 0;
        for (Answer answer : sorted) {
            double pull = answer.weight() * (answer.value() - mean);
            spread += pull * pull;
        }
        double n = sorted.size();
        double error = Math.sqrt(n / (n - 1) * spread) / weights;
        return new WeightedMean(mean, error, weights * weights / squares, sorted.size());
    }

    /// How much longer weights make an interval, squared: n / n_eff, at least 1.
    public double designEffect() {
        return n / effectiveSize;
    }

    /// The lower end of the 95 % interval.
    public double low() {
        return value - Normal.Z95 * standardError;
    }

    /// The upper end of the 95 % interval.
    public double high() {
        return value + Normal.Z95 * standardError;
    }

    /// The 95 % interval where all answers are 0 or 1: Wilson's for the effective size.
    public Proportion.Interval share() {
        return Proportion.wilson(Math.clamp(value, 0, 1), effectiveSize);
    }
}
