package org.dajeong.engine.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One version of an instrument: its items, and the points each can earn.
///
/// An item of two versions is the same item where it has the same name; whoever gives an item another
/// wording or another rule of rating gives it another name.
///
/// @param name such as "2019-2"
/// @param items at least one, no name twice
public record FormVersion(String name, List<Item> items) {

    public FormVersion {
        items = List.copyOf(items);
        Set<String> names = new HashSet<>();
        for (Item item : items) {
            if (!names.add(item.name())) {
                throw new IllegalArgumentException("item '%s' stands twice".formatted(item.name()));
            }
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a version needs at least one item");
        }
    }

    /// An item.
    ///
    /// @param points it can earn, at least 1
    public record Item(String name, int points) {

        public Item {
            if (points < 1) {
                throw new IllegalArgumentException(
                        "item '%s' must earn at least 1 point, not %d".formatted(name, points));
            }
        }
    }

    /// The points that can be earned.
    public int points() {
        return items.stream().mapToInt(Item::points).sum();
    }

    public Optional<Item> find(String item) {
        return items.stream().filter(one -> one.name().equals(item)).findFirst();
    }
}
