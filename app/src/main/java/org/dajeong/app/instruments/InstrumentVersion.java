package org.dajeong.app.instruments;

import java.util.List;
import java.util.UUID;

/// A version of an instrument.
///
/// @param instrument the lasting code of the instrument
/// @param number from 1
/// @param source where the form was published
/// @param items in the order of the form
public record InstrumentVersion(
        UUID id,
        String instrument,
        LocalizedText name,
        Stream stream,
        String source,
        int number,
        State state,
        List<Item> items) {

    public InstrumentVersion {
        items = List.copyOf(items);
    }

    /// The life of a version.
    public enum State {
        /// Being written; nothing rests on it.
        DRAFT,
        /// What new waves use.
        IN_USE,
        /// What earlier waves used.
        RETIRED
    }

    /// The points of all items together.
    public int points() {
        return items.stream().mapToInt(Item::points).sum();
    }
}
