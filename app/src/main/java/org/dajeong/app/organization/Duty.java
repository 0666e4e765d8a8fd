package org.dajeong.app.organization;

import java.util.Optional;
import java.util.UUID;

/// What somebody answers for, on a day.
///
/// @param department the department it concerns; empty for a bureau head
/// @param bureau the bureau of a bureau head
public record Duty(Kind kind, Optional<UUID> department, Optional<UUID> bureau) {

    /// The duties that follow from a post.
    public enum Kind {
        /// Works in the department.
        STAFF,
        /// Is its CS leader.
        LEADER,
        /// Does the typing for the leader.
        DEPUTY,
        /// Heads it.
        DEPARTMENT_HEAD,
        /// Heads the bureau.
        BUREAU_HEAD
    }
}
