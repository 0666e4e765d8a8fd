package org.dajeong.app.integrity;

import java.util.UUID;

/// What became of a file of happy calls.
public sealed interface FileAnswer {

    /// It was counted.
    record Counts(UUID result) implements FileAnswer {}

    /// The newest counts of the quarter come from the same file; nothing was changed.
    record Before(UUID result) implements FileAnswer {}

    /// Something is wrong with it; nothing was kept.
    record Refused() implements FileAnswer {}
}
