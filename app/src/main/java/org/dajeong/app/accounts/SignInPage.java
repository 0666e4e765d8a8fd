package org.dajeong.app.accounts;

import org.jspecify.annotations.Nullable;

/// Everything `accounts/SignInPage` shows.
///
/// @param wrong whether name or password were wrong just now
/// @param lockedMinutes minutes to wait after too many attempts, 0 if not locked
/// @param signedOut whether the person has just signed out
/// @param expired whether the session ended after a time without use
/// @param passkeys whether passkeys are offered
/// @param agencySignOn name of the agency's own sign-on, where it is set up
public record SignInPage(
        boolean wrong,
        int lockedMinutes,
        boolean signedOut,
        boolean expired,
        boolean passkeys,
        @Nullable String agencySignOn) {

    /// Whether the person has to wait.
    public boolean isLocked() {
        return lockedMinutes > 0;
    }
}
