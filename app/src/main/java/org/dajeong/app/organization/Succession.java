package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.UUID;

/// One department that became another, or part of it.
///
/// @param on the first day of the later one in its new form
public record Succession(UUID from, UUID to, Kind kind, LocalDate on) {

    /// How.
    public enum Kind {
        /// Under a new name; the earlier one ended.
        RENAMED,
        /// Together with others; the earlier one ended.
        MERGED,
        /// By giving a part away; the earlier one may go on.
        SPLIT
    }
}
