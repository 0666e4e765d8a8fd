package org.dajeong.engine.api;

import java.util.List;

/// How well raters agree, or why that cannot be told.
public sealed interface AgreementResult {

    /// The answer.
    record Done(Agreement agreement) implements AgreementResult {}

    /// The ratings do not tell.
    ///
    /// @param found what it is about, as [Reason] says
    record Refused(Reason reason, List<String> found) implements AgreementResult {

        public Refused {
            found = List.copyOf(found);
        }
    }

    /// Why agreement cannot be told.
    enum Reason {
        /// A rater has rated the same contact twice. Found: the contact and the rater.
        RATED_TWICE,
        /// No contact, or only one, has ratings of two raters.
        NOTHING_IN_COMMON,
        /// All ratings are equal: there is nothing on which raters could have disagreed.
        NO_VARIATION,
        /// Ratings of a ratio level must not be negative. Found: the rating.
        NEGATIVE
    }
}
