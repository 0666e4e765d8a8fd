package org.dajeong.app.intake;

import org.dajeong.sources.Problem;

/// What became of a file that somebody uploaded.
public sealed interface Receipt {

    /// It is stored.
    record Received(Upload upload) implements Receipt {}

    /// It was uploaded to this wave before and waits to be checked or imported; nothing changed.
    record OnItsWay(Upload upload) implements Receipt {}

    /// It was imported into this wave before; nothing changed.
    record ImportedAlready(Upload upload) implements Receipt {}

    /// It cannot be read.
    ///
    /// @param row where; 0 for the whole file
    /// @param found what stands there, as [Problem] says
    record Unreadable(Problem.Kind kind, long row, String found) implements Receipt {}

    /// The wave is closed: only a correction of what came before can come in.
    record WaveClosed() implements Receipt {}

    /// The upload to be replaced is of another wave, was not imported, or was replaced before.
    record NotReplaceable() implements Receipt {}
}
