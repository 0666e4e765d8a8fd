package org.dajeong.app.improvement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A department's question to another of the same kind of work: how do you do this item? (어떻게 했는지 물어보기)
///
/// @param from the department that asks; only the two and the CS office are told
/// @param item code of the item the other does better
/// @param run the published run that says so
/// @param words of the one who asks; may be blank
/// @param reply once it was answered or declined
public record ShareRequest(
        UUID id,
        UUID from,
        UUID to,
        String item,
        UUID run,
        String words,
        State state,
        Instant askedAt,
        Optional<Reply> reply) {

    /// How far it has come.
    public enum State {
        OPEN,
        ANSWERED,
        DECLINED
    }

    /// What was answered.
    ///
    /// @param text blank only where it was declined without a word
    /// @param task a CS task of the department that answers, to read along
    /// @param file what came with it
    /// @param shared whether all others may read it in the library
    public record Reply(String text, Optional<UUID> task, Optional<File> file, boolean shared, Instant at) {}

    /// A file, without its bytes.
    public record File(String name, String type) {}

    boolean isOpen() {
        return state == State.OPEN;
    }
}
