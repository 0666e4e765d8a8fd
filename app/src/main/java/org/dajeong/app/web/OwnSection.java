package org.dajeong.app.web;

import java.util.List;
import java.util.Optional;
import org.dajeong.app.accounts.Viewer;

/// Something a module has to say to the reader about himself, on `/own`; nobody else sees it.
public interface OwnSection {

    /// What there is for this viewer; none where there is nothing.
    Optional<Section> of(Viewer viewer, Words words);

    /// A part of the page.
    ///
    /// @param id of its heading
    record Section(String id, String heading, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }
}
