package org.dajeong.app.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dajeong.app.organization.Person;

/// What shows that a CS task was carried out (증빙자료).
///
/// @param rehearsals the oldest first
/// @param counts the oldest first
/// @param files the oldest first
record TaskEvidence(List<Rehearsal> rehearsals, List<Count> counts, List<File> files) {

    TaskEvidence {
        rehearsals = List.copyOf(rehearsals);
        counts = List.copyOf(counts);
        files = List.copyOf(files);
    }

    /// A few minutes of practice, and who took part.
    record Rehearsal(UUID id, LocalDate on, int minutes, String topic, List<Person> people) {

        Rehearsal {
            people = List.copyOf(people);
        }
    }

    /// Something that was counted on a day.
    record Count(UUID id, LocalDate on, String what, int number) {}

    /// A file, without its bytes.
    record File(UUID id, String name, TaskFileType type, long size, String sha256, String by, Instant at) {}
}
