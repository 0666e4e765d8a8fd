package org.dajeong.app.improvement;

import java.time.Instant;
import java.util.List;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Words;

/// Something of another module that waits for a department head (부서장 확인), to stand on `/approvals`.
///
/// Dajeong approves nothing itself: a head confirms with number and date of a document in the office's own system.
public interface ApprovalSource {

    /// What waits for this viewer, the oldest first.
    List<Waiting> of(Viewer viewer, Words words);

    /// One thing that waits.
    ///
    /// @param id ends the ids of its fields
    /// @param since from when on it waits
    /// @param facts what a head has to know of it, in a line each
    /// @param href where all of it stands
    /// @param action where `version`, `document` and `on` are sent
    record Waiting(
            String id, Instant since, String title, List<String> facts, String href, String action, int version) {

        public Waiting {
            facts = List.copyOf(facts);
        }
    }
}
