package org.dajeong.sources;

/// What became of a file: all of it, or nothing and the reasons.
public sealed interface Reading<T> {

    /// The file was read without a problem.
    record Accepted<T>(T value) implements Reading<T> {}

    /// Nothing of the file is used.
    ///
    /// @param problems what is wrong with it, at least one
    record Refused<T>(Problems problems) implements Reading<T> {}
}
