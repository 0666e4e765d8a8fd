package org.dajeong.engine.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dajeong.engine.share.SpreadFit;

/// How far departments, and quarters of one department, truly differ in a share.
///
/// **Estimates** from answers that are 0 or 1, in quarters, in departments, three variances: of departments
/// (σ_d²), of quarters of one department (τ²), of answers of one quarter (σ²), and from them two
/// correlations.
///
/// ```text
/// departments = σ_d² / (σ² + τ² + σ_d²)      of two answers of one department in two quarters
/// quarters    = τ² / (σ² + τ²)               of two answers of one quarter, once the department is known
/// ```
///
/// The variances are those of the unbalanced nested analysis of variance: each sum of squares is set equal
/// to what is expected of it. A τ² that would be negative is left out of the model, and its squares join
/// those of the answers; a negative σ_d² is 0. In a balanced table that is REML.
///
/// The mean is all problems of all answers: the figure that is published for the whole, which everybody
/// can check. Weights by the variances would need the variances first, and gain little where chance makes
/// most of the differences.
///
/// **The least and the most.** Nothing is taken for more alike than the answers can show: `departments` is
/// at least 1 / (1 + m), where m is what the answers of the other departments are worth on average, and
/// `quarters` at least half its own standard error. Neither is told as more than a half. With a single
/// department nothing is known of others, and m is one answer; with one quarter each `quarters` is 0, and what
/// they differ by counts as difference of departments. Where there was no problem at all, or nothing else,
/// half an answer stands on the other side. So a forecast is always finite.
///
/// **Assumptions.** The number of answers has nothing to do with the share. Quarters of a department vary
/// independently around its own level; what moves all departments in one quarter counts as such variation.
///
/// **Source.** Searle, Casella and McCulloch (1992), *Variance Components*, chapter 3 and appendix F.
/// Reference file: `reference/share-goals.csv` (R: `aov`, `lme4`). Page: `docs/methods/share-goals.md`.
///
/// @param mean between 0 and 1
/// @param departments above 0, below 1
/// @param quarters from 0, below 1
public record ShareSpread(double mean, double departments, double quarters) {

    public ShareSpread {
        if (!(mean > 0 && mean < 1) || !(departments > 0 && departments < 1) || !(quarters >= 0 && quarters < 1)) {
            throw new IllegalArgumentException("a mean and correlations lie between 0 and 1, but are %s, %s, %s"
                    .formatted(mean, departments, quarters));
        }
    }

    /// The spread of some departments.
    ///
    /// @param departments the quarters of each department, before the one to be judged; quarters without
    ///     answers tell nothing
    /// @return empty where nobody answered
    public static Optional<ShareSpread> of(Collection<List<Counted>> departments) {
        return new SpreadFit(departments).answer();
    }

    /// What the coming quarter of a department is expected to bring if nothing changes.
    ///
    /// ```text
    /// prior         π ~ Beta(mean, precision 1/departments − 1)
    /// a quarter     n answers with k problems are worth n' = n / (1 + (n − 1) quarters) of one long quarter
    /// posterior     a = prior + Σ n' k/n      b = prior + Σ n' (n − k)/n      m = a / (a + b)      s = a + b
    /// next quarter  E(p) = m      Var(p) = Var(π) + quarters · E(π (1 − π))
    ///                                    = m (1 − m) (1 + quarters · s) / (s + 1)
    /// answer        Beta(m, precision s (1 − quarters) / (1 + quarters · s))
    /// ```
    ///
    /// The mean is the best that is linear in the shares; that the form is a beta distribution is an
    /// assumption.
    ///
    /// @param earlier quarters of the department, in any order
    public ShareForecast forecast(List<Counted> earlier) {
        double precision = 1 / departments - 1;
        double a = mean * precision;
        double b = (1 - mean) * precision;
        int answered = 0;
        for (Counted quarter : earlier) {
            if (quarter.answers() > 0) {
                double worth = 1 / (1 + (quarter.answers() - 1) * quarters);
                a += quarter.problems() * worth;
                b += (quarter.answers() - quarter.problems()) * worth;
                answered++;
            }
        }
        double narrower = (1 - quarters) / (1 + quarters * (a + b));
        return new ShareForecast(a * narrower, b * narrower, answered);
    }
}
