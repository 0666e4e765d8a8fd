package org.dajeong.app.accounts;

/// Everything `accounts/SignInPage` shows.
///
/// @param problem why the last attempt failed, as its sentence is named; empty if none did
/// @param signedOut whether the visitor has just left
/// @param expired whether the session ended after a time without use
/// @param singleSignOn whether the agency's own sign-in is set up
record SignInPage(String problem, boolean signedOut, boolean expired, boolean singleSignOn) {

    /// Whether the fields of the form are at fault.
    public boolean isMistyped() {
        return problem.equals("refused");
    }
}
