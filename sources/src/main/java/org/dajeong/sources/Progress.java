package org.dajeong.sources;

/// Hears now and then how far a long reading has come.
@FunctionalInterface
public interface Progress {

    /// The phase in which rows are read and checked (and, for ratings, counted) for the first time.
    String READING = "reading";

    /// The phase in which rows that are known to be right are read again to be counted.
    String COUNTING = "counting";

    /// Says nothing to anybody.
    Progress NONE = (phase, rows) -> {};

    /// Called about every hundred thousand rows, and at the end of a phase.
    ///
    /// @param phase [#READING] or [#COUNTING]
    /// @param rows the rows read so far in this phase
    void rows(String phase, long rows);
}
