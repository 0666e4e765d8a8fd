package org.dajeong.sources;

import java.util.List;
import java.util.Optional;

/// Which ratings of a file are counted, and which columns it must have besides those of the score.
///
/// @param until the last period to count; later ones are left out
/// @param columns further columns that may be counted
public record Scope(Optional<String> until, List<String> columns) {

    /// All ratings, and no further columns.
    public static final Scope ALL = new Scope(Optional.empty(), List.of());

    public Scope {
        columns = List.copyOf(columns);
    }

    /// The ratings up to a period, this one included.
    public static Scope upTo(String period) {
        return new Scope(Optional.of(period), List.of());
    }
}
