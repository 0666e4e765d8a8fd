package org.dajeong.engine.api;

import java.util.List;
import java.util.Map;
import org.dajeong.engine.share.RakingFit;

/// Weights that make a sample agree with known margins of the population.
///
/// **Estimates** nothing: it finds, among the weights base × Π factor(level), those whose margins are
/// the known ones (iterative proportional fitting). Weights above `weightMax` times the mean weight are
/// cut and the rest raked again, until both hold or neither gets nearer; the rest of the disagreement
/// is told.
///
/// **Assumptions.** Inside a combination of levels those who answered are like those who did not.
/// Raking cannot mend a group that nobody of answered.
///
/// **Source.** Deming and Stephan (1940), *Annals of Mathematical Statistics* 11. Reference file:
/// `reference/weights.csv` (own base-R script). Page: `docs/methods/shares.md`.
public sealed interface Raking {

    /// The weights.
    ///
    /// @param weights one per respondent in the order given, mean 1
    /// @param cut respondents whose weight was cut
    /// @param deviation the largest difference between a weighted share and its margin, 0 to 1
    record Done(List<Double> weights, int cut, double deviation) implements Raking {

        public Done {
            weights = List.copyOf(weights);
        }
    }

    /// There are no such weights.
    ///
    /// @param factor the column it is about, or empty
    /// @param level the level, or empty
    record Refused(Reason reason, String factor, String level) implements Raking {}

    /// Why there are none.
    enum Reason {
        /// A level of the population that nobody in the sample has.
        NOBODY_ANSWERED,
        /// A level of the sample that the population does not know.
        LEVEL_UNKNOWN,
        /// The margins contradict each other in this sample.
        NO_AGREEMENT
    }

    /// A known margin: shares of the population by level of one column, above 0 each; they are taken
    /// relative to their sum.
    record Margin(String factor, Map<String, Double> shares) {

        public Margin {
            shares = Map.copyOf(shares);
            if (shares.isEmpty() || !shares.values().stream().allMatch(share -> share > 0 && share < 1e300)) {
                throw new IllegalArgumentException("shares of '%s' must be above 0: %s".formatted(factor, shares));
            }
        }
    }

    /// A respondent.
    ///
    /// @param levels one per margin, in their order
    /// @param weight the base weight, finite and above 0; 1 where there is none
    record Respondent(List<String> levels, double weight) {

        public Respondent {
            levels = List.copyOf(levels);
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be above 0 and finite, not " + weight);
            }
        }
    }

    /// Rakes.
    ///
    /// @param margins at least one
    /// @param respondents at least one, each with a level per margin; their order changes nothing
    /// @param weightMax the greatest weight, in mean weights, above 1
    /// @throws IllegalArgumentException if there are no margins or respondents, levels do not match the
    ///     margins in number, or `weightMax` is not above 1
    static Raking rake(List<Margin> margins, List<Respondent> respondents, double weightMax) {
        return new RakingFit(margins, respondents, weightMax).answer();
    }
}
