package org.dajeong.app.reporting;

import java.util.Optional;

/// What a department is told about a quarter.
///
/// Reasons are finished sentences in the language of the paper.
public sealed interface Standing {

    /// A tier that the data support.
    ///
    /// @param tier ABOVE, TYPICAL or BELOW
    record Placed(Scores scores, Tier tier) implements Standing {

        public Placed {
            if (tier == Tier.CANNOT_TELL || tier == Tier.NOT_COMPARABLE) {
                throw new IllegalArgumentException("tier must be ABOVE, TYPICAL or BELOW, but is " + tier);
            }
        }
    }

    /// Figures that do not yet support a tier.
    record CannotTell(Scores scores, String reason) implements Standing {}

    /// No other department gets the same kind of contacts; its scores would be unfair and are not printed.
    record NotComparable(int contacts, String reason) implements Standing {}

    /// Nothing is shown, so that nobody can be recognised; not even the number of contacts.
    record Withheld(String reason) implements Standing {}

    /// The tier to print, none where the department is withheld.
    default Optional<Tier> findTier() {
        return switch (this) {
            case Placed(var _, Tier tier) -> Optional.of(tier);
            case CannotTell _ -> Optional.of(Tier.CANNOT_TELL);
            case NotComparable _ -> Optional.of(Tier.NOT_COMPARABLE);
            case Withheld _ -> Optional.empty();
        };
    }

    /// The figures to print, if there are any.
    default Optional<Scores> findScores() {
        return switch (this) {
            case Placed(Scores scores, var _) -> Optional.of(scores);
            case CannotTell(Scores scores, var _) -> Optional.of(scores);
            case NotComparable _, Withheld _ -> Optional.empty();
        };
    }

    /// Why there is no tier or no figure, if so.
    default Optional<String> findReason() {
        return switch (this) {
            case Placed _ -> Optional.empty();
            case CannotTell(var _, String reason) -> Optional.of(reason);
            case NotComparable(var _, String reason) -> Optional.of(reason);
            case Withheld(String reason) -> Optional.of(reason);
        };
    }
}
