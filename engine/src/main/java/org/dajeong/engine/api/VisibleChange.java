package org.dajeong.engine.api;

import java.util.Optional;
import org.dajeong.engine.linear.Normal;

/// What a change would have to be to be seen, known before it is tried.
///
/// @param standardError that the change will have
public record VisibleChange(double standardError) {

    /// A one-sided 5 % test finds a change of so many standard errors four times out of five: 1.645 + 0.842.
    public static final double FACTOR = 2.49;

    /// How a change is going to be looked at.
    ///
    /// @param units how many units do the same task and are taken together
    /// @param ratings of each of them per period
    /// @param periods how many periods are taken together
    /// @param earlier with how many earlier periods they are compared
    /// @param item the item whose change is looked at, with variances of its own; empty for the whole score
    public record Question(int units, double ratings, int periods, int earlier, Optional<String> item) {

        public Question {
            if (units < 1 || !(ratings > 0) || periods < 1 || earlier < 1) {
                throw new IllegalArgumentException("units %d, ratings %s, periods %d and earlier %d must be positive"
                        .formatted(units, ratings, periods, earlier));
            }
        }

        /// A question about the whole score.
        public Question(int units, double ratings, int periods, int earlier) {
            this(units, ratings, periods, earlier, Optional.empty());
        }

        /// The same question about an item.
        public Question withItem(String item) {
            return new Question(units, ratings, periods, earlier, Optional.of(item));
        }
    }

    /// The change in points that is found four times out of five.
    public double points() {
        return FACTOR * standardError;
    }

    /// How probable it is that a true change of so many points will be told as [Verdict#MOVED].
    public double probabilityRecognised(double points) {
        return Normal.below(points / standardError - Change.ONE_SIDED_95);
    }

    /// How probable it is that nothing will be told, [Verdict#CANNOT_TELL].
    ///
    /// @param promised in points, above 0
    /// @param points the true change
    public double probabilityCannotTell(double promised, double points) {
        double shift = points / standardError;
        double notMoved = Normal.below(Change.ONE_SIDED_95 - shift);
        double noChangeUpTo = promised / standardError - Change.ONE_SIDED_95;
        return noChangeUpTo <= -Change.ONE_SIDED_95
                ? notMoved - Normal.below(-Change.ONE_SIDED_95 - shift)
                : notMoved - Normal.below(Math.min(noChangeUpTo, Change.ONE_SIDED_95) - shift);
    }
}
