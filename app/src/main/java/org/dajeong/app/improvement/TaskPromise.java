package org.dajeong.app.improvement;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By how much an item is to move.
///
/// @param item its code; empty for the whole score
/// @param points of the score from 0 to 100, above 0, with one decimal
/// @param recognised how probable it was, before the start, that a true change of that size would be told; absent
///     where nothing was published yet, or the department's figures are not shown
public record TaskPromise(
        String item, BigDecimal points, @Nullable Double recognised) {

    /// The whole score rather than one item.
    static final String WHOLE = "";

    /// The item as a question asks about it.
    Optional<String> asked() {
        return item.equals(WHOLE) ? Optional.empty() : Optional.of(item);
    }
}
