package org.dajeong.app.accounts;

/// Everything `accounts/SignInPage` shows.
///
/// @param refused whether the last attempt failed; it does not say whether the account is closed or unknown
/// @param signedOut whether the visitor has just left
/// @param expired whether the session ended after a time without use
/// @param singleSignOn whether the agency's own sign-in is set up
record SignInPage(boolean refused, boolean signedOut, boolean expired, boolean singleSignOn) {}
