package org.dajeong.app.fieldwork;

/// What became of the wish to close a wave.
public sealed interface Closing {

    /// It is closed now.
    record Closed(Wave wave) implements Closing {}

    /// It was closed before.
    record AlreadyClosed(Wave wave) implements Closing {}

    /// It has no ratings, and nobody confirmed that this is meant.
    record NoRatings(Wave wave) implements Closing {}
}
