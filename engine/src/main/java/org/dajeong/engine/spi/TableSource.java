package org.dajeong.engine.spi;

import java.util.Set;

/// Ratings that can be counted: a file, a database, a frozen set. No row ever passes this door.
public interface TableSource {

    /// Counts all rows.
    Tables count(TableSpec spec);

    /// Counts only the rows that match at least one of `any`, each row once.
    Tables countMatching(TableSpec spec, Set<Match> any);

    /// The rows that have one level of one factor and one level of another.
    record Match(Factor first, String firstLevel, Factor second, String secondLevel) {}
}
