package org.dajeong.app.wellbeing;

/// What became of figures that were to be stated.
public sealed interface LoadAnswer {

    /// They are stated.
    ///
    /// @param changes how many departments and quarters they changed; 0 where all of it was stated before
    record Done(int changes) implements LoadAnswer {}

    /// Something is wrong with them; nothing was changed.
    record Refused() implements LoadAnswer {}

    /// Somebody else stated others first; nothing was changed.
    ///
    /// @param now those
    record Overtaken(Load now) implements LoadAnswer {}
}
