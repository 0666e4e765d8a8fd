package org.dajeong.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The answer to a unit's question why its raw score differs from the agency's.
public sealed interface Why {

    String unit();

    Optional<String> period();

    /// The gap and its parts, which add up to it exactly.
    ///
    /// @param gap raw score of the unit less that of the agency, in points
    /// @param score the row of the score sheet it explains
    /// @param mean the agency's mean that the unit is compared with, in points
    /// @param parts in the order mix, rater, chance, own
    record Explained(
            String unit, Optional<String> period, double gap, double mean, ScoreSheet.UnitScore score, List<Part> parts)
            implements Why {

        public Explained {
            parts = List.copyOf(parts);
        }
    }

    /// The figure is not shown.
    record Withheld(String unit, Optional<String> period, ScoreSheet.Withheld reason, OptionalLong required)
            implements Why {}

    /// There is nothing to compare with.
    ///
    /// @param factor the mix factor that sets the unit apart
    /// @param levels its levels that no other units support, the most frequent first
    record NotComparable(String unit, Optional<String> period, String factor, List<String> levels) implements Why {

        public NotComparable {
            levels = List.copyOf(levels);
        }
    }

    /// One part of the gap.
    ///
    /// @param factor the mix factor or the period column of a MIX part
    /// @param points its share of the gap
    /// @param low lower end of its 95 % interval
    /// @param high upper end
    /// @param items how it splits over the items; empty where there are none
    record Part(Kind kind, Optional<String> factor, double points, double low, double high, List<ItemPart> items) {

        public Part {
            items = List.copyOf(items);
        }

        /// Whether the interval contains 0.
        public boolean insideNoise() {
            return low <= 0 && high >= 0;
        }
    }

    /// The share of one item in a part, in points.
    record ItemPart(String item, double points, double low, double high) {

        /// The name under which items that too few contacts were asked are shown together.
        public static final String OTHERS = "(others)";
    }

    /// What a part of the gap comes from.
    enum Kind {
        MIX,
        RATER,
        CHANCE,
        OWN
    }
}
