package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far some units' last periods lie from what their other periods, the agency and the raters predict.
public sealed interface Change {

    /// A change of more than this many standard errors is not chance: one-sided, 5 %.
    double ONE_SIDED_95 = 1.645;

    /// The same where one has looked before and could not tell: one-sided, half a per cent, so that four looks together
    /// are wrong hardly more often than the first alone (`docs/decisions/method/0008-looking-again.md`).
    double LOOKING_AGAIN = 2.576;

    /// The most periods that may be asked about together.
    int PERIODS_MAX = 4;

    /// The change, not drawn in by any reliability.
    ///
    /// @param gamma in points; positive is better
    /// @param standardError of gamma, the usual variation from period to period included
    /// @param low lower end of its 95 % interval
    /// @param high upper end
    record Measured(double gamma, double standardError, double low, double high) implements Change {}

    /// Nothing can be said.
    ///
    /// @param units those it is about, in level order; empty where it is about all together
    record CannotTell(Reason reason, List<String> units) implements Change {

        public CannotTell {
            units = List.copyOf(units);
        }
    }

    /// Why nothing can be said.
    enum Reason {
        /// A unit has no ratings in the periods asked about.
        NO_RATINGS,
        /// A unit has ratings in fewer than two earlier periods.
        FEW_EARLIER_PERIODS,
        /// The units' usual variation from period to period cannot be estimated.
        VARIATION_UNKNOWN,
        /// Nobody is left to tell what the periods were like for everybody.
        NOBODY_ELSE,
        /// So few ratings, or so few people behind them, that the figure is not shown.
        WITHHELD
    }

    /// What the change says about a promise at the first look.
    ///
    /// @param promised in points, above 0
    default Verdict verdict(double promised) {
        return verdict(promised, 1);
    }

    /// What the change says about a promise that could not be told at the looks before, with fewer periods.
    ///
    /// @param promised in points, above 0
    /// @param look from 1
    default Verdict verdict(double promised, int look) {
        if (!(promised > 0) || look < 1) {
            throw new IllegalArgumentException(
                    "a promise must be above 0 points and looks begin with 1: %s, %d".formatted(promised, look));
        }
        return switch (this) {
            case CannotTell cannot -> Verdict.CANNOT_TELL;
            case Measured(double gamma, double error, double low, double high) -> {
                double needed = (look == 1 ? ONE_SIDED_95 : LOOKING_AGAIN) * error;
                yield gamma >= needed
                        ? Verdict.MOVED
                        : gamma <= -needed
                                ? Verdict.LOWER
                                : promised - gamma >= needed ? Verdict.NO_CHANGE : Verdict.CANNOT_TELL;
            }
        };
    }

    /// What is asked.
    ///
    /// @param units whose change; several are taken together, as one change
    /// @param periods the last periods of the run, at most four; several are taken together
    /// @param others further units that do the same task in these periods: they do not tell what the periods were
    ///     like for everybody
    /// @param item the item whose change is asked, or empty for the whole score
    record Question(Set<String> units, Set<String> periods, Set<String> others, Optional<String> item) {

        public Question {
            units = Set.copyOf(units);
            periods = Set.copyOf(periods);
            others = Set.copyOf(others);
            if (units.isEmpty() || periods.isEmpty() || periods.size() > PERIODS_MAX) {
                throw new IllegalArgumentException(
                        "a change needs units and one to %d periods: %s, %s".formatted(PERIODS_MAX, units, periods));
            }
        }

        /// The change of one unit in one period.
        public static Question of(String unit, String period) {
            return new Question(Set.of(unit), Set.of(period), Set.of(), Optional.empty());
        }

        public Question withOthers(Set<String> others) {
            return new Question(units, periods, others, item);
        }

        public Question withItem(String item) {
            return new Question(units, periods, others, Optional.of(item));
        }
    }
}
