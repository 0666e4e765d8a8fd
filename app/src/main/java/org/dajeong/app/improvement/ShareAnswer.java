package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.UUID;

/// What a department answers.
///
/// @param task a CS task to read along
/// @param file what comes with it
/// @param share whether all others may read it in the library
/// @param title its name there
public record ShareAnswer(String text, Optional<UUID> task, Optional<Upload> file, boolean share, String title) {

    /// A file as it was sent.
    ///
    /// @param facesHidden that faces in a picture were made unrecognisable
    public record Upload(String name, byte[] content, boolean facesHidden) {}
}
