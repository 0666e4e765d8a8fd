package org.dajeong.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajeong.engine.spi.TableSpec;

/// What satisfaction is to be explained by which items.
///
/// @param outcome the column of the satisfaction as a whole
/// @param items what may go together with it, at least two, the outcome not among them
/// @param group the column whose levels are drawn together when intervals are made (a department, whose
///     ratings are alike); without it ratings are drawn one by one
public record DriverSpec(String outcome, List<Item> items, Optional<String> group) {

    /// One part of a value, as tables hold it: a hundredth.
    public static final int HUNDREDTHS = 100;

    public DriverSpec {
        items = List.copyOf(items);
        Set<String> names = Set.copyOf(items.stream().map(Item::name).toList());
        if (names.size() < 2 || names.size() != items.size() || names.contains(outcome)) {
            throw new IllegalArgumentException(
                    "the outcome %s needs two items or more, each once and not itself: %s".formatted(outcome, items));
        }
    }

    /// An item and its scale.
    ///
    /// @param low the value that is told as 0
    /// @param high the value that is told as 100, above `low`
    public record Item(String name, double low, double high) {

        public Item {
            if (!(low < high)) {
                throw new IllegalArgumentException("low %s must be below high %s".formatted(low, high));
            }
        }
    }

    /// What is counted per block of ratings: sums of the values, in hundredths, and of the products of
    /// any two. The items come first, in their order; the outcome is last.
    public TableSpec tables() {
        List<String> measures = new ArrayList<>(items.stream().map(Item::name).toList());
        measures.add(outcome);
        TableSpec.Builder tables = TableSpec.builder();
        measures.forEach(tables::measure);
        for (int i = 0; i < measures.size(); i++) {
            for (int j = i; j < measures.size(); j++) {
                tables.product(measures.get(i), measures.get(j));
            }
        }
        return tables.build();
    }
}
