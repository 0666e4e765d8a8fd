package org.dajeong.app.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A session that was held for a department's own staff.
///
/// @param department whose it is; one that was renamed or merged keeps it
/// @param version grows with every change, so that two people do not overwrite each other
record Session(
        UUID id,
        UUID department,
        Content content,
        int version,
        Instant writtenAt,
        Optional<Confirmed> confirmed,
        Optional<Material> file) {

    /// Shorter ones are no session, longer ones are the training centre's.
    static final int MINUTES_MIN = 10;

    static final int MINUTES_MAX = 60;
    static final int TOPIC_LENGTH_MAX = 200;
    static final int MATERIAL_LENGTH_MAX = 5_000;
    static final int DOCUMENT_LENGTH_MAX = 100;

    /// What is written of it.
    ///
    /// @param kind code of its kind
    /// @param second the day of the second half, where half of the staff stayed at the counter during the first
    /// @param item code of the item of the form it is about; empty where it is about none
    /// @param task the CS task it belongs to
    /// @param material what was taught, in words
    /// @param attended who was in the only or the first half
    /// @param attendedSecond who was in the second
    record Content(
            String kind,
            LocalDate on,
            Optional<LocalDate> second,
            int minutes,
            String topic,
            String item,
            Optional<UUID> task,
            UUID taughtBy,
            String material,
            Set<UUID> attended,
            Set<UUID> attendedSecond) {

        Content {
            attended = Set.copyOf(attended);
            attendedSecond = Set.copyOf(attendedSecond);
        }

        /// Everybody who attended; somebody in both halves once.
        Set<UUID> everybody() {
            Set<UUID> all = new HashSet<>(attended);
            all.addAll(attendedSecond);
            return all;
        }

        Content withAttendance(Set<UUID> first, Set<UUID> last) {
            return new Content(kind, on, second, minutes, topic, item, task, taughtBy, material, first, last);
        }
    }

    /// That the head, or the CS office, confirmed it.
    ///
    /// @param document number of the document in the office's approval system
    record Confirmed(String by, Instant at, String document, LocalDate documentOn) {}

    /// Its file, without the bytes.
    record Material(String name, String mediaType, long size, String sha256) {}
}
