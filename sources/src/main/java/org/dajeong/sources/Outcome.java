package org.dajeong.sources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How the outcome of a row is made: an integer from 0 to 10,000, hundredths of a point.
public sealed interface Outcome {

    /// The outcome stands in a column.
    ///
    /// @param scale the scale of the column; without it, points from 0 to 100 with at most two decimals
    record Column(String name, Optional<Scale> scale) implements Outcome {}

    /// The outcome is the share of the possible points that was earned; an item that was not asked is not
    /// possible.
    ///
    /// @param items in the order in which ties are settled, at least one, each once
    record Items(List<Item> items) implements Outcome {

        public Items {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("an outcome of items needs at least one item");
            }
            long distinct = items.stream().map(Item::name).distinct().count();
            if (distinct != items.size()) {
                throw new IllegalArgumentException("an item is named twice: " + items);
            }
        }

        List<String> names() {
            return items.stream().map(Item::name).toList();
        }
    }

    /// An item of a rubric.
    ///
    /// @param name its column
    /// @param points the most it can earn, at least 1
    record Item(String name, int points) {

        public Item {
            if (points < 1) {
                throw new IllegalArgumentException(
                        "item %s must have at least 1 point, not %d".formatted(name, points));
            }
        }
    }

    /// A scale that is mapped linearly to 0..100, rounding half up to hundredths.
    ///
    /// @param low the value that becomes 0
    /// @param high the value that becomes 100, above `low`
    record Scale(BigDecimal low, BigDecimal high) {

        public Scale {
            if (low.compareTo(high) >= 0) {
                throw new IllegalArgumentException("low %s must be below high %s".formatted(low, high));
            }
        }
    }
}
