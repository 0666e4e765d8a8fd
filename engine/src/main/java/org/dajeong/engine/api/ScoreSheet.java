package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Everything that is published of one score run. All scores are in points from 0 to 100.
///
/// @param n the contacts of published units
/// @param mean their mean
/// @param variance the variance components that the scores use (penalised REML)
/// @param reml the plain REML estimates, for comparison; may be zero
/// @param singular whether a plain REML estimate is zero
/// @param mix what each level of the mix is worth, against the average contact
/// @param raters how lenient each rater is; empty without raters, and where so few of them changed with the periods
///     that the two cannot be told apart. About people: for those who lead the raters, not for publication
/// @param units first the units, then the units by period; each part by level order
/// @param withheld the rows that are not shown, and why
/// @param notes what the reader has to know about this run
public record ScoreSheet(
        long n,
        double mean,
        Variance variance,
        Variance reml,
        boolean singular,
        List<MixCoefficient> mix,
        List<RaterSeverity> raters,
        List<UnitScore> units,
        List<WithheldRow> withheld,
        List<Note> notes) {

    public ScoreSheet {
        mix = List.copyOf(mix);
        raters = List.copyOf(raters);
        units = List.copyOf(units);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /// Variance components in squared points; a component the model does not have is absent.
    public record Variance(
            double unit, OptionalDouble unitPeriod, OptionalDouble rater, OptionalDouble staff, double residual) {}

    /// What one level of a mix factor adds to a contact, against the average contact of all units.
    ///
    /// @param share the level's share of all contacts; the estimates of a factor, weighted by it, add to 0
    /// @param estimate in points
    /// @param standardError in points
    public record MixCoefficient(String factor, String level, double share, double estimate, double standardError) {}

    /// How lenient one rater is against the mean of all raters of the run, units, periods, staff and mix being equal.
    ///
    /// The estimates of a run add up to 0. Five raters and more are a sample, and theirs are drawn to 0; fewer are
    /// not drawn in.
    ///
    /// @param n the contacts he rated
    /// @param estimate in points; positive: he gives more points than the others
    /// @param standardError of its error, in points
    public record RaterSeverity(String rater, long n, double estimate, double standardError) {}

    /// One unit, or one unit in one period.
    ///
    /// @param period absent in the row of a unit over all periods
    /// @param figures absent where a unit that is not comparable has too few contacts that others have too
    /// @param comparability the smallest share, over mix factors, of its contacts at levels that other units
    ///     support
    /// @param supportedShare the share of its contacts that stand behind the figures
    /// @param mixLeaveOneOut how far a mix part moves, in points, when mix is estimated without the unit; absent
    ///     in
    ///     rows of a period
    /// @param rank among comparable units, 1 the highest; absent where not comparable
    public record UnitScore(
            String unit,
            Optional<String> period,
            Optional<Figures> figures,
            double comparability,
            double supportedShare,
            OptionalDouble mixLeaveOneOut,
            Tier tier,
            Optional<Rank> rank) {}

    /// The figures of a row.
    ///
    /// @param n the contacts behind them
    /// @param raw the mean of the ratings
    /// @param adjusted raw less what the mix adds
    /// @param fair the score with an average mix and an average rater, shrunk by its reliability
    /// @param standardError of fair
    /// @param low lower end of the 95 % interval of fair
    /// @param high upper end
    /// @param reliability between 0 and 1
    /// @param callsNeeded further contacts until the reliability is reached, absent where more of the same raters
    ///     cannot
    ///     reach it
    public record Figures(
            long n,
            double raw,
            double adjusted,
            double fair,
            double standardError,
            double low,
            double high,
            double reliability,
            OptionalLong callsNeeded) {}

    /// Where a row may stand among the others.
    ///
    /// @param low 2.5 % quantile of its rank, 1 the highest
    /// @param high 97.5 % quantile
    /// @param lowestTenth probability of being among the lowest tenth
    /// @param highestTenth probability of being among the highest tenth
    public record Rank(int low, int median, int high, double lowestTenth, double highestTenth) {}

    /// A row that is not shown.
    ///
    /// @param required what the reason asks for: ratings, or rated staff; absent for the other reasons
    public record WithheldRow(String unit, Optional<String> period, Withheld reason, OptionalLong required) {}

    /// Why a figure is not shown.
    public enum Withheld {
        FEW_RATINGS,
        FEW_STAFF,
        ONE_PERSON,
        PROTECTS_ANOTHER
    }

    /// Something a reader has to know; the arguments fill a sentence of the language he reads.
    public record Note(Kind kind, List<String> arguments) {

        public Note {
            arguments = List.copyOf(arguments);
        }

        /// What the note says, with its arguments.
        public enum Kind {
            /// A mix factor is constant within every cell; its part belongs to the unit or the period. {0}
            /// factor.
            ///
            MIX_CONSTANT,
            /// A level of the mix follows from others and was dropped. {0} factor, {1} level.
            MIX_ALIASED,
            /// Levels that never meet the others within a cell; their difference is not known. {0} factor, {1}
            /// levels.
            MIX_SEPARATE,
            /// Raters of different periods never meet: compare with the agency only, not over time.
            RATERS_CHANGED,
            /// No staff column: the two rules about staff were not applied.
            NO_STAFF_RULES,
            /// A plain REML component is zero. {0} which.
            SINGULAR
        }
    }
}
