package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;

/// How well raters agree who rated the same contacts.
///
/// @param ratings how many there are
/// @param contacts how many contacts they are about
/// @param paired the contacts that two raters or more have rated; only these tell about agreement
/// @param raters who rated, in level order
/// @param alpha Krippendorff's coefficient
/// @param intraclass intraclass correlations; absent for a nominal or ordinal level, and where no
///     complete table of contacts by raters is in the ratings
/// @param pairs every two raters who have contacts in common, in level order
public record Agreement(
        long ratings,
        int contacts,
        int paired,
        List<String> raters,
        Alpha alpha,
        Optional<Intraclass> intraclass,
        List<RaterPair> pairs) {

    public Agreement {
        raters = List.copyOf(raters);
        pairs = List.copyOf(pairs);
    }

    /// Krippendorff's alpha: 1 where all agree, 0 where they agree as often as if they had rated by lot.
    ///
    /// @param estimate at most 1; may be negative
    /// @param interval 95 %; absent where raters never disagree, or on a single contact only
    /// @param within the mean squared distance of two ratings of one contact: of a pair the share that
    ///     differs (nominal), squared ratings in between (ordinal), squared points (interval), squared
    ///     share (ratio)
    /// @param between the mean squared distance of any two ratings, in the same unit
    public record Alpha(double estimate, Optional<Range> interval, double within, double between) {}

    /// An interval.
    public record Range(double low, double high) {}

    /// Intraclass correlations by Shrout and Fleiss.
    ///
    /// @param contacts how many contacts they are computed from
    /// @param raters how many raters rated each of them
    /// @param sameRaters whether all these contacts have the same raters; if not, only the forms of one
    ///     way exist
    /// @param coefficients in the order of [Form]
    public record Intraclass(int contacts, int raters, boolean sameRaters, List<Coefficient> coefficients) {

        public Intraclass {
            coefficients = List.copyOf(coefficients);
        }
    }

    /// One intraclass correlation; a number below -1 is told as -1.
    ///
    /// @param low lower end of its 95 % interval
    /// @param high upper end
    public record Coefficient(Form form, double estimate, double low, double high) {}

    /// What an intraclass correlation asks. *Random* raters stand for all who might rate, *these* only
    /// for themselves; a *single* rating, or the *mean* of as many as there are raters.
    public enum Form {
        /// Every contact has raters of its own: ICC(1,1).
        ONE_WAY_SINGLE,
        /// Random raters; severity counts as error: ICC(2,1).
        RANDOM_SINGLE,
        /// These raters; severity does not count: ICC(3,1).
        FIXED_SINGLE,
        /// ICC(1,k).
        ONE_WAY_MEAN,
        /// ICC(2,k).
        RANDOM_MEAN,
        /// ICC(3,k).
        FIXED_MEAN
    }

    /// Two raters on the contacts both have rated.
    ///
    /// @param contacts how many these are, at least 2
    /// @param difference how much more the first gives on average; absent for a nominal or ordinal level
    /// @param kappa Cohen's weighted kappa; absent where no disagreement was to be expected
    public record RaterPair(
            String first, String second, int contacts, Optional<Difference> difference, Optional<Kappa> kappa) {}

    /// A mean difference.
    ///
    /// @param estimate in points of the ratings
    /// @param standardError of it
    /// @param low lower end of its 95 % interval, by Student's t
    /// @param high upper end
    public record Difference(double estimate, double standardError, double low, double high) {}

    /// Cohen's kappa, weighted by the level: equal or not (nominal), steps between the values that occur
    /// (ordinal), squared difference (interval), squared difference in relation to the sum (ratio).
    ///
    /// @param standardError of a large sample; 0 where both always agree
    /// @param interval 95 %; absent where both always agree
    public record Kappa(double estimate, double standardError, Optional<Range> interval) {}
}
