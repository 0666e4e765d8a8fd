package org.dajeong.app.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An uploaded file.
///
/// @param sha256 of its bytes, kept when the bytes are gone
/// @param fileRows about how many rows it has, titles and headers counted
/// @param replaces the upload whose ratings it is to replace
/// @param rowsRead how far the step that is going on has come
/// @param stopped why the last step came to nothing
/// @param rows how many ratings were imported
/// @param supersededBy the upload that replaced it
public record Upload(
        UUID id,
        UUID wave,
        String firm,
        String fileName,
        String sha256,
        long fileRows,
        Optional<UUID> replaces,
        State state,
        long rowsRead,
        Optional<Stop> stopped,
        Optional<Long> rows,
        Optional<UUID> supersededBy,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> importedAt) {

    /// How far an upload has come.
    public enum State {
        /// Stored; nobody has said yet what its columns are.
        RECEIVED,
        /// Being checked.
        CHECKING,
        /// Checked: there is a report.
        CHECKED,
        /// Being imported.
        IMPORTING,
        /// Imported as a whole.
        IMPORTED,
        /// Thrown away before it was imported.
        DISCARDED
    }

    /// Why a step came to nothing. Nothing was stored then.
    public enum Stop {
        /// The product ended meanwhile.
        INTERRUPTED,
        /// Something failed that no mending of the file helps; the log of the product says what.
        FAILED,
        /// The wave was closed meanwhile.
        WAVE_CLOSED,
        /// The upload to be replaced was replaced meanwhile.
        REPLACED_ALREADY,
        /// The same file was imported meanwhile.
        IMPORTED_ALREADY,
        /// Names or values that were known at the check are not known any more.
        CHANGED
    }

    /// Whether a step is going on.
    public boolean isBusy() {
        return state == State.CHECKING || state == State.IMPORTING;
    }

    /// Whether its ratings count.
    public boolean counts() {
        return state == State.IMPORTED && supersededBy.isEmpty();
    }
}
