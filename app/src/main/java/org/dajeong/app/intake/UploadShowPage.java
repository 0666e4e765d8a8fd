package org.dajeong.app.intake;

import java.util.List;
import java.util.Optional;
import org.dajeong.app.web.PageLinks;

/// Everything `intake/UploadShowPage` shows: how far an upload is, what its check found, what can be done.
///
/// @param stopped why the last step came to nothing
/// @param known a sentence for somebody who uploaded the same file again
/// @param replaces the file that it replaces
/// @param beyond how many faults are not kept
/// @param imported how many ratings came in
record UploadShowPage(
        String id,
        String file,
        String wave,
        String firm,
        String stateText,
        UploadProgress progress,
        Optional<String> stopped,
        Optional<String> known,
        Optional<String> replaces,
        Upload.State state,
        Optional<Found> found,
        List<UnknownWords.Row> unknown,
        List<Fault> faults,
        Optional<String> beyond,
        PageLinks links,
        boolean paged,
        Optional<String> imported,
        boolean superseded) {

    /// What a check found, in sentences; empty where there is nothing to say.
    record Found(
            boolean clean,
            String rows,
            String faults,
            String warnings,
            List<String> blanks,
            List<String> skipped,
            String skippedHeading) {}

    /// A cell to mend.
    record Fault(String sheet, String cell, String field, String found, String expected) {}

    /// Whether it waits for somebody to say what its columns are.
    public boolean isReceived() {
        return state == Upload.State.RECEIVED;
    }

    /// Whether it was checked and not imported.
    public boolean isChecked() {
        return state == Upload.State.CHECKED;
    }

    /// The step it is at, as `intake/UploadSteps` calls it.
    public String getStep() {
        return switch (state) {
            case RECEIVED -> "mapping";
            case CHECKING, CHECKED, DISCARDED -> "check";
            case IMPORTING, IMPORTED -> "import";
        };
    }

    /// Whether it can be imported.
    public boolean isImportable() {
        return isChecked() && found.map(Found::clean).orElse(false);
    }
}
