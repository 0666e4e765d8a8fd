package org.dajeong.app.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A CS task (CS과제): something small that a department tries, and that could turn out not to help.
///
/// @param department whose it is; one that was renamed or merged keeps it
/// @param continues the task of an earlier quarter that it goes on with
/// @param version grows with every change, so that two people do not overwrite each other
public record Task(
        UUID id,
        UUID department,
        TaskPlan plan,
        TaskState state,
        Optional<UUID> continues,
        int version,
        Optional<Declared> declared,
        Optional<Stopped> stopped,
        Optional<CarriedOut> carriedOut,
        String comment) {

    /// When it was promised.
    public record Declared(String by, Instant at) {}

    /// That it ended before its time.
    public record Stopped(LocalDate on, String reason) {}

    /// What the department says of its doing, and the head's confirmation.
    public record CarriedOut(TaskCarriedOut answer, String note, String by, Optional<Confirmed> confirmed) {}

    /// The confirmation of the department head, who signs elsewhere.
    ///
    /// @param document number of the document in the office's approval system
    /// @param documentOn its date
    public record Confirmed(String by, Instant at, String document, Optional<LocalDate> documentOn) {}

    boolean isDraft() {
        return state == TaskState.DRAFT;
    }
}
