package org.dajeong.app.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An account as an administrator sees it.
///
/// @param person whoever of the office it belongs to
/// @param onceUntil until when its password may be used, if an administrator set it and nobody changed it since
/// @param grants the roles that were granted and have not ended, and those still to begin
public record AccountEntry(
        UUID id,
        String login,
        String name,
        Optional<UUID> person,
        boolean enabled,
        Optional<Instant> onceUntil,
        List<Grant> grants) {

    public AccountEntry {
        grants = List.copyOf(grants);
    }

    /// A role that was granted.
    ///
    /// @param until the day it ends, exclusive
    public record Grant(Role role, LocalDate from, Optional<LocalDate> until, String grantedBy) {}
}
