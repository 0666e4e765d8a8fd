package org.dajeong.app.integrity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// The counts of one file about one quarter, on their way or published.
///
/// @param number counts the files of the quarter that were counted, from 1
record Result(
        UUID id,
        Quarter quarter,
        int number,
        String fileName,
        String fingerprint,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Publication> published) {

    /// Who made it public, and when.
    record Publication(String by, Instant at) {}
}
