package org.dajeong.app.instruments;

import java.util.List;

/// A published form from which an instrument can be made.
///
/// @param code the code of the instrument that is made from it
/// @param source where the form was published
public record Template(String code, LocalizedText name, Stream stream, String source, List<Item> items) {

    public Template {
        items = List.copyOf(items);
    }

    /// The points of all items together.
    public int points() {
        return items.stream().mapToInt(Item::points).sum();
    }
}
